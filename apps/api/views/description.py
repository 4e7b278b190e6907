"""The description of the API for machines, and the page where people try it."""

from django.http import HttpResponse
from drf_spectacular.renderers import OpenApiYamlRenderer
from drf_spectacular.utils import extend_schema
from drf_spectacular.views import SpectacularAPIView, SpectacularSwaggerSplitView
from rest_framework.renderers import JSONRenderer

from apps.api.asking import require_known
from apps.api.describing.kept import kept
from apps.api.views.open import Open


class Description(Open, SpectacularAPIView):
    """OpenAPI 3.1, as JSON; as YAML where the client asks for it."""

    renderer_classes = (JSONRenderer, OpenApiYamlRenderer)

    @extend_schema(exclude=True)
    def get(self, request, *args, **kwargs):
        """The description as text: to write it as YAML costs as much as to make it."""
        require_known(request, ())
        text = kept(request, lambda: self._written(request))
        return HttpResponse(text, content_type=request.accepted_renderer.media_type)

    def _written(self, request):
        description = self.generator_class().get_schema(request=request, public=self.serve_public)
        return request.accepted_renderer.render(description, renderer_context={})


class TryIt(Open, SpectacularSwaggerSplitView):
    """Swagger UI from files of our own. Its script has an address of its own, as the site allows none in a page."""

    rests_on_facts = False

    url_name = "api:schema"
    template_name = "api/docs.html"
    template_name_js = "api/docs.js"
    title = "DemandKB API"

    @extend_schema(exclude=True)
    def get(self, request, *args, **kwargs):
        require_known(request, ("script",))
        return super().get(request, *args, **kwargs)
