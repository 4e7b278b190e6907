"""Questions to the list of events, as they stand in an address."""

from collections import Counter

from apps.addresses import Fault
from apps.addresses.filters import StrictFilterSet, WordsFilter
from apps.comparison.events import EventKind, all_events, without_first_day
from apps.comparison.state_row import all_states
from apps.criminalization.filters import YearFilter
from apps.criminalization.vocabulary import Approach
from apps.instruments.filters import instrument_choices
from apps.states.filters import StateFilter
from apps.states.models import State

YEARS = {"min_value": 1900, "max_value": 2100, "method": "by_year"}


class EventFilter(StrictFilterSet):
    """Events by state, kind, approach, instrument and years.

    It works on the events of all states, which are remembered, so its answer costs no query.
    """

    everything = "All events"
    kind = WordsFilter(choices=EventKind, label="What happened")
    approach = WordsFilter(
        choices=Approach, label="Approach of the law", help_text="Only laws have one, so other events are left out."
    )
    from_year = YearFilter(label="From the year", help_text="A year: events of that year and later.", **YEARS)
    to_year = YearFilter(label="To the year", help_text="A year: events of that year and earlier.", **YEARS)
    instrument = WordsFilter(
        choices=instrument_choices,
        label="Treaty or directive",
        help_text="Only signing, ratifying and being bound belong to one, so other events are left out.",
    )
    state = StateFilter()

    class Meta:
        model = State  # a filter set must name one
        fields = []

    def faults(self):
        """Also years in the wrong order, between which nothing can lie."""
        found = super().faults()
        first, last = (self._year(name) for name in ("from_year", "to_year"))
        if not found and first and last and first > last:
            message = f"No year lies from {first} to {last}: from_year is the earlier one."
            return (Fault("from_year", str(first), message),)
        return found

    @property
    def events(self):
        """Every event of every state."""
        return all_events()

    @property
    def found(self):
        """The events that the address asks for, newest first. BadAddress where it cannot be answered."""
        self.require()
        return self._having()

    def counts(self):
        """For each filter of words: how many events would be left with each word in place of the filter's own."""
        return {
            name: Counter(key(event) for event in self._having(but=name) if key(event)) for name, key in KEYS.items()
        }

    @property
    def undated(self):
        """Laws without a known first day among those asked for; none where other events are asked for."""
        self.require()
        kinds, asked = self._words("kind"), {name: self._words(name) for name in ("state", "approach")}
        if (kinds and EventKind.LAW_IN_FORCE not in kinds) or self._words("instrument"):
            return []
        return [
            law
            for law in without_first_day(all_states())
            if (not asked["state"] or law.state.pk in asked["state"])
            and (not asked["approach"] or law.approach in asked["approach"])
        ]

    def by_year(self, events, name, year):
        """Nothing of its own: `found` reads it."""
        return events

    def _having(self, but=None):
        asked = {name: self._words(name) for name in KEYS if name != but}
        first, last = self._year("from_year"), self._year("to_year")
        return [
            event
            for event in self.events
            if all(KEYS[name](event) in words for name, words in asked.items() if words)
            and (not first or event.year >= first)
            and (not last or event.year <= last)
        ]

    def _words(self, name):
        return {chosen.value for chosen in self.described() if chosen.parameter == name}

    def _year(self, name):
        given = self.given.get(name, [""])[0]
        return int(given) if given.isascii() and given.isdecimal() and len(given) == 4 else None


KEYS = {
    "kind": lambda event: event.kind.value,
    "approach": lambda event: event.approach,
    "instrument": lambda event: event.instrument,
    "state": lambda event: event.state.pk,
}
