"""Questions to the coverage of states and topics, as they stand in an address."""

from collections import Counter

from django.utils.functional import SimpleLazyObject

from apps.addresses.filters import StrictFilterSet, WordsFilter
from apps.addresses.sentences import Part, Phrase
from apps.comparison.coverage import COVERAGE_TOPICS, coverage
from apps.states.filters import ORGANIZATIONS, REGIONS, StateFilter, organization_choices
from apps.states.models import State
from apps.tables import Kind

FOUND = {
    Kind.YES: "On file, or all answered",
    Kind.PARTLY: "In part",
    Kind.NOT_FOUND: "Not found",
    Kind.NOT_RESEARCHED: "Not researched",
    Kind.NOT_APPLICABLE: "No question arises",
}
PHRASES = {
    "topic": Phrase(Part.WHICH, "on {}"),
    "found": Phrase(Part.THAT, "[is|are] {}"),
    "state": Phrase(Part.WHERE, "of {}", is_name=True),
    "region": Phrase(Part.WHERE, "of states in {}", is_name=True),
    "member": Phrase(Part.WHERE, "of states that belong to {}", each=ORGANIZATIONS, is_name=True),
}


class CoverageFilter(StrictFilterSet):
    """States and topics by topic, kind of coverage, region, organization and state, on a day.

    It works on what `coverage` gives, all of which is fetched, so its answer costs no further query.
    """

    everything = "All states and topics"
    nouns = ("pair of state and topic", "pairs of state and topic")
    phrases = PHRASES
    region = WordsFilter(label="Region", choices=REGIONS)
    member = WordsFilter(label="Member of, on that day", choices=organization_choices)
    topic = WordsFilter(label="Topic", choices=[(topic.key, topic.label) for topic in COVERAGE_TOPICS])
    found = WordsFilter(label="Coverage", choices=[(kind.value, label) for kind, label in FOUND.items()])
    state = StateFilter()

    class Meta:
        model = State  # a filter set must name one
        fields = []

    def __init__(self, data=None, queryset=None, *, on, rows=None, **kwargs):
        """Take an address and the day; what it is put to is worked out once the address has been judged."""
        self.rows = SimpleLazyObject(lambda: coverage(on)) if rows is None else rows
        super().__init__(data, queryset, on=on, **kwargs)

    @property
    def covered(self):
        """The states and topics that the address asks for, by name of the state. BadAddress where it cannot be answered."""
        self.require()
        return self._having()

    @property
    def how_many(self):
        return len(self.covered)

    def counts(self):
        """For each filter: how many pairs would be left with each word in place of the filter's own."""
        return {name: Counter(word for each in self._having(but=name) for word in self._of(name, each)) for name in HAS}

    def _asking(self, given):
        """Put the question anew to the same rows."""
        return type(self)(given, self.queryset, on=self.on, rows=self.rows, also=self.also)

    def _having(self, but=None):
        asked = {
            name: {chosen.value for chosen in self.described() if chosen.parameter == name}
            for name in HAS
            if name != but
        }
        return [
            each for each in self.rows if all(words & self._of(name, each) for name, words in asked.items() if words)
        ]

    def _of(self, name, covered):
        return HAS[name](covered, self.on)


HAS = {
    "region": lambda covered, on: {covered.state.region},
    "member": lambda covered, on: {
        held.organization_id for held in covered.state.memberships.all() if held.held_on(on)
    },
    "topic": lambda covered, on: {covered.topic.key},
    "found": lambda covered, on: {covered.kind.value},
    "state": lambda covered, on: {covered.state.pk},
}
