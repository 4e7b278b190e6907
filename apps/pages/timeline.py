"""What happened when, in all states: the dated events, newest first, page by page."""

from dataclasses import dataclass
from itertools import groupby

from django.core.paginator import Paginator
from django.urls import reverse

from apps.addresses.numbers import no_such_page, whole_number
from apps.comparison.event_filters import EventFilter
from apps.comparison.event_table import event_table
from apps.comparison.events import states_with_events
from apps.pages.day import clock_of
from apps.pages.downloads import answer
from apps.pages.facets import facets_of
from apps.pages.listing import chips_of
from apps.pages.paging import PAGE
from apps.pages.showing import show

ON_A_PAGE = 80  # keeps the largest page below 150,000 bytes


@dataclass(frozen=True)
class Sheet:
    """One of the pages of a long list, and the years that its events lie in."""

    number: int
    newest: int
    oldest: int

    @property
    def years(self):
        return str(self.newest) if self.newest == self.oldest else f"{self.newest}–{self.oldest}"


def page(request):
    filterset, clock = _asked(request)
    events, chosen = filterset.found, chips_of(request, filterset)
    pages = Paginator(events, ON_A_PAGE)
    here = pages.page(_number(request, pages.num_pages))
    context = {
        "chosen": chosen,
        "facets": facets_of(filterset, filterset.counts()),
        "years": [(year, [(e, address_of(e)) for e in group]) for year, group in groupby(here, key=lambda e: e.year)],
        "found": len(events),
        "total": len(filterset.events),
        "states": len({event.state for event in events}),
        "asked": "; ".join(chip.label for chip in chosen),
        "here": here,
        "sheets": _sheets(events),
        "undated": _by_state(filterset.undated) if here.number == pages.num_pages else [],
        "undated_number": len(filterset.undated),
    }
    return show(request, "timeline.html", context, clock)


def download(request, format):
    filterset, clock = _asked(request)
    return answer(request, event_table(filterset.found, filterset.undated, clock.day, filterset.question), format)


def address_of(event):
    """The page that tells the record behind an event, and the place in it."""
    if event.family == "Statute":
        return reverse("statute", args=[event.record.pk]), ""
    if event.family == "Measure":
        return reverse("measure", args=[event.record.pk]), ""
    if event.family == "Participation":
        return reverse("instrument", args=[event.instrument]), ""
    return reverse("state", args=[event.state.slug]), ""


def _asked(request):
    filterset = EventFilter(request.GET, states=list(states_with_events()), also=("as_of", PAGE))
    filterset.require()
    return filterset, clock_of(request)


def _number(request, last):
    number = whole_number(request.GET.get(PAGE), PAGE, 1)
    if number > last:
        raise no_such_page(number, last)
    return number


def _sheets(events):
    parts = [events[first : first + ON_A_PAGE] for first in range(0, len(events), ON_A_PAGE)]
    return [Sheet(number, part[0].year, part[-1].year) for number, part in enumerate(parts, start=1)]


def _by_state(laws):
    return [(state, list(group)) for state, group in groupby(laws, key=lambda law: law.state)]
