"""What may follow on what, who may do it, and what is written down of it."""

import itertools

import pytest
from django.db import IntegrityError, transaction

from apps.changes.reasons import Why
from apps.suggesting.models import Suggestion, SuggestionStep
from apps.suggesting.steps import WHYS, NotThisStep, accept, decline, take_up
from apps.suggesting.vocabulary import FOLLOWS, Stage
from tests.suggesting.conftest import NOW, suggested

pytestmark = pytest.mark.django_db
REASON = "The gazette says so on page 7."


def step_to(stage, number, reader):
    """Take the step that leads to a stage."""
    steps = {
        Stage.CHECKING: lambda: take_up(number, reader, NOW),
        Stage.DECLINED: lambda: decline(number, reader, NOW, REASON),
        Stage.ACCEPTED: lambda: accept(number, reader, NOW, Why.CODING_CORRECTED, REASON),
    }
    return steps[stage]()


WAYS = {
    Stage.NEW: (),
    Stage.CHECKING: (Stage.CHECKING,),
    Stage.ACCEPTED: (Stage.CHECKING, Stage.ACCEPTED),
    Stage.DECLINED: (Stage.CHECKING, Stage.DECLINED),
}
# From where it stands, what may follow if its first reader does it, and if somebody else does.
TRUTH = {
    (Stage.NEW, Stage.CHECKING): (True, True),
    (Stage.NEW, Stage.DECLINED): (True, True),
    (Stage.CHECKING, Stage.DECLINED): (True, True),
    (Stage.CHECKING, Stage.ACCEPTED): (False, True),
}
PAIRS = list(itertools.product(Stage, [Stage.CHECKING, Stage.ACCEPTED, Stage.DECLINED], [0, 1]))


@pytest.mark.parametrize(("before", "after", "who"), PAIRS)
def test_what_may_follow_on_what_and_by_whom(suggestion, readers, before, after, who):
    for place, stage in enumerate(WAYS[before]):
        step_to(stage, suggestion.pk, readers[place])
    steps = SuggestionStep.objects.count()
    if TRUTH.get((before, after), (False, False))[who]:
        assert step_to(after, suggestion.pk, readers[who]).stage == after
        last = SuggestionStep.objects.latest("id")
        assert (last.before, last.after, last.who, last.at) == (before, after, readers[who], NOW)
        assert SuggestionStep.objects.count() == steps + 1
    else:
        with pytest.raises(NotThisStep):
            step_to(after, suggestion.pk, readers[who])
        assert Suggestion.objects.get().stage == before
        assert SuggestionStep.objects.count() == steps


def test_the_table_of_what_follows_is_the_truth_table():
    assert {(before, after) for before, follow in FOLLOWS.items() for after in follow} == set(TRUTH)


def test_the_trail_tells_who_did_what_and_why(suggestion, readers):
    ada, ben = readers
    take_up(suggestion.pk, ada, NOW)
    accept(suggestion.pk, ben, NOW, Why.CODING_CORRECTED, f"  {REASON}\n")
    told = list(suggestion.steps.values_list("who__username", "before", "after", "note"))
    assert told == [("ada", "new", "checking", ""), ("ben", "checking", "accepted", REASON)]
    kept = Suggestion.objects.get()
    assert (kept.first_reader, kept.second_reader, kept.why, kept.reason) == (ada, ben, "coding_corrected", REASON)


@pytest.mark.parametrize("end", [Stage.ACCEPTED, Stage.DECLINED])
def test_the_address_of_the_sender_is_deleted_when_it_is_closed(suggestion, readers, end):
    take_up(suggestion.pk, readers[0], NOW)
    assert Suggestion.objects.get().email == "reader@example.org"
    step_to(end, suggestion.pk, readers[1])
    assert Suggestion.objects.get().email == ""


@pytest.mark.parametrize("reason", ["", "  \n ", "x" * 2001, "So\x00 it is."])
def test_a_decision_needs_a_reason_of_a_bounded_length(suggestion, readers, reason):
    with pytest.raises(NotThisStep, match="reason"):
        decline(suggestion.pk, readers[0], NOW, reason)
    assert Suggestion.objects.get().stage == Stage.NEW


@pytest.mark.parametrize("why", ["", "because", Why.RECORD_ADDED])
def test_only_what_can_explain_a_change_of_a_record_is_a_reason(suggestion, readers, why):
    take_up(suggestion.pk, readers[0], NOW)
    with pytest.raises(NotThisStep, match="The law changed"):
        accept(suggestion.pk, readers[1], NOW, why, REASON)
    assert Why.RECORD_ADDED not in dict(WHYS)


BROKEN = {
    "suggestion_has_a_number": {"id": "17"},
    "suggestion_has_a_source": {"source": ""},
    "suggestion_has_a_value_for_a_field": {"value": "7"},
    "suggestion_is_read_once_taken_up": {"stage": "checking"},
    "suggestion_is_accepted_by_a_second_reader": {
        "stage": "accepted",
        "first_reader": 0,
        "second_reader": 0,
        "why": "wording",
        "reason": "So.",
        "closed_at": NOW,
    },
    "suggestion_is_closed_with_a_reason_and_no_address": {
        "stage": "declined",
        "first_reader": 0,
        "reason": "So.",
        "closed_at": NOW,
        "email": "reader@example.org",
    },
}


@pytest.mark.parametrize("name", BROKEN)
def test_the_database_holds_what_must_hold(readers, name):
    said = {key: readers[value] if key.endswith("reader") else value for key, value in BROKEN[name].items()}
    with pytest.raises(IntegrityError, match=name), transaction.atomic():
        suggested(**said).save()


@pytest.mark.parametrize(
    "said",
    [
        {"stage": "declined", "first_reader": 0, "closed_at": NOW},
        {"stage": "accepted", "first_reader": 0, "why": "wording", "reason": "So.", "closed_at": NOW},
        {"first_reader": 0},
        {"second_reader": 0},
        {"stage": "lost", "first_reader": 0},
        {"text": ""},
    ],
)
def test_no_half_decision_can_be_kept(readers, said):
    said = {key: readers[value] if key.endswith("reader") else value for key, value in said.items()}
    with pytest.raises(IntegrityError), transaction.atomic():
        suggested(**said).save()


def test_a_step_that_leads_nowhere_cannot_be_written(suggestion, readers):
    with pytest.raises(IntegrityError, match="suggestion_step_leads_on"), transaction.atomic():
        SuggestionStep.objects.create(suggestion=suggestion, at=NOW, who=readers[0], before="accepted", after="new")
    with pytest.raises(IntegrityError), transaction.atomic():
        suggested().save()  # the same text
