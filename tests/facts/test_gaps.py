"""Recommendations against the real records: light pages, and verdicts that claim no more than their rules."""

from datetime import date

import pytest

from apps.findings.gaps.gap import gaps, number_of, steps_in_order
from apps.findings.gaps.rules import rule_words
from apps.findings.gaps.verdicts import Reason, Verdict
from apps.states.models import State

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("real_facts")]
DAYS = [date(1999, 6, 1), date(2012, 6, 1), date(2021, 6, 15), date(2026, 11, 25)]
MOST = 150_000


@pytest.fixture(scope="module", params=DAYS, ids=str)
def found(request, real_facts, django_db_blocker):
    with django_db_blocker.unblock():
        return gaps(request.param, steps_in_order())


def test_there_are_sixteen_steps_each_with_rules_that_read_as_words():
    steps = steps_in_order()
    assert " ".join(number_of(step) for step in steps) == "1a 1b 1c 2a 2b 2c 2d 3a 3b 3c 3d 3e 4a 4b 4c 4d"
    for step in steps:
        assert step.shown_by
        assert all("_" not in rule_words(rule) for rule in (*step.shown_by, *step.partly_by))


def test_each_state_has_one_verdict_on_each_step(found):
    assert len(found) == len({gap.id for gap in found}) == 57 * 16


def test_what_only_a_reader_can_find_shows_a_step_where_a_reader_found_it(found):
    for gap in found:
        asked_for = {rule.get("look_for", "") for rule in gap.step.shown_by}
        if gap.verdict is Verdict.SHOWN and "" not in asked_for:
            for record in gap.judged.records:
                told = {reading.criterion.look_for for reading in gap.judged.readings_of(record) if reading.found}
                assert told & asked_for, (gap.id, record.pk)


def test_a_verdict_that_claims_something_has_records_and_sources(found):
    for gap in found:
        if gap.verdict is not Verdict.NOT_ASSESSABLE:
            assert gap.judged.records, gap.id
            assert gap.citations, gap.id


def test_documented_none_rests_on_absences_alone(found):
    for gap in found:
        if gap.verdict is Verdict.DOCUMENTED_NONE:
            assert all(hasattr(record, "as_of") for record in gap.judged.records), gap.id


def test_nothing_on_file_is_said_only_of_what_was_looked_for(found):
    for gap in found:
        if gap.reason is Reason.NOTHING_ON_FILE:
            assert gap.state.searches.all()
            assert not gap.judged.not_searched
            assert not gap.judged.records


def test_no_sentence_holds_a_word_of_the_files(found):
    for gap in found:
        for sentence in (gap.text, gap.change, *gap.notes):
            assert "lead_name" not in sentence
            assert "action_plan" not in sentence


def test_known_verdicts_of_today():
    """Read beside the records: the Swedish law, the laws of parts of the United Kingdom, a state where nobody looked."""
    said = {gap.id: gap.judged.word for gap in gaps(DAYS[-1], steps_in_order())}
    assert said["SE:rec-4-a"] == "shown"
    assert said["GB:rec-4-a"] == "partly"
    assert said["GB:rec-2-d"] == "shown"
    assert said["MC:rec-3-e"] == "not_assessable:not_researched"
    assert said["MC:rec-4-a"] == "not_assessable:nothing_on_file"


def test_a_law_shows_nothing_before_it_was_in_force():
    said = {gap.id: gap for gap in gaps(date(1998, 6, 1), steps_in_order())}
    assert said["SE:rec-4-a"].reason is Reason.NOTHING_ON_FILE


@pytest.mark.parametrize("address", ["/recommendations/", "/recommendations/states/"])
@pytest.mark.parametrize("day", ["", "?as_of=2012-06-01"])
def test_a_page_weighs_less_than_the_budget(client, address, day):
    assert len(client.get(f"{address}{day}").content) < MOST


def test_the_page_of_each_state_weighs_less_than_the_budget(client):
    for slug in State.objects.values_list("slug", flat=True):
        response = client.get(f"/states/{slug}/recommendations/")
        assert response.status_code == 200
        assert len(response.content) < MOST, slug
