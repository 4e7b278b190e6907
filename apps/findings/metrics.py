"""Figures of the documents, counted again from the records: one registry, one small counting function each.

A metric asks one question of every state on a day. The answer has three values: the state counts, it does not, or
nobody can tell from what was read, and then it says why. So a figure is a range: the states that certainly count, up to
those that possibly do. What is not known is never counted as a no.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from enum import Enum

from apps.comparison.asked import Asked
from apps.comparison.prevention import begun_by
from apps.comparison.promises import standing
from apps.criminalization.approach import rules_out_any_law
from apps.criminalization.force import Force
from apps.criminalization.vocabulary import Approach, OffenceKind, Reach
from apps.prevention.vocabulary import AbsentMeasureTopic
from apps.states.models import Family
from apps.tables import Kind

BRIEF_DAY = date(2021, 6, 15)  # the brief says June 2021 and no day; the middle of it


class Reason(Enum):
    """Why nobody can tell whether a state counts: a word for programs, and what is said of one state and of many."""

    UNDATED = "undated", "no source gives the first day of what is on file"
    ROUGH = "rough", "what is on file began or ended on a day that is not known closely enough"
    NOT_RESEARCHED = "not_researched", "the records that the figure needs were not all looked for"
    NOTHING_FOUND = "nothing_found", "nothing was found, and no source says that there is nothing"
    NOT_SAID = "not_said", "no source that was read says how the state stands"
    ZERO = "zero", "figures on file are of 0 alone, and say nothing of other periods"
    WIDER = "wider", "the figure covers a longer period and cannot be parted"

    def __init__(self, key, words):
        self.key, self.words = key, words


@dataclass(frozen=True)
class Verdict:
    """Whether a state counts on a day, the reason where nobody can tell, and the records behind it."""

    force: Force
    reason: Reason | None = None
    records: tuple = ()


@dataclass(frozen=True)
class Metric:
    """A figure of a document and how it is counted again. `rule` says in words what `verdict` does."""

    key: str
    finding: str
    label: str
    rule: str
    verdict: Callable
    is_headline: bool = False


def has_a_law(fits):
    """Counts states in which, or in a part of which, a law of a sort is in force."""

    def verdict(asked):
        laws = [law for law in asked.laws if fits(law)]
        if sure := asked.in_force(laws):
            return Verdict(Force.YES, records=tuple(sure))
        if perhaps := asked.perhaps_in_force(laws):
            return Verdict(Force.UNCERTAIN, how_dated(law.in_force_from for law in perhaps), tuple(perhaps))
        if asked.state.looked_for(Family.STATUTES) or rules_out_any_law(asked.absent_laws, asked.laws, asked.on):
            return Verdict(Force.NO)
        return Verdict(Force.UNCERTAIN, Reason.NOT_RESEARCHED)

    return verdict


def has_no_initiative(asked):
    """Counts states without any law in force and any measure begun. Only sources that rule both out make it certain."""
    begun = [(measure, begun_by(measure, asked)) for measure in asked.state.measures.all()]
    sure = (*asked.in_force(asked.laws), *(measure for measure, had_begun in begun if had_begun))
    if sure:
        return Verdict(Force.NO, records=sure)
    laws = asked.perhaps_in_force(asked.laws)
    measures = [measure for measure, had_begun in begun if had_begun is None]
    if laws or measures:
        dates = (*(law.in_force_from for law in laws), *(measure.started for measure in measures))
        return Verdict(Force.UNCERTAIN, how_dated(dates), (*laws, *measures))
    no_measure = [absent for absent in asked.absent_measures if absent.topic == AbsentMeasureTopic.ANY_PREVENTION]
    if no_measure and rules_out_any_law(asked.absent_laws, asked.laws, asked.on):
        return Verdict(Force.YES, records=(*asked.absent_laws, *no_measure))
    looked = all(asked.state.looked_for(family) for family in (Family.STATUTES, Family.MEASURES))
    return Verdict(Force.UNCERTAIN, Reason.NOTHING_FOUND if looked else Reason.NOT_RESEARCHED)


def is_party_to(instrument):
    """Counts states that are bound by an instrument."""

    def verdict(asked):
        row = next((row for row in asked.state.participations.all() if row.instrument_id == instrument), None)
        if row is None:
            return Verdict(Force.UNCERTAIN, Reason.NOT_SAID)
        kind = standing(row, asked).kind
        if kind is Kind.UNCERTAIN:
            return Verdict(Force.UNCERTAIN, how_dated([row.in_force or row.ratified]), (row,))
        return Verdict(Force.YES if kind is Kind.YES else Force.NO, records=(row,))

    return verdict


def how_dated(dates):
    return Reason.ROUGH if any(dates) else Reason.UNDATED


def is_criminal(law):
    return law.offence_kind == OffenceKind.CRIMINAL


def is_criminal_and_general(law):
    return is_criminal(law) and law.reach == Reach.GENERAL


METRICS = (
    Metric(
        "criminal-law",
        "osce-31-of-57",
        "have a criminal law directly on demand",
        "At least one statute of general reach with criminal penalties, whatever its approach, is in force in the state "
        "or in a part of it. Laws on sellers under 18, on public places or on platforms alone do not count.",
        has_a_law(is_criminal_and_general),
        is_headline=True,
    ),
    Metric(
        "knowing-use",
        "osce-22-knowing-use",
        "punish knowing use",
        "At least one statute of general reach with criminal penalties on knowing use is in force in the state or in a "
        "part of it, also where a broader law stands beside it.",
        has_a_law(lambda law: is_criminal_and_general(law) and law.approach == Approach.KNOWING_USE),
        is_headline=True,
    ),
    Metric(
        "no-initiative",
        "osce-19-none",
        "have no initiative at all, in law or prevention",
        "No statute of any reach is in force and no measure has begun. It is certain only where sources rule out every "
        "law on demand and all prevention; a state of which nothing was found counts as perhaps.",
        has_no_initiative,
        is_headline=True,
    ),
    Metric(
        "palermo",
        "osce-55-of-57",
        "are bound by the Palermo Protocol",
        "The Protocol is in force for the state; where no source gives that day, the day of ratification counts. A "
        "signature alone does not bind.",
        is_party_to("palermo-protocol"),
        is_headline=True,
    ),
    Metric(
        "criminal-law-without-indirect",
        "osce-31-of-57",
        "have a criminal law on buyers or users, indirect approaches left aside",
        "As the first figure, but a statute on an indirect approach does not count.",
        has_a_law(lambda law: is_criminal_and_general(law) and law.approach != Approach.INDIRECT),
    ),
    Metric(
        "criminal-law-of-any-reach",
        "osce-31-of-57",
        "have a criminal law on demand of any reach",
        "As the first figure, but statutes on sellers under 18, public places, platforms and the like count too.",
        has_a_law(is_criminal),
    ),
)


@dataclass(frozen=True)
class Count:
    """A metric on a day: the verdict on each state, by name."""

    metric: Metric
    on: date
    verdicts: tuple

    def _with(self, force):
        return [(state, verdict) for state, verdict in self.verdicts if verdict.force is force]

    @property
    def certain(self):
        """The states that certainly count, each with its verdict."""
        return self._with(Force.YES)

    @property
    def perhaps(self):
        """The states of which nobody can tell, each with its verdict."""
        return self._with(Force.UNCERTAIN)

    @property
    def lowest(self):
        return len(self.certain)

    @property
    def highest(self):
        return self.lowest + len(self.perhaps)

    @property
    def words(self):
        """The range: 13–28, or one number where nothing is uncertain."""
        return str(self.lowest) if self.lowest == self.highest else f"{self.lowest}–{self.highest}"

    @property
    def by_reason(self):
        """The uncertain states under each reason that occurs."""
        groups = ((reason, [state for state, verdict in self.perhaps if verdict.reason is reason]) for reason in Reason)
        return [(reason, states) for reason, states in groups if states]


def count(metric, rows, on):
    """A metric over all states on a day. Needs the rows of `state_rows`; asks the database nothing."""
    return Count(metric, on, tuple((row.state, metric.verdict(Asked(row.state, on))) for row in rows))
