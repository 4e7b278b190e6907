"""Where a record stands on the site: the way from an answer of the comparison to what it was drawn from."""

from dataclasses import dataclass

from django.urls import reverse

from apps.comparison.record_words import words_of
from apps.criminalization.models import AbsentLaw, EnforcementFigure, SellingStatus, Statute
from apps.criminalization.vocabulary import Approach, Variation
from apps.instruments.models import Participation
from apps.pages.ways import way_to
from apps.prevention.models import AbsentMeasure, Measure, SecurityRole
from apps.search.models import EntryKind


@dataclass(frozen=True)
class Behind:
    """A record behind an answer: its words, and the address of the page that tells it."""

    label: str
    address: str


def behind(answer, state, clock):
    """The records behind an answer, each once; records that stand in one place of the profile are one line."""
    return tuple(dict.fromkeys(place_of_record(record, state, clock) for record in answer.records))


def place_of_record(record, state, clock):
    """The words and the page of one record of a state."""
    if type(record) in OWN_PAGES:
        name, key = OWN_PAGES[type(record)]
        address = way_to(name, getattr(record, key))
    else:
        address = f"{way_to('state', state.slug)}#{ON_THE_PROFILE[type(record)]}"
    return Behind(words_of(record), clock.on(address))


OWN_PAGES = {Statute: ("statute", "pk"), Measure: ("measure", "pk"), Participation: ("instrument", "instrument_id")}
ON_THE_PROFILE = {
    AbsentLaw: "statutes",
    AbsentMeasure: "asked",
    EnforcementFigure: "application",
    SecurityRole: "security",
    SellingStatus: "summary",
}


def address_of(entry, clock):
    """The page on which a record that search found stands, and its place there."""
    return clock.on(FOUND_AT[entry.kind](entry))


APPROACHES = {*Approach.values, *Variation.values}

FOUND_AT = {
    EntryKind.STATE: lambda entry: reverse("state", args=[entry.slug]),
    EntryKind.INSTRUMENT: lambda entry: reverse("instrument", args=[entry.key]),
    EntryKind.TYPOLOGY: lambda entry: (
        f"{reverse('approaches' if entry.key in APPROACHES else 'prevention')}#{entry.key}"
    ),
    EntryKind.STATUTE: lambda entry: reverse("statute", args=[entry.key]),
    EntryKind.MEASURE: lambda entry: reverse("measure", args=[entry.key]),
    EntryKind.RECOMMENDATION: lambda entry: f"{reverse('recommendations')}#{entry.key}",
    EntryKind.FINDING: lambda entry: reverse("finding", args=[entry.key]),
    EntryKind.QUESTION: lambda entry: reverse("question", args=[entry.key]),
    EntryKind.SOURCE: lambda entry: reverse("source", args=[entry.key]),
}
