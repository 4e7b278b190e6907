"""Counts of prevention in states with a law on demand and without one."""

from apps.criminalization.force import Force
from apps.findings.tallies.begun import (
    BEGUN,
    NOT_LOOKED,
    begun,
    has_a_measure,
    is_campaign,
    is_of,
    is_prevention,
    states,
)
from apps.findings.tallies.laws import has_a_law, has_criminal_law
from apps.findings.tallies.lines import Tally, records_line, states_line
from apps.findings.tallies.verdicts import Reason, Verdict, both, lacks
from apps.prevention.vocabulary import MeasureType
from apps.states.models import Family


def law_and_types(asked):
    law = states_line(asked, "criminal-law", "A criminal law of general reach", has_criminal_law)
    return [law, *(states(asked, each.value, each.label, is_of(each), (each.value,)) for each in MeasureType)]


def _where(verdict, fits):
    """Measures of a sort in states of which a verdict holds; uncertain where the verdict is."""

    def found(asked):
        said = verdict(asked)
        if said.force is not Force.NO:
            for measure, reason in begun(fits)(asked):
                yield measure, reason or said.reason

    return found


has_no_criminal_law = lacks(has_criminal_law)


def concentrated(asked):
    """Measures for each state with and without a criminal law."""
    lines = []
    for key, label, verdict in SIDES:
        whole = states_line(asked, f"states:{key}", f"States {label}", verdict)
        found = _where(verdict, is_prevention)
        of_these = [each for each in asked if verdict(each).force is not Force.NO]
        lines += [
            whole,
            records_line(
                of_these,
                f"measures:{key}",
                f"Measures in states {label}",
                "measures",
                found,
                Family.MEASURES,
                whole=whole,
                per="for each state",
            ),
        ]
    return lines


SIDES = (
    ("with-law", "with a criminal law on demand", has_criminal_law),
    ("without-law", "with none on file", has_no_criminal_law),
)


def divergence(asked):
    """States with a measure among those with and those without a criminal law."""
    lines = []
    for key, label, verdict in SIDES:
        whole = states_line(asked, f"states:{key}", f"States {label}", verdict)
        has = both(verdict, has_a_measure(is_prevention))
        lines += [whole, states_line(asked, f"active:{key}", f"States {label} and with a measure", has, whole=whole)]
    return lines


def campaigns_without_a_law(asked):
    of_these = [each for each in asked if has_no_criminal_law(each).force is not Force.NO]
    found = _where(has_no_criminal_law, is_campaign)
    label = "Campaigns in states without a criminal law on demand"
    return [
        records_line(of_these, "campaigns", label, "measures", found, Family.MEASURES),
        states_line(asked, "states", "States without a criminal law on demand", has_no_criminal_law),
    ]


def several_types(asked):
    """Whether measures of at least three types had begun."""
    found = list(begun(lambda measure: True)(asked))
    sure = {measure.type for measure, reason in found if not reason}
    perhaps = {measure.type for measure, _ in found}
    if len(sure) >= 3:
        return Verdict(Force.YES, records=tuple(measure for measure, reason in found if not reason))
    if len(perhaps) >= 3:
        reason = next(reason for _, reason in found if reason)
        return Verdict(Force.UNCERTAIN, reason, tuple(measure for measure, _ in found))
    if asked.state.looked_for(Family.MEASURES):
        return Verdict(Force.NO, Reason.NOTHING_FOUND)
    return Verdict(Force.UNCERTAIN, Reason.NOT_RESEARCHED)


def holistic(asked):
    has_any_law = has_a_law(lambda law: True)
    return [
        states_line(asked, "holistic", "Measures of three types and a law", both(several_types, has_any_law)),
        states_line(asked, "types", "Measures of three types", several_types),
    ]


TALLIES = (
    Tally(
        "law-and-types",
        ("osce-legislation-common",),
        "States with a criminal law, and states with measures of each type",
        f"A criminal statute of general reach is in force in the state or in a part of it; beside it, a measure of the "
        f"type. {BEGUN}{NOT_LOOKED}",
        law_and_types,
    ),
    Tally(
        "measures-and-law",
        ("osce-prevention-concentrated",),
        "Measures for each state with and without a criminal law",
        f"Measures of every type but action plans, divided by the states with, and without, a criminal statute of general "
        f"reach in force. A state where a law may be in force stands under perhaps on both sides. {BEGUN}",
        concentrated,
    ),
    Tally(
        "campaigns-without-a-law",
        ("osce-two-campaigns",),
        "Awareness campaigns in states without a criminal law",
        f"Campaigns begun by the day in states where no criminal statute of general reach is in force. A campaign is "
        f"uncertain where its beginning or the law is. {BEGUN}",
        campaigns_without_a_law,
        published="campaigns",
    ),
    Tally(
        "prevention-and-law",
        ("osce-prevention-divergence",),
        "States with a measure, among those with and without a criminal law",
        f"At least one measure of a type other than action plans had begun, among the states with, and without, a criminal "
        f"statute of general reach in force. {BEGUN}{NOT_LOOKED}",
        divergence,
    ),
    Tally(
        "three-types-and-a-law",
        ("osce-rec-2-holistic",),
        "States that combine measures of three types with a law",
        f"Measures of at least three types had begun, and a statute of any reach and any kind of offence is in force in "
        f"the state or in a part of it. {BEGUN}{NOT_LOOKED}",
        holistic,
    ),
)
