"""The list of sources, and one page a source: what rests on it, and what it says for each."""

from types import SimpleNamespace

from apps.pages.citing import how_to_cite_here
from apps.pages.day import PARAMETER as DAY
from apps.pages.day import clock_alone, clock_of
from apps.pages.downloads import answer
from apps.pages.errors import one_record
from apps.pages.facets import facets_of
from apps.pages.listing import chips_of, here
from apps.pages.paging import PAGE, page_of
from apps.pages.records import address_of
from apps.pages.showing import show
from apps.search.models import EntryKind
from apps.search.sources import SourceFilter, resting_on, resting_table, source_table, sources
from apps.serving.counted import counts_of

ON_A_PAGE = 100  # short rows


def page(request):
    filterset, clock = _asked(request)
    found, chosen = filterset.how_many, chips_of(request, filterset)
    shown = page_of(request, found, lambda **changes: here(request, filterset, **changes), ON_A_PAGE)
    context = {
        "chosen": chosen,
        "facets": facets_of(filterset, counts_of(filterset)),
        "page": shown,
        "rows": list(filterset.qs[shown.rows]),  # asked for at once, whether any is shown or not
        "total": filterset.queryset.count(),
        "asked": "; ".join(chip.label for chip in chosen),
        "what": f"{found} {'source' if found == 1 else 'sources'}",
    }
    return show(request, "sources.html", context, clock)


def download(request, format):
    filterset, clock = _asked(request)
    found = list(filterset.qs)
    return answer(request, source_table(found, clock.day, query=filterset.question), format, also=_cited(found))


def one(request, id):
    clock = clock_alone(request)
    source = _found(id)
    resting = resting_on(source)
    context = {
        "source": source,
        "resting": [(entry, address_of(entry, clock), EntryKind(entry.kind).label, said) for entry, said in resting],
        "how_to_cite": how_to_cite_here(request, resting_table(source, resting, clock.day)),
    }
    return show(request, "source.html", context, clock)


def download_one(request, id, format):
    clock = clock_alone(request)
    source = _found(id)
    table = resting_table(source, resting_on(source), clock.day)
    return answer(request, table, format, also=_cited([source]))


def _asked(request):
    filterset = SourceFilter(request.GET, sources(), also=(DAY, PAGE))
    filterset.require()
    return filterset, clock_of(request)


def _cited(found):
    """The sources themselves as what the page cites."""
    return [SimpleNamespace(source=source, supports="") for source in found]


def _found(id):
    return one_record(sources(), id, "source", "source", "sources")
