"""Measures and states by what had begun: what the counts of prevention are built of."""

from apps.comparison.prevention import addressed_to, begun_by
from apps.criminalization.force import Force
from apps.findings.tallies.lines import records_line, states_line
from apps.findings.tallies.verdicts import Reason, Verdict, how_dated
from apps.prevention.vocabulary import AbsentMeasureTopic, MeasureType
from apps.states.models import Family


def is_prevention(measure):
    """Whether it is more than a plan."""
    return measure.type != MeasureType.ACTION_PLAN


def is_of(*types):
    return lambda measure: measure.type in types


is_campaign = is_of(MeasureType.AWARENESS_CAMPAIGN)

is_teaching = is_of(MeasureType.EDUCATION_TRAINING)


def teaches(*audiences):
    return lambda measure: is_teaching(measure) and addressed_to(*audiences)(measure)


def has(name, word, among=lambda measure: True):
    return lambda measure: among(measure) and getattr(measure, name) == word


def begun(fits):
    """The measures of a sort that had begun by the day, each with the reason where nobody can tell."""

    def found(asked):
        for measure in asked.state.measures.all():
            had_begun = begun_by(measure, asked) if fits(measure) else False
            if had_begun is not False:
                yield measure, None if had_begun else how_dated([measure.started])

    return found


def has_a_measure(fits, topics=()):
    """Holds where a measure of a sort had begun by the day. A source that denies it, or a search, makes it a no."""

    def verdict(asked):
        found = list(begun(fits)(asked))
        if sure := tuple(measure for measure, reason in found if not reason):
            return Verdict(Force.YES, records=sure)
        if found:
            return Verdict(Force.UNCERTAIN, found[0][1], tuple(measure for measure, _ in found))
        wanted = (*topics, AbsentMeasureTopic.ANY_PREVENTION)
        if denied := tuple(absent for absent in asked.absent_measures if absent.topic in wanted):
            return Verdict(Force.NO, records=denied)
        if asked.state.looked_for(Family.MEASURES):
            return Verdict(Force.NO, Reason.NOTHING_FOUND)
        return Verdict(Force.UNCERTAIN, Reason.NOT_RESEARCHED)

    return verdict


def states(asked, key, label, fits, topics=(), **also):
    return states_line(asked, key, label, has_a_measure(fits, topics), **also)


def measures(asked, key, label, fits, **also):
    return records_line(asked, f"measures:{key}", label, "measures", begun(fits), Family.MEASURES, **also)


BEGUN = (
    "A measure counts from the day on which it began, also after it ended; one without a known beginning counts from the "
    "day of research on and is uncertain before. "
)

NOT_LOOKED = "Where measures were not looked for, nobody can tell."
