"""Coverage tells what was looked for and what was found, and takes no gap for an answer."""

from datetime import date

import pytest

from apps.comparison.coverage import COVERAGE_TOPICS, coverage, kind_of_answers, kind_of_records
from apps.sources.models import SourceKind
from apps.states.models import State
from apps.tables import Kind

ON = date(2026, 11, 25)
YES, PARTLY, NONE, NOT_FOUND, NOT_RESEARCHED = Kind.YES, Kind.PARTLY, Kind.NONE, Kind.NOT_FOUND, Kind.NOT_RESEARCHED
FAMILY = [  # records, searched, kind
    (2, True, YES),
    (2, False, PARTLY),
    (2, None, YES),
    (0, True, NOT_FOUND),
    (0, False, NOT_RESEARCHED),
    (0, None, NOT_RESEARCHED),
]
GROUP = [
    ([YES, NONE, PARTLY, Kind.UNCERTAIN, Kind.DISPUTED], YES),
    ([YES, NOT_FOUND], PARTLY),
    ([NONE, NOT_RESEARCHED], PARTLY),
    ([NOT_FOUND, NOT_RESEARCHED], NOT_FOUND),
    ([NOT_RESEARCHED, NOT_RESEARCHED], NOT_RESEARCHED),
    ([Kind.NOT_APPLICABLE, YES], YES),
    ([Kind.NOT_APPLICABLE, NOT_FOUND], NOT_FOUND),
    ([Kind.NOT_APPLICABLE], Kind.NOT_APPLICABLE),
    ([], Kind.NOT_APPLICABLE),
]


@pytest.mark.parametrize(("number", "searched", "kind"), FAMILY)
def test_a_family_is_on_file_not_found_or_not_researched(number, searched, kind):
    assert kind_of_records(number, searched) is kind


@pytest.mark.parametrize(("kinds", "kind"), GROUP)
def test_a_group_is_answered_in_full_in_part_or_not(kinds, kind):
    assert kind_of_answers(kinds) is kind


@pytest.fixture
def found(db):
    return {each.pk: each for each in coverage(ON)}


def test_every_state_has_every_topic_by_name(found):
    assert len(found) == State.objects.count() * len(COVERAGE_TOPICS)
    names = [each.state.name for each in found.values()]
    assert names == sorted(names, key=list(dict.fromkeys(names)).index)
    assert list(dict.fromkeys(names)) == list(State.objects.order_by("name").values_list("name", flat=True))


def test_nothing_on_file_is_told_apart(found):
    assert found["xe-enforcement"].words == "Not researched"
    assert found["xe-enforcement"].looked_on is None
    assert found["xf-enforcement"].kind in (YES, NOT_FOUND)
    assert found["xj-statutes"].kind is NOT_RESEARCHED
    assert found["xk-security_sector"].kind in (NOT_RESEARCHED, PARTLY)


def test_documented_absences_are_records(found):
    assert found["xg-statutes"].kind is YES
    assert found["xg-statutes"].records


def test_the_kinds_of_source_are_counted_by_page(found):
    kinds = found["xa-statutes"].source_kinds
    assert kinds
    assert all(isinstance(kind, SourceKind) and number > 0 for kind, number in kinds.items())
    assert found["xa-statutes"].pages == sum(kinds.values())
    assert found["xa-statutes"].confidence


def test_a_group_counts_what_is_answered_on_the_day(db, found):
    then = {each.pk: each for each in coverage(date(1990, 1, 1))}
    assert found["xa-compared_law"].answered > then["xa-compared_law"].answered
    assert found["xa-statutes"].words == then["xa-statutes"].words


def test_a_question_that_does_not_arise_is_not_counted(found):
    group = found["xh-compared_law"]
    assert group.asked < len(group.answers)
    assert group.answered <= group.asked
