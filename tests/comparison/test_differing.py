"""Same, differs, or too little known to tell: the whole truth table."""

from itertools import permutations

import pytest

from apps.comparison.answer import Answer
from apps.comparison.differing import UNKNOWN, Standing, only_what_differs, standing_of, standings
from apps.tables import Kind
from tests.comparison.answered import answered

YES, OTHER = Answer(Kind.YES, "A fine"), Answer(Kind.YES, "Prison")
NONE, LATER_NONE = Answer(Kind.NONE, "None, says a source (2014)"), Answer(Kind.NONE, "None, says a source (2020)")
PARTLY = Answer(Kind.PARTLY, "In part: the north")
DOES_NOT_APPLY = Answer(Kind.NOT_APPLICABLE, "Does not apply")
NOT_FOUND = Answer(Kind.NOT_FOUND, "Not found (looked November 2026)")
TABLE = [
    ((YES, YES), Standing.SAME),
    ((YES, OTHER), Standing.DIFFERS),
    ((YES, NONE), Standing.DIFFERS),
    ((YES, PARTLY), Standing.DIFFERS),
    ((YES, DOES_NOT_APPLY), Standing.DIFFERS),
    ((NONE, LATER_NONE), Standing.SAME),
    ((DOES_NOT_APPLY, DOES_NOT_APPLY), Standing.SAME),
    ((YES, NOT_FOUND), Standing.UNTOLD),
    ((NONE, NOT_FOUND), Standing.UNTOLD),
    ((YES, YES, NOT_FOUND), Standing.UNTOLD),
    ((YES, OTHER, NOT_FOUND), Standing.DIFFERS),
    ((NOT_FOUND, NOT_FOUND), Standing.UNTOLD),
]


@pytest.mark.parametrize(("answers", "standing"), TABLE)
def test_the_truth_table_in_every_order(answers, standing):
    assert {standing_of(order) for order in permutations(answers)} == {standing}


@pytest.mark.parametrize("kind", sorted(UNKNOWN))
def test_an_unknown_answer_is_neither_a_difference_nor_agreement(kind):
    unknown = Answer(kind, "In some words")
    assert standing_of([unknown, unknown]) is Standing.UNTOLD
    assert standing_of([unknown, YES]) is Standing.UNTOLD
    assert standing_of([unknown, YES, OTHER]) is Standing.DIFFERS


def test_every_kind_is_either_known_or_unknown():
    known = {kind for kind in Kind if standing_of([Answer(kind, "x"), Answer(kind, "x")]) is Standing.SAME}
    assert known | UNKNOWN == set(Kind)
    assert not known & UNKNOWN


def test_what_differs_is_kept_and_the_rest_left_out():
    whole = answered(same=[YES, YES], differs=[YES, OTHER], untold=[YES, NOT_FOUND])
    kept = only_what_differs(whole)
    assert [each.key for each in kept.dimensions] == ["differs"]
    assert {key for _, key in kept.answers} == {"differs"}
    assert standings(whole) == {key: Standing(key) for key in ("same", "differs", "untold")}
