"""The approaches of criminal law by a second question: how many of the states of each also are party, member, active."""

from django.utils.functional import SimpleLazyObject
from drf_spectacular.utils import OpenApiParameter, extend_schema
from rest_framework.response import Response
from rest_framework.views import APIView

from apps.addresses.day import FIRST
from apps.api.answering import as_file
from apps.api.asking import day_of, format_of, require_known
from apps.api.describing.vocabularies import a_word
from apps.api.meta import meta
from apps.api.representations import ALL
from apps.api.schema import CLOCKS, FORMAT
from apps.api.serializers.crossed import CrossedListSerializer, CrossedSerializer, LayerSerializer
from apps.api.views.open import Open
from apps.comparison.crossed_table import crossed_table
from apps.comparison.layer import HEADINGS, PARAMETER, choices, crossed, require_layer
from apps.comparison.state_filters import StateFilterSet
from apps.comparison.state_row import state_rows

ASKED = (PARAMETER, "as_of", "format")


def layers():
    """Every second question that there is, by its word."""
    known = choices(StateFilterSet({}, rows=(), on=FIRST))
    return [
        (f"{name}:{word}", f"{HEADINGS[name]}: {label}")
        for name, words in known.items()
        for word, label in words.items()
    ]


ALSO = OpenApiParameter(
    PARAMETER,
    a_word(layers),
    required=True,
    description="The second question: a filter of `states/` and one of its words, with a colon between.",
)


class Crossed(Open, APIView):
    """The states of each approach on a day, parted by a second question: they have it, have it not, or it is not known."""

    renderer_classes = ALL

    @extend_schema(
        operation_id="list_crossed_approaches", parameters=[ALSO, *CLOCKS, FORMAT], responses=CrossedListSerializer
    )
    def get(self, request):
        require_known(request, ASKED)
        on, file = day_of(request), format_of(request)
        rows = SimpleLazyObject(lambda: state_rows(on))
        layer = require_layer(request.query_params.get(PARAMETER, ""), StateFilterSet({}, rows=rows, on=on))
        lines = crossed(rows, layer)
        if file:
            return as_file(crossed_table(lines, layer, on, request.build_absolute_uri()), file, "crossed")
        title = f"The law on buyers and users, and states that {layer.have_it}"
        also, results = LayerSerializer(layer).data, CrossedSerializer(lines, many=True).data
        return Response({"meta": meta(request, title, on), "also": also, "results": results})
