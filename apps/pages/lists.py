"""Cross-country lists: what each says, of which states, and where it and the records do not say the same."""

from collections import Counter

from django.urls import reverse

from apps.findings.lists.selling import by_word, selling_checks, selling_lists
from apps.findings.lists.selling_table import selling_table
from apps.findings.lists.sentences import silence_words
from apps.findings.lists.table import ListFilter, checked, every_list, lists_table
from apps.findings.lists.verdicts import Verdict
from apps.findings.models import CompilersNote
from apps.pages.day import clock_alone, clock_of
from apps.pages.downloads import answer
from apps.pages.listing import listing
from apps.pages.showing import show
from apps.sources.models import citations_of


def page(request):
    filterset, clock = _asked(request)
    pairs = checked(filterset.qs, clock.day)
    counts = Counter(check.verdict for _, places in pairs for check in places)
    meta = CompilersNote.objects.in_bulk(["cross_country_lists"]).get("cross_country_lists")
    context = listing(request, filterset, filterset.queryset.count(), is_paged=False)
    context |= {
        "lists": [_told(each, places) for each, places in pairs],
        "verdicts": [(verdict.label, counts[verdict]) for verdict in Verdict if counts[verdict]],
        "selling": [(each, by_word(selling_checks(each, clock.day))) for each in selling_lists()],
        "not_read": meta.content.get("not_read", []) if meta else [],
    }
    return show(request, "lists.html", context, clock)


def download(request, format):
    filterset, clock = _asked(request)
    table = lists_table(checked(filterset.qs, clock.day), clock.day, filterset.question)
    return answer(request, table, format, also=citations_of(selling_lists()))


def download_selling(request, format):
    """The lists of the status of selling sex, beside the status on file."""
    clock = clock_alone(request)
    table = selling_table(selling_lists(), clock.day, "All lists of the status of selling sex")
    return answer(request, table, format, page=reverse("cross-country-lists"))


def _told(each, places):
    """A list with the places that it speaks of, one by one, and those on which it is silent, in one sentence."""
    silent = [check for check in places if check.is_silent]
    return {
        "list": each,
        "places": [check for check in places if not check.is_silent],
        "silent": silent,
        "silence": silence_words(each),
    }


def _asked(request):
    clock = clock_of(request)
    filterset = ListFilter(request.GET, every_list(), also=("as_of",), on=clock.day)
    filterset.require()
    return filterset, clock
