"""Every step put to every state on a day."""

from collections import Counter
from dataclasses import dataclass
from functools import cached_property

from django.db.models import Prefetch

from apps.comparison import needs
from apps.comparison.answer import cited
from apps.comparison.asked import Asked
from apps.databases.remembering import remembered
from apps.findings.gaps.judge import judge
from apps.findings.gaps.rules import rule_words
from apps.findings.gaps.verdicts import Judged, Reason, Verdict
from apps.findings.gaps.words import change_of, notes_of, short_of, text_of
from apps.findings.models import Reading, Recommendation, Step
from apps.sources.models import with_sources
from apps.states.models import State
from apps.tables import Cell


def readings(states):
    """What readers found in measures and in roles of the security sector. Follows what fetches these."""
    found = Reading.objects.select_related("criterion")
    return states.prefetch_related(Prefetch("measures__readings", found), Prefetch("security_roles__readings", found))


FETCHED = (needs.law, needs.figures, needs.prevention, needs.security, readings)
STANDINGS = (Verdict.SHOWN, Verdict.PARTLY, Verdict.DOCUMENTED_NONE, *Reason)
CAREFUL = (
    "The brief does not say when a step counts as taken; the rules are this data set's own reading of it.",
    "A record that is missing never shows that a step was not taken. Documented none needs sources that rule out all that "
    "would show it, and it holds for the time of which they speak, which may lie years back.",
    "Where a rule asks for something that only a reader can find, readers have looked for it in what is on file of the "
    "record: title, who leads it, summary. What this text does not name may exist all the same.",
    "A measure that had ended by the day shows a step in part at most; one with no end on file is counted as going on, and "
    "the page says so; a finished study or a past evaluation was done all the same. A measure may be that of one city or "
    "one organization. A law counts while it is in force; one that holds in a part of the state shows a step in part.",
    "States were not researched equally, and no state is scored or ranked.",
)


@dataclass(frozen=True)
class Gap:
    """One step put to one state on a day: the verdict, in words, and the records behind it."""

    asked: Asked
    step: Step
    judged: Judged

    @property
    def state(self):
        return self.asked.state

    @property
    def id(self):
        return f"{self.state.pk}:{self.step.pk}"

    @property
    def verdict(self):
        return self.judged.verdict

    @property
    def reason(self):
        return self.judged.reason

    @property
    def standing(self):
        """The reason where there is one, else the verdict."""
        return self.judged.standing

    @cached_property
    def text(self):
        return text_of(self.judged, self.asked)

    @property
    def short(self):
        """The verdict in a word or two, for a cell of the matrix; with the year where sources deny."""
        return short_of(self.judged)

    @cached_property
    def notes(self):
        return tuple(notes_of(self.judged, self.asked))

    @cached_property
    def change(self):
        """What would change the verdict."""
        return change_of(self.judged, self.step, self.asked)

    @property
    def records(self):
        return self.judged.rests_on

    @property
    def citations(self):
        """Every source of every record behind the verdict."""
        return tuple(citation for record in self.records for citation in cited(record))

    @property
    def readings(self):
        """What readers found in the records of the step."""
        return [reading for _, reading in self.judged.read]

    @property
    def swatch(self):
        return SWATCHES.get(self.standing, "")

    @property
    def look_for(self):
        """By record, what a reader has to find in it."""
        return dict(self.judged.bearing)

    def cell(self):
        """The verdict as a cell of a table."""
        return Cell(
            self.text,
            value=self.judged.word,
            kind=self.judged.kind,
            note=" ".join(self.notes),
            swatch=self.swatch,
            citations=self.citations,
        )


SWATCHES = {Verdict.SHOWN: "shown", Reason.TO_JUDGE: "to_judge", Reason.NOT_NAMED: "not_named"}


def steps_in_order():
    """Every step of every recommendation, in the order of the brief, each with its recommendation."""
    recommendations = with_sources(Recommendation.objects.all()).prefetch_related("steps")
    return [step for each in recommendations for step in _of(each)]


def _of(recommendation):
    for step in recommendation.steps.all():
        step.recommendation = recommendation
        yield step


def number_of(step):
    """How a step is called in a table: 2c."""
    return step.pk.removeprefix("rec-").replace("-", "")


def rules_in_words(step):
    """The rules of a step: what would show it, and what would show it in part."""
    return [[rule_words(rule) for rule in rules] for rules in (step.shown_by, step.partly_by)]


def gaps(on, steps, states=None):
    """Each step put to each state, state by state by name, in a number of queries that grows with neither."""
    if states is None:
        every = State.objects.prefetch_related("searches", "memberships")
        return remembered(("gaps", on, tuple(step.pk for step in steps)), lambda: gaps(on, steps, every))
    found = states
    for need in FETCHED:
        found = need(found)
    return [gap for state in found for gap in gaps_of(Asked(state, on), steps)]


def gaps_of(asked, steps):
    """Each step put to one state whose law, measures, figures and roles are fetched."""
    return [Gap(asked, step, judge(step, asked)) for step in steps]


def tally(found):
    """How many verdicts of each kind there are, in the order of the vocabulary; those with none too."""
    counts = Counter(gap.standing for gap in found)
    return [(standing, counts[standing]) for standing in STANDINGS]
