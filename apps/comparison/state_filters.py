"""Which states have what: one set of filters for the page, the API and the downloads.

Each filter knows, for each of its words, which states have it on the day. The list of states and the number beside each
choice both come from that, so a number is always the length of the list that it leads to.
"""

from collections import defaultdict

from apps.addresses.filters import StrictFilterSet, WordsFilter
from apps.addresses.sentences import Part, Phrase
from apps.addresses.sorting import Sort, rows_in_order
from apps.comparison.asked import Asked
from apps.comparison.promises import binds
from apps.criminalization.approach import KINDS
from apps.criminalization.force import Force
from apps.criminalization.vocabulary import MentalElement, Reach
from apps.instruments.models import Instrument
from apps.prevention.vocabulary import MeasureType
from apps.states.filters import ORGANIZATIONS, REGIONS, organization_choices
from apps.states.models import State

APPROACH = {
    "indirect": "take[s|] an indirect approach",
    "knowing_use": "punish[es|] knowing use",
    "strict_liability": "punish[es|] use without proof of knowledge",
    "all_sex_buying": "punish[es|] every purchase",
    "part": "[has|have] a law in a part only",
    "minors": "[has|have] a law only where the seller is under 18",
    "none": "[has|have] no law, as a source says",
    "not_found": "[is|are] without a law that was found",
    "uncertain": "perhaps [has|have] a law",
    "disputed": "[has|have] sources that differ",
    "not_researched": "[was|were] not researched",
}
MENTAL_ELEMENT = {
    MentalElement.KNOWLEDGE: "requires knowledge of exploitation",
    MentalElement.RECKLESSNESS_OR_NEGLIGENCE: "is satisfied with recklessness or negligence",
    MentalElement.NONE_REQUIRED: "requires no knowledge of exploitation",
    MentalElement.UNKNOWN: "is without a source on the knowledge to be shown",
}
PHRASES = {
    "region": Phrase(Part.WHICH, "in {}", is_name=True),
    "member": Phrase(Part.THAT, "belong[s|] to {}", each=ORGANIZATIONS, is_name=True),
    "approach": Phrase(Part.THAT, each=APPROACH),
    "mental_element": Phrase(Part.THAT, "[has|have] a general law in force that {}", each=MENTAL_ELEMENT),
    "measure": Phrase(
        Part.THAT, "[has|have] {} on file", each={word.value: word.label.lower() for word in MeasureType}
    ),
    "party": Phrase(Part.THAT, "[is|are] bound by {}", is_name=True),
}
KIND_ORDER = [kind.key for kind in KINDS]
SORTS = {
    "state": Sort("State", lambda row: row.place),
    "region": Sort("Region", lambda row: row.state.region),
    "approach": Sort("Law", lambda row: KIND_ORDER.index(row.approach.kind)),
    "since": Sort("Since", lambda row: row.approach.since_date),
    "statutes": Sort("Statutes", lambda row: len(row.statutes)),
    "bills": Sort("Bills", lambda row: len(row.bills)),
    "measures": Sort("Measures", lambda row: len(row.measures)),
    "pages": Sort("Sources", lambda row: len(row.pages)),
}


def instruments():
    return [(each.id, each.short_title) for each in Instrument.objects.all()]


class StateFilterSet(StrictFilterSet):
    """States by region, organization, approach, mental element, kind of measure and instrument, on a day.

    It is given `rows`, all states as `state_rows` gives them, and works on those, so its answer costs no query.
    """

    region = WordsFilter(label="Region", choices=REGIONS)
    member = WordsFilter(label="Member of, on that day", choices=organization_choices)
    approach = WordsFilter(label="Approach", choices=[(kind.key, kind.label) for kind in KINDS])
    mental_element = WordsFilter(
        label="Knowledge of exploitation to be shown, in a general law in force", choices=MentalElement
    )
    measure = WordsFilter(label="Kind of measure on file", choices=MeasureType)
    party = WordsFilter(label="Bound by, on that day", choices=instruments)

    also = ("as_of",)
    everything = "All states"
    nouns = ("state", "states")
    phrases = PHRASES
    sorts = SORTS
    stands_by = "state"

    class Meta:
        model = State
        fields = []

    def __init__(self, data=None, queryset=None, *, rows, on, **kwargs):
        """Take an address, all states, and the day."""
        self.rows = rows
        super().__init__(data, queryset, on=on, **kwargs)

    @property
    def found(self):
        """The rows that the address asks for, by name or as it says. BadAddress where it cannot be answered."""
        self.require()
        wanted = self._having()
        rows = [row for row in self.rows if row.state.id in wanted]
        return rows_in_order(rows, SORTS[self.sort.key].by, self.sort.is_descending) if self.sort else rows

    @property
    def how_many(self):
        return len(self.found)

    def _asking(self, given):
        """Put the question anew to the same rows."""
        other = type(self)(given, self.queryset, rows=self.rows, on=self.on, also=self.also)
        other._words = self._by_word  # what each word means does not depend on what is asked
        return other

    def having(self, name, word):
        """The codes of the states that have a word of a filter, whatever else the address asks for."""
        return set(self._by_word[name][word])

    def counts(self):
        """For each filter and word: how many states would be left with this word in place of the filter's own."""
        return {name: self._counts(name) for name in self.filters}

    def _counts(self, name):
        others = self._having(but=name)
        return {word: len(ids & others) for word, ids in self._by_word[name].items()}

    def _having(self, but=None):
        ids = {row.state.id for row in self.rows}
        for name in self.filters:
            words = {chosen.value for chosen in self.described() if chosen.parameter == name}
            if words and name != but:
                ids &= set().union(*(self._by_word[name][word] for word in words))
        return ids

    @property
    def _by_word(self):
        if not hasattr(self, "_words"):
            self._words = {name: self._ids(HAVING[name]) for name in self.filters}
        return self._words

    def _ids(self, having):
        ids = defaultdict(set)
        for row in self.rows:
            for word in having(row, self.on):
                ids[word].add(row.state.id)
        return ids


def _organizations_of(row, on):
    return [held.organization_id for held in row.state.memberships.all() if held.held_on(on)]


def _mental_elements_of(row, on):
    return [law.mental_element for law in row.laws if law.reach == Reach.GENERAL and law.force_on(on) == Force.YES]


def _instruments_of(row, on):
    asked = Asked(row.state, on)
    return [each.instrument_id for each in row.state.participations.all() if binds(each, asked)]


HAVING = {
    "region": lambda row, on: [row.state.region],
    "member": _organizations_of,
    "approach": lambda row, on: [row.approach.kind],
    "mental_element": _mental_elements_of,
    "measure": lambda row, on: [measure.type for measure in row.measures],
    "party": _instruments_of,
}
