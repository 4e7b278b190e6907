"""Where a record stands on the site: the way from an answer of the comparison to what it was drawn from."""

from dataclasses import dataclass

from django.urls import reverse

from apps.criminalization.models import AbsentLaw, EnforcementFigure, SellingStatus, Statute
from apps.criminalization.vocabulary import Approach, Variation
from apps.instruments.models import Participation
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
    if isinstance(record, Statute):
        return Behind(str(record), clock.on(reverse("statute", args=[record.pk])))
    if isinstance(record, Measure):
        return Behind(record.title, clock.on(reverse("measure", args=[record.pk])))
    if isinstance(record, Participation):
        return Behind(record.instrument.short_title, clock.on(reverse("instrument", args=[record.instrument_id])))
    words, part = ON_THE_PROFILE[type(record)](record)
    return Behind(words, clock.on(f"{reverse('state', args=[state.slug])}#{part}"))


ON_THE_PROFILE = {
    AbsentLaw: lambda record: (f"{record.get_topic_display()}: none, says a source ({record.as_of.words})", "statutes"),
    AbsentMeasure: lambda record: (
        f"{record.get_topic_display()}: none, says a source ({record.as_of.words})",
        "asked",
    ),
    EnforcementFigure: lambda record: (f"{record.get_kind_display()}, {record.period}", "application"),
    SecurityRole: lambda record: (f"{record.get_actor_display()}: {record.get_role_display()}", "security"),
    SellingStatus: lambda record: ("Status of selling sex", "summary"),
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
