"""Cross-country lists: what each says, of which states, and where it and the records do not say the same."""

from collections import Counter

from apps.findings.lists.table import ListFilter, checked, every_list, lists_table
from apps.findings.lists.verdicts import Verdict
from apps.findings.models import CompilersNote, SellingSexList
from apps.pages.day import clock_of
from apps.pages.downloads import answer
from apps.pages.listing import listing
from apps.pages.showing import show
from apps.sources.models import citations_of, with_sources


def page(request):
    filterset, clock = _asked(request)
    pairs = checked(filterset.qs, clock.day)
    counts = Counter(check.verdict for _, places in pairs for check in places)
    meta = CompilersNote.objects.in_bulk(["cross_country_lists"]).get("cross_country_lists")
    context = listing(request, filterset, filterset.queryset.count(), is_paged=False)
    context |= {
        "lists": pairs,
        "verdicts": [(verdict.label, counts[verdict]) for verdict in Verdict if counts[verdict]],
        "selling": _selling(),
        "not_read": meta.content.get("not_read", []) if meta else [],
    }
    return show(request, "lists.html", context, clock)


def download(request, format):
    filterset, clock = _asked(request)
    table = lists_table(checked(filterset.qs, clock.day), clock.day, filterset.question)
    return answer(request, table, format, also=citations_of(_selling()))


def _selling():
    """Lists of the status of selling sex; they are not held against the records."""
    return with_sources(SellingSexList.objects.all()).prefetch_related("listed_states__state")


def _asked(request):
    clock = clock_of(request)
    filterset = ListFilter(request.GET, every_list(), also=("as_of",), on=clock.day)
    filterset.require()
    return filterset, clock
