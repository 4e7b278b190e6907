"""What changed in the records, release by release, and why: pages, files, a feed."""

import datetime
from dataclasses import dataclass

from django.contrib.syndication.views import Feed
from django.urls import reverse
from django.utils.feedgenerator import Atom1Feed
from django.utils.html import escape

from apps.changes.filters import ChangeFilter
from apps.changes.models import RecordChange
from apps.changes.table import change_table
from apps.changes.wording import ONE, field_words, sentence, value_words
from apps.pages.day import clock_of
from apps.pages.downloads import answer
from apps.pages.listing import ALSO, listing
from apps.pages.showing import show
from apps.states.choices import state_names
from apps.states.models import State

MOST = 50


@dataclass(frozen=True)
class Told:
    """A change as a page tells it."""

    change: RecordChange
    words: str
    field: str
    before: str
    after: str
    kind: str
    address: str


def told(change, clock=None):
    """A change in words, with the page of its record, where it has one."""
    said = (
        value_words(change.family, change.field, each) if change.field else "" for each in (change.before, change.after)
    )
    address = address_of_record(change)
    return Told(
        change,
        sentence(change),
        field_words(change.field),
        *said,
        ONE[change.family],
        clock.on(address) if clock and address else address,
    )


PAGES = {
    "statutes": "statute",
    "measures": "measure",
    "instruments": "instrument",
    "findings": "finding",
    "questions": "question",
}


def address_of_record(change):
    """The page on which a record stands; "" where it is gone, or stands on no page of its own."""
    if change.what == "removed" or change.family not in PAGES:
        return ""
    return reverse(PAGES[change.family], args=[change.key])


def page(request):
    filterset, clock = _asked(request, ALSO)
    context = listing(request, filterset, filterset.queryset.count())
    states = State.objects.in_bulk()
    context["rows"] = [
        (told(change, clock), *((state.slug, state.name) if (state := states.get(change.state)) else ("", "")))
        for change in filterset.qs[context["page"].rows]
    ]
    return show(request, "changes.html", context, clock)


def download(request, format):
    filterset, _ = _asked(request)
    return answer(request, change_table(filterset.qs, state_names(), query=filterset.question), format)


def _asked(request, also=("as_of",)):
    filterset = ChangeFilter(request.GET, RecordChange.objects.select_related("release"), also=also)
    filterset.require()
    return filterset, clock_of(request)


class RecordFeed(Feed):
    """The feed of changes of the records, at /changes.xml; it takes the questions of the list."""

    feed_type = Atom1Feed
    title = "DemandKB: what changed in the records, and why"
    subtitle = "Corrections, additions and removals of records. Only those that say so are about a change of the law."
    author_name = "DemandKB"
    language = "en"

    def get_object(self, request):
        return _asked(request)[0]

    def link(self):
        return reverse("changes")

    def feed_url(self):
        return reverse("changes-feed")

    def items(self, filterset):
        names = state_names()
        return [(change, names.get(change.state, "")) for change in filterset.qs[:MOST]]

    def item_title(self, item):
        change, state = item
        place = f"{state}: " if state and change.family != "states" else ""
        return f"{place}{change.name}: {sentence(change)}"

    def item_description(self, item):
        change, _ = item
        now = told(change)
        values = f"Before: {now.before}. After: {now.after}. " if change.field else ""
        return escape(f"{change.get_why_display()}. {change.note} {values}".strip())

    def item_link(self, item):
        change, _ = item
        return f"{reverse('changes')}?record={change.family}/{change.key}"

    def item_guid(self, item):
        change, _ = item
        return f"urn:demandkb:record-change:{change.pk}:{change.on}"

    def item_updateddate(self, item):
        change, _ = item
        return datetime.datetime.combine(change.on, datetime.time(), datetime.UTC)

    def item_categories(self, item):
        change, _ = item
        return (change.why,)
