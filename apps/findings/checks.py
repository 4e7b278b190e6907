"""Sums over the documents' own figures: do they fit each other? One registry, one small function each.

Every number comes from a finding on file and every result from the calculation; nothing is written down beforehand. A
check says what follows from the figures, not which of them is right.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from apps.findings.models import Finding, Tension
from apps.findings.worded import Worded
from apps.sources.models import citations_of, with_sources
from apps.tables.table import distinct


class Outcome(Worded):
    """What a calculation shows: a word for programs, and for readers."""

    FITS = "fits", "The figures fit each other"
    ROUNDED = "rounded", "The figures fit only when rounded to tens"
    IMPLIES = "implies", "The figures imply a number that the document does not give"
    DIFFERS = "differs", "The figures do not fit each other"


@dataclass(frozen=True)
class Input:
    """A number that goes into a check, what it counts, and the finding that gives it."""

    name: str
    number: Decimal
    finding: Finding

    @property
    def said(self):
        return said(self.number)


@dataclass(frozen=True)
class Step:
    """A line of a calculation and what it comes to."""

    sum: str
    result: Decimal
    unit: str

    @property
    def words(self):
        return f"{self.sum} = {said(self.result)} {self.unit}".rstrip()


@dataclass(frozen=True)
class Given:
    """Where a check finds a number: the figure of a finding, or the whole that the figure is part of."""

    name: str
    finding: str
    is_whole: bool = False

    def read(self, findings):
        """The number as it stands with the finding; None where it is not on file."""
        finding = findings.get(self.finding)
        number = finding and (whole_of(finding) if self.is_whole else finding.value)
        return None if number is None else Input(self.name, number, finding)


@dataclass(frozen=True)
class Rule:
    """A check as the registry names it. `work` takes the numbers in order and gives steps, outcome and words."""

    key: str
    tension: str
    title: str
    takes: tuple
    work: Callable


@dataclass(frozen=True)
class Check:
    """A check that was done: what went in, how it was worked out, and what it shows."""

    rule: Rule
    inputs: tuple
    steps: tuple
    outcome: Outcome
    words: str
    tension: Tension | None

    @property
    def findings(self):
        """The findings whose figures went in, each once."""
        return list(dict.fromkeys(each.finding for each in self.inputs))

    @property
    def citations(self):
        """Where these figures stand, each place once."""
        return distinct(citations_of(self.findings))


def whole_of(finding):
    """The number that the figure is part of: 57 of “57 participating States”; None where its words begin with none."""
    found = re.match(r"\d+", finding.denominator)
    return Decimal(found[0]) if found else None


def said(number):
    """A number as people read it: 11,664 or 38.6."""
    return f"{_rounded(number, '0.1'):,f}".removesuffix(".0")


def _rounded(number, to="1"):
    return number.quantize(Decimal(to), ROUND_HALF_UP)


def share_of_a_whole(number, whole, percent):
    """Whether so many of a whole are so many per cent of it."""
    share = 100 * number / whole
    meant = percent * whole / 100
    nearest = _rounded(meant)
    steps = [
        Step(f"{said(number)} ÷ {said(whole)}", share, "%"),
        Step(f"{said(percent)} % of {said(whole)}", meant, ""),
        Step(f"{said(nearest)} ÷ {said(whole)}", 100 * nearest / whole, "%"),
    ]
    if _rounded(share) == _rounded(percent):
        words = f"{said(number)} of {said(whole)} is {said(share)} %, which is {said(percent)} % in whole per cent."
        return steps[:1], Outcome.FITS, words
    in_tens = 10 * _rounded(share / 10) == percent
    only = f", and becomes {said(percent)} % only when rounded to tens" if in_tens else ""
    words = (
        f"{said(number)} of {said(whole)} is {said(share)} %, not {said(percent)} %{only}. {said(percent)} % would be "
        f"{said(meant)} of {said(whole)}; the nearest whole number, {said(nearest)}, is {said(steps[2].result)} %."
    )
    return steps, Outcome.ROUNDED if in_tens else Outcome.DIFFERS, words


def those_in_between(whole, first, second, found):
    """Of a whole less two groups that cannot overlap: how many are left, and how many that `found` cannot explain."""
    left = whole - first - second
    steps = [Step(f"{said(whole)} − {said(first)} − {said(second)}", left, "states")]
    if left < 0:
        words = f"{said(first)} and {said(second)} together are more than {said(whole)}."
        return steps, Outcome.DIFFERS, words
    others = max(left - found, Decimal(0))
    steps.append(Step(f"{said(left)} − {said(found)}", others, "states or more"))
    words = (
        f"{said(left)} states would have an initiative but no criminal law on demand. The {said(found)} campaigns that "
        f"were found lie in {said(found)} of them at most, so at least {said(others)} must have another initiative."
    )
    return steps, Outcome.IMPLIES, words


def total_behind_a_ratio(number, per_one):
    """The whole that a number implies, where one comes on so many."""
    total, half = number * per_one, Decimal("0.5")
    steps = [Step(f"{said(number)} × {said(per_one)}", total, "identified victims")]
    least, most = number * (per_one - half), number * (per_one + half)
    words = (
        f"{said(number)} prosecutions at one for {said(per_one)} imply about {said(total)} identified victims: between "
        f"{said(least)} and {said(most)}, if {said(per_one)} was rounded to a whole number."
    )
    return steps, Outcome.IMPLIES, words


CHECKS = (
    Rule(
        "share-of-states",
        "tension-40-percent-22",
        "Is the number of states the percentage of the footnote?",
        (
            Given("States with a statute on knowing use", "osce-22-knowing-use"),
            Given("Participating States", "osce-22-knowing-use", is_whole=True),
            Given("Per cent, in the footnote", "osce-footnote-40-percent"),
        ),
        share_of_a_whole,
    ),
    Rule(
        "states-in-between",
        "tension-31-19-2",
        "How many states lie between those with a criminal law and those with nothing?",
        (
            Given("Participating States", "osce-31-of-57", is_whole=True),
            Given("States with a criminal law on demand", "osce-31-of-57"),
            Given("States without any initiative", "osce-19-none"),
            Given("Awareness campaigns in states without a criminal-justice measure", "osce-two-campaigns"),
        ),
        those_in_between,
    ),
    Rule(
        "victims-implied",
        "tension-implied-victims",
        "How many identified victims does the ratio imply?",
        (
            Given("Prosecutions of users", "osce-162-prosecutions"),
            Given("Identified victims for one prosecution", "osce-1-per-72"),
        ),
        total_behind_a_ratio,
    ),
)


def checks(rules=CHECKS):
    """Every check whose numbers are on file, done anew."""
    findings = with_sources(Finding.objects.select_related("document")).in_bulk(
        {given.finding for rule in rules for given in rule.takes}
    )
    tensions = Tension.objects.in_bulk({rule.tension for rule in rules})
    return [done for rule in rules if (done := _done(rule, findings, tensions.get(rule.tension)))]


def _done(rule, findings, tension):
    inputs = tuple(given.read(findings) for given in rule.takes)
    if not all(inputs):
        return None
    steps, outcome, words = rule.work(*(each.number for each in inputs))
    return Check(rule, inputs, tuple(steps), outcome, words, tension)


def checks_on(finding):
    """The checks that the figures of a finding go into."""
    rules = [rule for rule in CHECKS if any(given.finding == finding.pk for given in rule.takes)]
    return checks(rules) if rules else []
