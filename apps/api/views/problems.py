"""The pages that problem documents name as their `type`."""

from rest_framework.renderers import JSONRenderer, TemplateHTMLRenderer
from rest_framework.response import Response
from rest_framework.reverse import reverse
from rest_framework.views import APIView

from apps.addresses import Fault, nearest
from apps.addresses.faults import shown
from apps.api.asking import require_known
from apps.api.problem_kinds import BY_NAME, KINDS
from apps.api.problems import NoSuchRecord
from apps.api.views.open import Open


class Problems(Open, APIView):
    """The kinds of problem that a request can have, as JSON; as a page where a browser asks."""

    schema = None
    rests_on_facts = False
    renderer_classes = (JSONRenderer, TemplateHTMLRenderer)

    def get(self, request, name=None):
        require_known(request, ("format",))
        told = [_told(request, kind) for kind in ([_named(name)] if name else KINDS)]
        if isinstance(request.accepted_renderer, TemplateHTMLRenderer):
            return Response({"kinds": told, "is_one": bool(name)}, template_name="api/problems.html")
        return Response(told[0] if name else {"count": len(told), "results": told})


def _named(name):
    if name in BY_NAME:
        return BY_NAME[name]
    message = f"There is no kind of problem “{shown(name)}”."
    raise NoSuchRecord(Fault("name", shown(name), message, nearest(shown(name), BY_NAME), tuple(BY_NAME)))


def _told(request, kind):
    address = reverse("api:problem", args=[kind.name], request=request)
    return {"type": address, **{name: said for name, said in kind._asdict().items() if name != "name"}}
