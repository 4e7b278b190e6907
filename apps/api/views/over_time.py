"""Law over the years: how many states had a general law, and which approach."""

from drf_spectacular.utils import extend_schema
from rest_framework.response import Response
from rest_framework.views import APIView

from apps.api.answering import as_file
from apps.api.asking import day_of, format_of, require_known
from apps.api.meta import meta
from apps.api.representations import ALL
from apps.api.schema import CLOCKS, FORMAT
from apps.api.serializers.over_time import AdoptionSerializer, YearsSerializer
from apps.api.views.open import Open
from apps.criminalization.adoption import adoption_table, spans_by_year
from apps.criminalization.approach import states_by_approach
from apps.criminalization.general_law import general_law_by_year, years_table

ASKED = ("as_of", "format")


class Years(Open, APIView):
    """How many states had a general law on buyers or users, year by year, certainly and perhaps."""

    renderer_classes = ALL

    @extend_schema(operation_id="list_years", parameters=[*CLOCKS, FORMAT], responses=YearsSerializer)
    def get(self, request):
        return _answer(request, "years", general_law_by_year, years_table, YearsSerializer, lambda year: year)


class Adoption(Open, APIView):
    """How many states had each approach, year by year, certainly and at most."""

    renderer_classes = ALL

    @extend_schema(operation_id="list_adoption", parameters=[*CLOCKS, FORMAT], responses=AdoptionSerializer)
    def get(self, request):
        return _answer(request, "adoption", spans_by_year, adoption_table, AdoptionSerializer, _year_of_approaches)


def _answer(request, name, by_year, table_of, serializer, told):
    """What `by_year` counts of all states up to a day, as records or as the table of a page."""
    require_known(request, ASKED)
    on, file = day_of(request), format_of(request)
    years = by_year([state for state, _ in states_by_approach(on)], on)
    table = table_of(years, on, "All states", request.build_absolute_uri())
    if file:
        return as_file(table, file, name)
    terms = meta(request, table.title, on)
    results = [told(year) for year in years]
    return Response(serializer({"meta": terms, "notes": table.notes, "results": results}).data)


def _year_of_approaches(counted):
    year, spans, uncertain = counted
    return {"year": year, "approaches": spans, "uncertain": uncertain}
