"""Where the data are thin: each state and topic with what was looked for, what was found and on what it rests."""

from django.urls import reverse

from apps.comparison.coverage_filters import FOUND, CoverageFilter
from apps.comparison.coverage_table import coverage_table, matrix
from apps.pages.day import clock_of
from apps.pages.downloads import answer
from apps.pages.listing import listing
from apps.pages.showing import show


def page(request):
    filterset, clock = _asked(request)
    found = filterset.covered
    context = listing(request, filterset, len(filterset.rows), is_paged=False)
    kinds = [each.kind for each in found]
    context |= {
        "states": len({each.state for each in found}),
        "kinds": [(label, kinds.count(kind)) for kind, label in FOUND.items() if kind in kinds],
        "tables": [table for table in _side_by_side(found, clock) if table.rows],
    }
    return show(request, "coverage.html", context, clock)


def _side_by_side(found, clock):
    """Families of records, then groups of questions, each a table of states."""
    for of_groups in (False, True):
        yield matrix(found, clock.day, of_groups, lambda state: clock.on(reverse("state", args=[state.slug])))


def download(request, format):
    filterset, clock = _asked(request)
    return answer(request, coverage_table(filterset.covered, clock.day, filterset.question), format)


def _asked(request):
    clock = clock_of(request)
    filterset = CoverageFilter(request.GET, on=clock.day, also=("as_of",))
    filterset.require()
    return filterset, clock
