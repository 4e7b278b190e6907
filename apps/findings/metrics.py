"""Figures of the documents, counted again from the records: one registry, one small counting function each.

A metric asks one question of every state on a day. The answer has three values: the state counts, it does not, or
nobody can tell from what was read, and then it says why. So a figure is a range: the states that certainly count, up to
those that possibly do, by what is on file. Where it was looked for and nothing was found, a state stands under neither,
and it is said that nothing was found: that is no sign that there is nothing.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from apps.comparison.asked import Asked
from apps.comparison.prevention import begun_by
from apps.criminalization.approach import rules_out_any_law
from apps.criminalization.force import Force
from apps.criminalization.vocabulary import Approach
from apps.findings.tallies.duties import is_party_to
from apps.findings.tallies.laws import has_a_law, is_criminal, is_criminal_and_general
from apps.findings.tallies.lines import Line, states_line
from apps.findings.tallies.verdicts import Reason, Verdict, how_dated
from apps.prevention.vocabulary import AbsentMeasureTopic
from apps.states.models import Family

BRIEF_DAY = date(2021, 6, 15)  # the brief bears no date; the paper that it sums up came out on this day


@dataclass(frozen=True)
class Metric:
    """A figure of a document and how it is counted again. `rule` says in words what `verdict` does."""

    key: str
    finding: str
    label: str
    rule: str
    verdict: Callable
    is_headline: bool = False

    def line(self, asked):
        """The states that count or may, of those that are asked on a day."""
        return states_line(asked, "states", f"States that {self.label}", self.verdict)


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
    """A metric on a day: all states that were asked, by name, and the line of those that count or may."""

    metric: Metric
    on: date
    states: tuple
    line: Line


def count(metric, rows, on):
    """A metric over all states on a day. Needs the rows of `state_rows`; asks the database nothing."""
    asked = [Asked(row.state, on) for row in rows]
    return Count(metric, on, tuple(row.state for row in rows), metric.line(asked))
