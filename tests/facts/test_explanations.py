"""Every finding with a `computable` line is counted again, and its explanation fits the numbers."""

import pytest

from apps.findings.checks import said
from apps.findings.models import Explanation, Finding
from apps.findings.recount import FINDINGS, KEYS, all_recounts
from apps.findings.tallies.lines import states_in
from apps.states.models import State

NUMBERS = {"2": "two"}
pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("real_facts")]


@pytest.fixture
def recounts(real_facts, db):
    """Every count, today being the day on which the states were researched."""
    day = max(State.objects.values_list("researched_on", flat=True))
    return all_recounts(day, day)


def test_every_finding_that_can_be_computed_is_counted_again(recounts):
    computable = set(Finding.objects.exclude(computable="").values_list("pk", flat=True))
    assert computable == FINDINGS == {recount.finding.pk for recount in recounts}


def test_every_count_has_an_explanation_and_no_other_has_one():
    assert set(Explanation.objects.values_list("pk", flat=True)) == set(KEYS)


def test_every_explanation_was_written_for_the_numbers_of_the_records(recounts):
    for recount in recounts:
        now = {"brief": recount.then.summary, "today": recount.today.summary}
        assert recount.explanation.written_for == now, f"{recount.tally.key}: write its explanation anew"


def test_an_explanation_names_the_number_of_its_document(recounts):
    for recount in recounts:
        if recount.finding.value is not None and recount.tally.published:
            number = said(recount.finding.value)
            assert NUMBERS.get(number, number) in recount.explanation.text, recount.tally.key


def test_no_state_that_certainly_counts_stands_under_perhaps(recounts):
    for recount in recounts:
        for counted in recount.days:
            for line in counted.lines:
                if line.unit == "states":
                    sure = {state for state, _ in states_in(line.certain)}
                    assert not sure & {state for state, _ in states_in(line.perhaps)}


def test_what_the_brief_says_of_palermo_is_given_again(recounts):
    (palermo,) = [recount for recount in recounts if recount.tally.key == "palermo"]
    assert palermo.then.summary == "55"
    missing = set(State.objects.values_list("pk", flat=True)) - {
        state.pk for state, _ in palermo.then.lines[0].certain_states
    }
    assert missing == {"AD", "VA"}
