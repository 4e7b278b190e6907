"""Search over all states and records."""

from drf_spectacular.utils import OpenApiParameter, extend_schema, extend_schema_view
from rest_framework.response import Response
from rest_framework.views import APIView

from apps.api.asking import day_of, require_known
from apps.api.describing.forms import TEXT
from apps.api.meta import meta
from apps.api.representations import RECORDS
from apps.api.serializers.search import HitSerializer, SuggestionSerializer, SuggestionsSerializer
from apps.api.views.open import Open
from apps.api.views.records import Records
from apps.search.filters import SearchFilter
from apps.search.found import hits_of
from apps.search.models import Entry
from apps.search.suggesting import suggested
from apps.search.table import search_table


@extend_schema_view(list=extend_schema(operation_id="search_records", tags=["search"]))
class Search(Records):
    """States and records that hold all the words of `q`, the nearest first.

    A word is found in any of its English forms, whatever its accents and capitals. `"Two words"` in quotation marks are
    found as they follow each other, `traffick*` finds words that begin so, `-word` leaves out what holds the word. The list
    is empty where `q` holds no word to look for. What comes first fits the words best; that says nothing about states.
    """

    title = "Search"
    serializer_class = HitSerializer
    filterset_class = SearchFilter
    table = staticmethod(search_table)
    queryset = Entry.objects.none()

    def get_queryset(self):
        return Entry.objects.all()

    def filter_queryset(self, queryset):
        """The entries that fit, in the order of their nearness."""
        super().filter_queryset(queryset)
        return hits_of(self.asked).with_sources()

    def key_of(self, hit):
        return hit.entry.pk


TYPED = OpenApiParameter("q", TEXT, description="What was typed so far; its last word may be unfinished.")


class Suggestions(Open, APIView):
    """What a text may mean while it is typed: up to seven states and records, sources last."""

    renderer_classes = RECORDS

    @extend_schema(operation_id="suggest_records", parameters=[TYPED], responses=SuggestionsSerializer)
    def get(self, request):
        require_known(request, ("q",))
        hits, _ = suggested(request.query_params.get("q", ""))
        body = SuggestionSerializer(hits, many=True, context={"request": request}).data
        return Response({"meta": meta(request, "Suggestions", day_of(request)), "results": body})
