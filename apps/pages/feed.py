"""A feed of changes, as Atom: law that began, changed or ended on a known day, and versions of the records."""

import datetime
from dataclasses import dataclass

from django.contrib.syndication.views import Feed
from django.urls import reverse
from django.utils.feedgenerator import Atom1Feed
from django.utils.html import escape

from apps.criminalization.force import NEVER
from apps.criminalization.models import Amendment, Statute
from apps.dates import say
from apps.loading.models import FactsVersion
from apps.pages.day import OnlyTheDay

MOST = 50
VERSIONS = 10


class Nothing(OnlyTheDay):
    """The address of the feed, which takes no parameter."""

    also = ()


@dataclass(frozen=True)
class Change:
    """Something that changed: in the law of a state, or in the records themselves."""

    key: str
    title: str
    text: str
    address: str
    at: datetime.datetime
    sort: str


def changes(today):
    """The latest changes up to a day, the newest first."""
    found = [*_law(today), *_versions()]
    return sorted(found, key=lambda change: (change.at, change.key), reverse=True)[:MOST]


def _law(today):
    """What happened to statutes on days that are known; a month or a year alone would be a guess of the day."""
    laws = Statute.objects.exclude(status__in=NEVER).select_related("jurisdiction__state")
    for law in laws:
        for known, key, words in ((law.in_force_from, "begun", "in force"), (law.in_force_to, "ended", "ended")):
            if _is_a_day(known, today):
                yield _of_law(law, key, f"{_place(law)}: {law}, {words} {say(known.first)}", law.summary, known)
    changed = Amendment.objects.select_related("statute__jurisdiction__state").exclude(statute__status__in=NEVER)
    for each in changed:
        if _is_a_day(each.date, today):
            title = f"{_place(each.statute)}: {each.statute}, changed {say(each.date.first)}"
            yield _of_law(each.statute, f"changed-{each.pk}", title, each.change, each.date)


def _is_a_day(known, today):
    return bool(known) and known.precision == "day" and known.last <= today


def _place(law):
    return law.jurisdiction.name if law.jurisdiction.is_whole else f"{law.state.name}, {law.jurisdiction.name}"


def _of_law(law, key, title, text, known):
    at = datetime.datetime.combine(known.first, datetime.time(), datetime.UTC)
    return Change(f"{law.pk}/{key}", title, text, reverse("statute", args=[law.pk]), at, "law")


def _versions():
    for version in FactsVersion.objects.order_by("-id")[:VERSIONS]:
        yield Change(
            f"records/{version.digest}/{version.pk}",  # the same facts may come back
            f"The records changed: version {version.digest[:12]}",
            f"A new version of the facts, loaded on {say(version.loaded_at.date())}. Its SHA-256 is {version.digest}.",
            reverse("data"),
            version.loaded_at,
            "records",
        )


class Changes(Feed):
    """The feed at /feed.xml."""

    feed_type = Atom1Feed
    title = "DemandKB: changes in the law on demand, and in the records"
    subtitle = (
        "Law on buyers and users in the participating States of the OSCE that began, changed or ended on a known day, "
        "and versions of the records."
    )
    author_name = "DemandKB"
    language = "en"

    def __call__(self, request, *args, **kwargs):
        Nothing(request.GET).require()
        return super().__call__(request, *args, **kwargs)

    def link(self):
        return reverse("home")

    def feed_url(self):
        return reverse("feed")

    def items(self):
        return changes(datetime.date.today())  # noqa: DTZ011 - a law begins with the calendar day

    def item_title(self, item):
        return item.title

    def item_description(self, item):
        return escape(item.text)  # Atom1Feed says that it is HTML, and readers take it for that

    def item_link(self, item):
        return item.address

    def item_guid(self, item):
        return f"urn:demandkb:change:{item.key}"

    def item_updateddate(self, item):
        return item.at

    def item_pubdate(self, item):
        return item.at

    def item_categories(self, item):
        return (item.sort,)
