"""States side by side, and the topics that they can be compared by."""

from drf_spectacular.utils import OpenApiParameter, extend_schema
from rest_framework.response import Response
from rest_framework.views import APIView

from apps.addresses import BadAddress
from apps.api.answering import as_file
from apps.api.asking import day_of, format_of, require_known
from apps.api.describing.vocabularies import some_words
from apps.api.meta import meta
from apps.api.parsing import StrictJSON
from apps.api.representations import ALL, RECORDS
from apps.api.schema import CLOCKS, FORMAT
from apps.api.serializers.comparison import ComparisonSerializer, TopicListSerializer, TopicSerializer, compared
from apps.api.views.kept import Keeping
from apps.api.views.open import Open
from apps.comparison.choosing import (
    NO_STATE,
    chosen_dimensions,
    chosen_states,
    state_word_choices,
    topic_choices,
)
from apps.comparison.compare import compare
from apps.comparison.table import comparison_table
from apps.comparison.topics import DIMENSIONS
from apps.findings.lists.beside import with_lists

ASKED = ("as_of", "format")
WORDS = ("states", "topics")
PARAMETERS = [
    OpenApiParameter(
        "states",
        {**some_words(state_word_choices), "minItems": 1},
        required=True,
        explode=False,
        description=(
            "With commas between: codes of states, and groups, which stand for those in them on the day. A state may go by "
            "its name, in any usual spelling, as well. A group that nobody is in on the day is refused."
        ),
    ),
    OpenApiParameter(
        "topics",
        some_words(topic_choices()),
        explode=False,
        description="With commas between: keys of topics or of their groups; the usual topics if left out.",
    ),
    *CLOCKS,
    FORMAT,
]


class Compare(Keeping, Open, APIView):
    """States side by side on a day: each cell with its kind, words, records and sources."""

    http_method_names = ("get", "head", "post", "options")
    parser_classes = (StrictJSON,)
    renderer_classes = ALL
    lines = "cells"

    @extend_schema(operation_id="compare_states", parameters=PARAMETERS, responses=ComparisonSerializer)
    def get(self, request):
        require_known(request, ASKED, many=WORDS)
        comparison, file = _asked(request), format_of(request)
        if file:
            return as_file(comparison_table(comparison, address=request.build_absolute_uri()), file, "compare")
        body = compared(comparison, request)
        return Response({"meta": meta(request, "Comparison of states", comparison.on), **body})


def _asked(request):
    day = day_of(request)
    codes = chosen_states(request.query_params.getlist("states"), day)
    if not codes:
        raise BadAddress(NO_STATE)
    return with_lists(compare(codes, chosen_dimensions(request.query_params.getlist("topics")), day))


class Topics(Open, APIView):
    """Every question that the comparison can put to a state, in order."""

    renderer_classes = RECORDS

    @extend_schema(operation_id="list_topics", responses=TopicListSerializer)
    def get(self, request):
        require_known(request, ())
        found = TopicSerializer(DIMENSIONS, many=True).data
        return Response({"meta": meta(request, "Topics", day_of(request)), "count": len(found), "results": found})
