"""The description of the API for machines, and the page where people try it."""

from drf_spectacular.renderers import OpenApiJsonRenderer2, OpenApiYamlRenderer
from drf_spectacular.utils import extend_schema
from drf_spectacular.views import SpectacularAPIView, SpectacularSwaggerSplitView

from apps.api.asking import require_known
from apps.api.views.open import Open


class Description(Open, SpectacularAPIView):
    """OpenAPI 3.1, as JSON; as YAML where the client asks for it."""

    rests_on_facts = False

    renderer_classes = (OpenApiJsonRenderer2, OpenApiYamlRenderer)

    @extend_schema(exclude=True)
    def get(self, request, *args, **kwargs):
        require_known(request, ())
        return super().get(request, *args, **kwargs)


class TryIt(Open, SpectacularSwaggerSplitView):
    """Swagger UI from files of our own. Its script has an address of its own, as the site allows none in a page."""

    rests_on_facts = False

    url_name = "api:schema"
    template_name = "api/docs.html"
    title = "DemandKB API"

    @extend_schema(exclude=True)
    def get(self, request, *args, **kwargs):
        require_known(request, ("script",))
        return super().get(request, *args, **kwargs)
