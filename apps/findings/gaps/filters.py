"""Questions to the verdicts on steps, as they stand in an address."""

from collections import Counter

from apps.addresses.filters import StrictFilterSet, WordsFilter
from apps.addresses.sentences import Part, Phrase
from apps.findings.gaps.gap import number_of, steps_in_order
from apps.findings.gaps.verdicts import Reason, Verdict
from apps.states.filters import ORGANIZATIONS, REGIONS, StateFilter, organization_choices
from apps.states.models import State

PHRASES = {
    "recommendation": Phrase(Part.WHICH, "on recommendation {}", is_name=True),
    "step": Phrase(Part.WHICH, "on step {}", is_name=True),
    "verdict": Phrase(Part.THAT, "[is|are] {}"),
    "reason": Phrase(
        Part.THAT,
        "cannot be given, since {}",
        each={
            Reason.TO_JUDGE: "a reader must judge",
            Reason.NOT_NAMED: "the records do not name it",
            Reason.UNCERTAIN: "it is uncertain on that day",
            Reason.DISPUTED: "sources differ",
            Reason.NOTHING_ON_FILE: "nothing is on file",
            Reason.NOT_RESEARCHED: "it was not researched",
        },
    ),
    "state": Phrase(Part.WHERE, "for {}", is_name=True),
    "region": Phrase(Part.WHERE, "for states in {}", is_name=True),
    "member": Phrase(Part.WHERE, "for states that belong to {}", each=ORGANIZATIONS, is_name=True),
}


def recommendation_choices(steps=None):
    """Every recommendation with steps, by its number."""
    steps = steps_in_order() if steps is None else steps
    titles = dict.fromkeys((step.recommendation_id, step.recommendation.title) for step in steps)
    return [(key, f"{place}. {title}") for place, (key, title) in enumerate(titles, start=1)]


def step_choices(steps=None):
    """Every step, by its number."""
    steps = steps_in_order() if steps is None else steps
    return [(step.pk, f"{number_of(step)}: {step.text}") for step in steps]


class GapFilter(StrictFilterSet):
    """Verdicts by recommendation, step, verdict, reason, state, region and organization, on a day.

    It is given `rows`, every verdict as `gaps` gives them, and works on those, so its answer costs no query.
    """

    recommendation = WordsFilter(label="Recommendation", choices=recommendation_choices)
    step = WordsFilter(label="Step", choices=step_choices)
    verdict = WordsFilter(label="Verdict", choices=Verdict)
    reason = WordsFilter(
        label="Why not assessable", choices=Reason, help_text="Why nothing can be said; other verdicts have none."
    )
    region = WordsFilter(label="Region", choices=REGIONS)
    member = WordsFilter(label="Member of, on that day", choices=organization_choices)
    state = StateFilter()

    also = ("as_of",)
    everything = "All states and steps"
    nouns = ("verdict", "verdicts")
    phrases = PHRASES

    class Meta:
        model = State  # a filter set must name one
        fields = []

    def __init__(self, data=None, queryset=None, *, rows=(), steps=(), **kwargs):
        """Take an address, every verdict, and the steps in order."""
        self.rows, self.steps = rows, steps
        super().__init__(data, queryset, **kwargs)
        self.filters["recommendation"].extra["choices"] = recommendation_choices(steps)
        self.filters["step"].extra["choices"] = step_choices(steps)

    @property
    def found(self):
        """The verdicts that the address asks for, state by state. BadAddress where it cannot be answered."""
        self.require()
        return self._having()

    @property
    def how_many(self):
        return len(self.found)

    def counts(self):
        """For each filter and word: how many verdicts would be left with this word in place of the filter's own."""
        return {
            name: Counter(word for gap in self._having(but=name) for word in of(gap, self.on))
            for name, of in HAVING.items()
        }

    def _asking(self, given):
        """Put the question anew to the same verdicts."""
        return type(self)(given, self.queryset, rows=self.rows, steps=self.steps, on=self.on, also=self.also)

    def _having(self, but=None):
        chosen = self.described()
        asked = {name: {each.value for each in chosen if each.parameter == name} for name in HAVING if name != but}
        asked = {name: words for name, words in asked.items() if words}
        return [
            gap
            for gap in self.rows
            if all(words.intersection(HAVING[name](gap, self.on)) for name, words in asked.items())
        ]


def _organizations_of(gap, on):
    return [held.organization_id for held in gap.state.memberships.all() if held.held_on(on)]


HAVING = {
    "recommendation": lambda gap, on: [gap.step.recommendation_id],
    "step": lambda gap, on: [gap.step.pk],
    "verdict": lambda gap, on: [gap.verdict.value],
    "reason": lambda gap, on: [gap.reason.value] if gap.reason else [],
    "region": lambda gap, on: [gap.state.region],
    "member": _organizations_of,
    "state": lambda gap, on: [gap.state.pk],
}
