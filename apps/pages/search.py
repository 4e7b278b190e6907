"""Search: everything on the site by words, and suggestions while somebody types."""

from urllib.parse import urlencode

from django.db.models import Count

from apps.pages.day import PARAMETER as DAY
from apps.pages.day import clock_of
from apps.pages.downloads import answer
from apps.pages.facets import facets_of
from apps.pages.listing import chips_of, here
from apps.pages.paging import PAGE, page_of
from apps.pages.records import address_of
from apps.pages.showing import show
from apps.search.filters import SearchFilter
from apps.search.found import hits_of
from apps.search.models import Entry, EntryKind
from apps.search.suggesting import suggested
from apps.search.table import search_table
from apps.search.trying import better_spelt, ways_out
from apps.serving.counted import counts_of

FEW = 5  # hits, below which another spelling is offered
# What is on file: kind, the page that lists it, one and many.
ON_FILE = (
    (EntryKind.STATE, "states", "state,states"),
    (EntryKind.STATUTE, "statutes", "statute,statutes"),
    (EntryKind.MEASURE, "prevention", "measure of prevention,measures of prevention"),
    (EntryKind.INSTRUMENT, "instruments", "instrument,instruments"),
    (EntryKind.TYPOLOGY, "approaches", "term of the typology,terms of the typology"),
    (EntryKind.RECOMMENDATION, "recommendations", "recommendation,recommendations"),
    (EntryKind.FINDING, "findings", "finding,findings"),
    (EntryKind.QUESTION, "questions", "question on which sources differ,questions on which sources differ"),
    (EntryKind.SOURCE, "sources", "source,sources"),
)


def page(request):
    filterset, clock = _asked(request)
    hits = hits_of(filterset)
    shown = page_of(request, len(hits), lambda **changes: here(request, filterset, **changes))
    context = {
        "text": filterset.text,
        "question": hits.question,
        "chosen": [chip for chip in chips_of(request, filterset) if chip.parameter != "q"],
        "facets": _facets(filterset) if filterset.text else (),
        "page": shown,
        "hits": [_placed(hit, clock) for hit in hits[shown.rows]],
        "what": f"{len(hits)} {'record' if len(hits) == 1 else 'records'}",
        "ways": _ways(filterset, hits),
        "clear_to": f"{request.path}?{urlencode(_kept(filterset, clock))}",
        "on_file": _on_file() if hits.question.is_empty else (),
    }
    return show(request, "search.html", context, clock)


def download(request, format):
    filterset, clock = _asked(request)
    hits = hits_of(filterset).with_sources()
    return answer(request, search_table(hits, clock.day, query=filterset.question), format)


def suggest(request):
    """The first of what fits a text whose last word is still being typed, as a piece of a page."""
    filterset = SearchFilter(request.GET, Entry.objects.all(), also=(DAY,))
    filterset.require()
    clock = clock_of(request)
    hits, question = suggested(filterset.text)
    context = {"hits": [_placed(hit, clock) for hit in hits], "question": question}
    return show(request, "_suggestions.html", context, clock)


def _asked(request):
    filterset = SearchFilter(request.GET, Entry.objects.all(), also=(DAY, PAGE))
    filterset.require()
    return filterset, clock_of(request)


def _placed(hit, clock):
    """A hit with the address of its page and its kind in words."""
    return {"hit": hit, "address": address_of(hit.entry, clock), "kind": EntryKind(hit.entry.kind).label}


def _facets(filterset):
    facets = facets_of(filterset, counts_of(filterset))
    return [facet for facet in facets if facet.key != "q"]


def _kept(filterset, clock):
    """The question without its filters."""
    return {"q": filterset.text, **clock.carried}


def _ways(filterset, hits):
    if not hits:
        return ways_out(filterset)
    return better_spelt(filterset) if len(hits) < FEW else []


def _on_file():
    """How many entries there are of each kind, with the page that lists them."""
    counts = dict(Entry.objects.order_by().values_list("kind").annotate(Count("pk")))
    return [(page, counts[kind.value], nouns) for kind, page, nouns in ON_FILE if kind.value in counts]
