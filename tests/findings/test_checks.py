"""Sums over the figures of a document: a truth table of numbers, and checks over findings on file."""

from decimal import Decimal

import pytest

from apps.findings.checks import (
    Given,
    Outcome,
    Rule,
    checks,
    said,
    share_of_a_whole,
    those_in_between,
    total_behind_a_ratio,
    whole_of,
)
from apps.findings.models import Finding

pytestmark = pytest.mark.django_db

# the calculation, its numbers, what it shows, the results of its steps
TRUTH = [
    (share_of_a_whole, "4 11 36", "fits", "36.4"),
    (share_of_a_whole, "4 11 36.4", "fits", "36.4"),
    (share_of_a_whole, "22 57 40", "rounded", "38.6 22.8 40.4"),
    (share_of_a_whole, "22 57 41", "differs", "38.6 23.4 40.4"),
    (share_of_a_whole, "22 57 50", "differs", "38.6 28.5 50.9"),
    (those_in_between, "57 31 19 2", "implies", "7 5"),
    (those_in_between, "57 31 24 2", "implies", "2 0"),
    (those_in_between, "57 31 25 2", "implies", "1 0"),
    (those_in_between, "57 31 27 2", "differs", "-1"),
    (total_behind_a_ratio, "162 72", "implies", "11,664"),
]


@pytest.mark.parametrize(("work", "numbers", "outcome", "results"), TRUTH)
def test_numbers_fit_or_do_not_or_imply_another(work, numbers, outcome, results):
    steps, found, words = work(*map(Decimal, numbers.split()))
    assert found.key == outcome
    assert " ".join(said(step.result) for step in steps) == results
    assert words.endswith(".")


def test_the_truth_table_reaches_every_outcome():
    assert {outcome for *_, outcome, _ in TRUTH} == {outcome.key for outcome in Outcome}


def rule(**changes):
    takes = (
        Given("States with a law", "brief-few-laws"),
        Given("States", "brief-few-laws", is_whole=True),
        Given("Per cent", changes.get("share", "brief-share")),
    )
    return Rule("few", "tension-share", "Is it?", takes, share_of_a_whole)


def test_the_numbers_are_those_of_the_findings_and_the_result_follows_from_them():
    (done,) = checks([rule()])
    assert [said(each.number) for each in done.inputs] == ["4", "11", "36.4"]
    assert (done.outcome, [step.words for step in done.steps]) == (Outcome.FITS, ["4 ÷ 11 = 36.4 %"])
    Finding.objects.filter(pk="brief-few-laws").update(value=5)
    (done,) = checks([rule()])
    assert (done.outcome, done.steps[0].words) == (Outcome.DIFFERS, "5 ÷ 11 = 45.5 %")


def test_a_check_names_its_tension_its_findings_and_where_they_stand():
    (done,) = checks([rule()])
    assert done.tension.pk == "tension-share"
    assert [finding.pk for finding in done.findings] == ["brief-few-laws", "brief-share"]
    assert done.citations


def test_without_its_numbers_a_check_is_not_done():
    assert checks([rule(share="brief-cheap")]) == []
    assert checks([rule(share="nowhere")]) == []
    assert checks() == []


@pytest.mark.parametrize(
    ("words", "number"), [("57", 57), ("57 participating States", 57), ("persons", None), ("", None)]
)
def test_the_whole_is_read_from_its_words(words, number):
    assert whole_of(Finding(denominator=words)) == number
