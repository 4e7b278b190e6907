"""The root of the API: what exists, and where."""

from drf_spectacular.utils import extend_schema
from rest_framework.response import Response
from rest_framework.reverse import reverse
from rest_framework.views import APIView

from apps.api.asking import day_of, require_known
from apps.api.meta import meta
from apps.api.views.open import Open

ANSWER = {
    "type": "object",
    "properties": {
        "meta": {"$ref": "#/components/schemas/Meta"},
        "endpoints": {"type": "object", "additionalProperties": {"type": "string", "format": "uri"}},
    },
    "required": ["meta", "endpoints"],
}


class Root(Open, APIView):
    """Every list of the API, its description and the page to try it."""

    endpoints = ()

    @extend_schema(operation_id="get_root", tags=["root"], responses={(200, "application/json"): ANSWER})
    def get(self, request):
        require_known(request, ())
        found = {name: reverse(f"api:{route}", request=request) for name, route in self.endpoints}
        return Response({"meta": meta(request, "API", day_of(request)), "endpoints": found})
