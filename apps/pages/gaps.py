"""Recommendations against records: states by steps, and one state step by step."""

from dataclasses import dataclass
from itertools import groupby

from apps.comparison.answer import cited
from apps.findings.gaps.criteria import criteria_of
from apps.findings.gaps.filters import GapFilter
from apps.findings.gaps.gap import CAREFUL, STANDINGS, SWATCHES, gaps, number_of, rules_in_words, steps_in_order, tally
from apps.findings.gaps.rules import rule_words, to_find
from apps.findings.gaps.table import matrix_table, state_table
from apps.findings.gaps.verdicts import KINDS, MEANING, Reason
from apps.findings.gaps.words import SHORT
from apps.pages.citing import how_to_cite_here
from apps.pages.day import clock_alone, clock_of
from apps.pages.downloads import answer
from apps.pages.errors import no_such_state
from apps.pages.listing import listing
from apps.pages.records import place_of_record
from apps.pages.showing import show
from apps.states.models import State
from apps.tables import Kind


@dataclass(frozen=True)
class Mark:
    """How a verdict looks: its word, its swatch, and what it means."""

    standing: object

    @property
    def short(self):
        return SHORT[self.standing]

    @property
    def label(self):
        """The verdict in full: Not assessable: sources differ."""
        label = self.standing.label
        return f"Not assessable: {label[0].lower()}{label[1:]}" if isinstance(self.standing, Reason) else label

    @property
    def swatch(self):
        return SWATCHES.get(self.standing) or (
            "part" if KINDS[self.standing] is Kind.PARTLY else KINDS[self.standing].value
        )

    @property
    def meaning(self):
        return MEANING[self.standing]

    @property
    def asks(self):
        """The parameter and the word that ask for it."""
        return ("reason" if isinstance(self.standing, Reason) else "verdict", self.standing.value)


MARKS = {standing: Mark(standing) for standing in STANDINGS}


def page(request):
    """The matrix: each step for each state, in a word; the records stand on the page of the state."""
    filterset, clock = _asked(request)
    found = filterset.found
    steps = _steps_of(found, filterset.steps)
    context = {
        **listing(request, filterset, len(filterset.rows), is_paged=False),
        "marks": [(MARKS[standing], number) for standing, number in tally(found) if number],
        "groups": [(each, list(group)) for each, group in groupby(steps, key=lambda step: step.recommendation)],
        "steps": [(number_of(step), step) for step in steps],
        "rows": _rows(found, steps),
        "careful": CAREFUL,
        "meanings": MARKS.values(),
    }
    return show(request, "gaps.html", context, clock)


def download(request, format):
    filterset, clock = _asked(request)
    return answer(request, matrix_table(filterset.found, filterset.steps, clock.day, filterset.question), format)


def _asked(request):
    clock, steps = clock_of(request), steps_in_order()
    filterset = GapFilter(request.GET, State.objects.all(), rows=gaps(clock.day, steps), steps=steps, on=clock.day)
    filterset.require()
    return filterset, clock


def _steps_of(found, steps):
    asked = {gap.step.pk for gap in found}
    return [step for step in steps if step.pk in asked]


def _rows(found, steps):
    """State and its verdicts, each with its mark and its word, None where one was not asked for."""
    by_pair = {(gap.state.pk, gap.step.pk): (MARKS[gap.standing], gap.short, gap.step.pk) for gap in found}
    states = dict.fromkeys(gap.state for gap in found)
    return [(state, [by_pair.get((state.pk, step.pk)) for step in steps]) for state in states]


@dataclass(frozen=True)
class Behind:
    """A record behind verdicts of a state, with the steps on which it bears."""

    record: object
    label: str
    address: str
    when: str
    steps: tuple

    @property
    def key(self):
        return f"record-{self.record.pk}"

    @property
    def says(self):
        return getattr(self.record, "summary", "") or getattr(self.record, "note", "")

    @property
    def confidence(self):
        """How sure it is: low confidence. Empty where the record does not say."""
        return f"{self.record.get_confidence_display()} confidence" if getattr(self.record, "confidence", "") else ""

    @property
    def citations(self):
        return tuple(cited(self.record))


def state_page(request, slug):
    clock = clock_alone(request)
    found = _of_state(slug, clock)
    state = found[0].state
    records = _behind(found, state, clock)
    labels = {each.record: each for each in records}
    groups = groupby(found, key=lambda gap: gap.step.recommendation)
    context = {
        "state": state,
        "groups": [
            (recommendation, [(number_of(gap.step), gap, MARKS[gap.standing], _lines(gap, labels)) for gap in group])
            for recommendation, group in groups
        ],
        "marks": [(MARKS[standing], number) for standing, number in tally(found) if number],
        "steps": len(found),
        "records": records,
        "careful": CAREFUL,
        "how_to_cite": how_to_cite_here(request, state_table(found, clock.day)),
    }
    return show(request, "state_gaps.html", context, clock)


def state_download(request, slug, format):
    clock = clock_alone(request)
    return answer(request, state_table(_of_state(slug, clock), clock.day), format)


def _of_state(slug, clock):
    states = State.objects.filter(slug=slug).prefetch_related("searches", "memberships")
    found = gaps(clock.day, steps_in_order(), states)
    if not found:
        raise no_such_state(slug, "state-gaps")
    return found


def _behind(found, state, clock):
    """Each record behind some verdict once, in the order in which a reader meets them."""
    steps = {}
    for gap in found:
        for record in gap.records:
            steps.setdefault(record, []).append((number_of(gap.step), gap.step.pk))
    return [_one(record, tuple(bears_on), state, clock) for record, bears_on in steps.items()]


def _one(record, steps, state, clock):
    place = place_of_record(record, state, clock)
    return Behind(record, place.label, place.address, _when(record), steps)


def _when(record):
    """When a measure began and ended, as far as it is known; other records say it themselves."""
    if not hasattr(record, "started"):
        return ""
    began = f"begun {record.started.words}" if record.started else "beginning not known"
    return f"{began}, ended {record.ended.words}" if record.ended else f"{began}, no end on file"


def _lines(gap, labels):
    """The records behind one verdict, each with what a reader has to find in it, and with what readers found."""
    to_read, readings_of = gap.look_for, gap.judged.readings_of
    return [(labels[record], to_find(to_read.get(record, "")), readings_of(record)) for record in gap.records]


def rules_of_whole(recommendation):
    """What bears on a recommendation as a whole, in words; no verdict rests on it."""
    return [rule_words(rule) for rule in recommendation.shown_by]


def counts_of_steps(on):
    """For the list of recommendations: by step, how many states have which verdict, and the rules in words."""
    steps = steps_in_order()
    found, criteria = gaps(on, steps), criteria_of(steps)
    return {
        step.pk: {
            "marks": [
                (MARKS[standing], number)
                for standing, number in tally([gap for gap in found if gap.step.pk == step.pk])
                if number
            ],
            "rules": rules_in_words(step),
            "criteria": criteria[step.pk],
            "number": number_of(step),
        }
        for step in steps
    }, len({gap.state.pk for gap in found})
