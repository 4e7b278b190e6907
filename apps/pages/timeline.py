"""What happened when, in all states: the dated events, newest first, page by page."""

from itertools import groupby

from django.urls import reverse

from apps.comparison.event_filters import EventFilter
from apps.comparison.event_table import event_table
from apps.pages.day import clock_of
from apps.pages.downloads import answer
from apps.pages.facets import facets_of
from apps.pages.listing import chips_of, here
from apps.pages.paging import PAGE, page_of
from apps.pages.showing import show

ON_A_PAGE = 80  # keeps the largest page below 150,000 bytes


def page(request):
    filterset, clock = _asked(request)
    events, chosen = filterset.found, chips_of(request, filterset)
    shown = page_of(request, len(events), lambda **changes: here(request, filterset, **changes), ON_A_PAGE)
    context = {
        "chosen": chosen,
        "facets": facets_of(filterset, filterset.counts()),
        "years": [
            (year, [(e, clock.on(address_of(e))) for e in group])
            for year, group in groupby(events[shown.rows], key=lambda e: e.year)
        ],
        "found": len(events),
        "total": len(filterset.events),
        "states": len({event.state for event in events}),
        "asked": "; ".join(chip.label for chip in chosen),
        "page": shown,
        "sheets": [(number, address, _years(events[_on(number)])) for number, address in shown.links],
        "last_page": shown.links[-1][1],
        "undated": [] if shown.after else _by_state(filterset.undated),
        "undated_number": len(filterset.undated),
    }
    return show(request, "timeline.html", context, clock)


def download(request, format):
    filterset, clock = _asked(request)
    return answer(request, event_table(filterset.found, filterset.undated, clock.day, filterset.question), format)


def address_of(event):
    """The page that tells the record behind an event."""
    if event.family == "Statute":
        return reverse("statute", args=[event.record.pk])
    if event.family == "Measure":
        return reverse("measure", args=[event.record.pk])
    if event.family == "Participation":
        return reverse("instrument", args=[event.instrument])
    return reverse("state", args=[event.state.slug])


def _asked(request):
    filterset = EventFilter(request.GET, also=("as_of", PAGE))
    filterset.require()
    return filterset, clock_of(request)


def _on(number):
    """Which events stand on a page."""
    return slice((number - 1) * ON_A_PAGE, number * ON_A_PAGE)


def _years(events):
    """The years that some events lie in, newest first."""
    years = [str(event.year) for event in events]
    return "–".join(dict.fromkeys([*years[:1], *years[-1:]]))


def _by_state(laws):
    return [(state, list(group)) for state, group in groupby(laws, key=lambda law: law.state)]
