"""The list of states: which of them have what, on a day."""

from dataclasses import replace

from apps.comparison.state_filters import StateFilterSet
from apps.pages.day import clock_of
from apps.pages.downloads import answer
from apps.pages.listing import listing
from apps.pages.showing import show
from apps.pages.state_lists import state_rows, table_of, totals


def page(request):
    clock = clock_of(request)
    filterset = _filterset(request, clock)
    rows = filterset.found
    context = {
        **listing(request, filterset, len(filterset.rows), is_paged=False),
        "kinds": [(kind, number) for kind, number in totals(rows) if number],
        "table": replace(table_of(rows, clock, filterset.question), caption=""),
    }
    context["sorted_by"] = context["sorts"]
    return show(request, "states.html", context, clock)


def download(request, format):
    clock = clock_of(request)
    filterset = _filterset(request, clock)
    return answer(request, table_of(filterset.found, clock, filterset.question), format)


def _filterset(request, clock):
    return StateFilterSet(request.GET, rows=state_rows(clock.day), on=clock.day)
