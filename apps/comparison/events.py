"""What happened when: the dated events of a state's law, measures, treaties and memberships.

The profile's timeline, the list of all states' events and the API all read them here. A date stays as closely known as
its record gives it, and a record without a date makes no event.
"""

from dataclasses import dataclass

from django.db import models

from apps.comparison import needs
from apps.comparison.answer import cited
from apps.comparison.state_row import all_states
from apps.criminalization.fetching import laws_of
from apps.criminalization.force import NEVER
from apps.criminalization.sayings import approach_words
from apps.criminalization.vocabulary import LawStatus
from apps.databases.remembering import remembered
from apps.dates import KnownDate
from apps.states.models import Jurisdiction, State


class EventKind(models.TextChoices):
    """What can happen on a day, in the order in which events of one day are told."""

    LAW_ADOPTED = "law_adopted", "Law adopted"
    LAW_IN_FORCE = "law_in_force", "Law in force"
    LAW_AMENDED = "law_amended", "Law amended"
    LAW_ENDED = "law_ended", "Law no longer in force"
    BILL = "bill", "Bill proposed or lapsed"
    MEASURE_BEGUN = "measure_begun", "Measure begun"
    MEASURE_ENDED = "measure_ended", "Measure ended"
    TREATY_SIGNED = "treaty_signed", "Treaty signed"
    TREATY_RATIFIED = "treaty_ratified", "Treaty ratified or acceded to"
    TREATY_IN_FORCE = "treaty_in_force", "Treaty or directive binding"
    MEMBERSHIP_BEGUN = "membership_begun", "Membership begun"
    MEMBERSHIP_ENDED = "membership_ended", "Membership ended"


PLACE = {kind: place for place, kind in enumerate(EventKind)}


@dataclass(frozen=True)
class Event:
    """That something happened in a state, when as closely as it is known, and the record that says so."""

    id: str
    kind: EventKind
    when: KnownDate
    state: State
    text: str
    record: models.Model
    place: Jurisdiction | None = None
    approach: str = ""
    instrument: str = ""

    @property
    def pk(self):
        """What stands for its key where a list is read like any other."""
        return self.id

    @property
    def year(self):
        """No date that can be written lies in two years."""
        return self.when.first.year

    @property
    def name(self):
        """The law, measure, treaty or organization that it is about."""
        return {
            "Participation": lambda row: row.instrument.short_title,
            "Membership": lambda held: held.organization.name,
        }.get(self.family, str)(self.record)

    @property
    def family(self):
        return type(self.record).__name__

    @property
    def part(self):
        """The part of the state whose law it is; '' for the whole."""
        return "" if self.place is None or self.place.is_whole else self.place.name

    @property
    def part_code(self):
        return self.place.pk if self.part else ""

    @property
    def list_name(self):
        """The list of records that it belongs to, as addresses name it."""
        return {
            "Statute": "statutes",
            "Measure": "measures",
            "Participation": "participations",
            "Membership": "memberships",
        }[self.family]

    @property
    def citations(self):
        """The sources of the record; a membership rests on those of the organization's list."""
        return tuple(cited(self.record.organization if self.family == "Membership" else self.record))


def states_with_events(states=None):
    """States with all that their events are read from, in a number of queries that never grows."""
    states = State.objects.all() if states is None else states
    for need in (needs.law, needs.prevention, needs.treaties):
        states = need(states)
    return states.prefetch_related("memberships__organization__citations__source")


def all_events():
    """The events of all states, newest first; remembered. Nobody may change them."""
    return remembered("events", lambda: tuple(every_event(all_states())))


def every_event(states):
    """The events of some states, newest first; of one day, by state."""
    events = [event for state in states for event in events_of(state)]
    events.sort(key=lambda event: (event.state.name, PLACE[event.kind], event.id))
    events.sort(key=lambda event: event.when.last)
    return sorted(events, key=lambda event: event.when.first, reverse=True)


def events_of(state):
    """Every event of a state. Needs `states_with_events`."""
    return [
        *law_events(laws_of(state), state),
        *measure_events(state),
        *treaty_events(state),
        *membership_events(state),
    ]


def in_order(events):
    """Events as a story tells them: the earliest first."""
    return sorted(events, key=lambda event: (event.when.first, event.when.last, PLACE[event.kind]))


def law_events(laws, state):
    """What befell some laws of a state: adopted, in force, changed, ended; and its bills."""
    found = []
    for law in laws:
        said = approach_words(law)
        dates = (
            [(EventKind.BILL, law.adopted, f"{law.get_status_display()}: {said}")]
            if law.status in NEVER
            else [
                (EventKind.LAW_ADOPTED, law.adopted, f"Adopted: {said}{_not_dated(law)}"),
                (EventKind.LAW_IN_FORCE, law.in_force_from, f"{_begun(law)}: {said}"),
                (EventKind.LAW_ENDED, law.in_force_to, "No longer in force"),
            ]
        )
        found += [_of_law(law, state, f"{law.pk}.{kind}", kind, when, text) for kind, when, text in dates if when]
        found += [
            _of_law(
                law, state, f"{change.pk}.{EventKind.LAW_AMENDED}", EventKind.LAW_AMENDED, change.date, change.change
            )
            for change in law.amendments.all()
        ]
    return found


def _of_law(law, state, id, kind, when, text):
    return Event(id, kind, when, state, text, law, place=law.jurisdiction, approach=law.approach)


def _begun(law):
    return "To be in force" if law.status == LawStatus.NOT_YET_IN_FORCE else "In force"


def _not_dated(law):
    return "" if law.in_force_from else ". First day in force not known"


def measure_events(state):
    """When the measures of a state began and ended."""
    found = []
    for measure in state.measures.all():
        label = measure.get_type_display()
        dates = (
            (EventKind.MEASURE_BEGUN, measure.started, f"Begun: {label}"),
            (EventKind.MEASURE_ENDED, measure.ended, f"Ended: {label}"),
        )
        found += [Event(f"{measure.pk}.{kind}", kind, when, state, text, measure) for kind, when, text in dates if when]
    return found


def treaty_events(state):
    """When a state signed, ratified and was bound."""
    found = []
    for row in state.participations.all():
        dates = (
            (EventKind.TREATY_SIGNED, row.signed, "Signed"),
            (EventKind.TREATY_RATIFIED, row.ratified, "Ratified or acceded to"),
            (EventKind.TREATY_IN_FORCE, row.in_force, "In force for the state"),
        )
        found += [
            Event(f"{row.pk}.{kind}", kind, when, state, text, row, instrument=row.instrument_id)
            for kind, when, text in dates
            if when
        ]
    return found


def membership_events(state):
    """When a state joined an organization, and left it."""
    found = []
    for held in state.memberships.all():
        dates = (
            (EventKind.MEMBERSHIP_BEGUN, held.since, "Joined"),
            (EventKind.MEMBERSHIP_ENDED, held.until, "Left"),
        )
        found += [Event(f"{held.pk}.{kind}", kind, when, state, text, held) for kind, when, text in dates if when]
    return found


def without_first_day(states):
    """Laws that are or were in force since a day that no source gives, so that the list cannot place them."""
    return [law for state in states for law in laws_of(state) if law.status not in NEVER and law.in_force_from is None]
