"""A question that hangs holds up nobody, and is not asked again and again."""

import pytest

from apps.watching import bounded
from apps.watching.bounded import Bounded


class Question:
    """A question that is answered when the test says so."""

    def __init__(self, released):
        self.released, self.times = released, 0

    def __call__(self):
        self.times += 1
        self.released.wait()
        return self.times


def test_who_asks_while_it_is_being_asked_waits_for_the_same_answer(released):
    question = Question(released)
    asked = Bounded(question)
    for _ in range(3):
        with pytest.raises(TimeoutError):
            asked.answer(0.01)
    released.set()
    assert [asked.answer(60) for _ in range(3)] == [1, 1, 1]


def test_an_answer_that_is_no_longer_fresh_is_asked_for_anew(released, monkeypatch):
    monkeypatch.setattr(bounded, "FRESH", -1)
    released.set()
    asked = Bounded(Question(released))
    assert [asked.answer(60) for _ in range(3)] == [1, 2, 3]


def test_a_question_that_is_lost_is_asked_anew(released, monkeypatch):
    monkeypatch.setattr(bounded, "LOST", -1)
    question = Question(released)
    asked = Bounded(question)
    for _ in range(2):
        with pytest.raises(TimeoutError):
            asked.answer(0.01)
    assert question.times == 2


def test_an_error_is_told_to_whoever_waits():
    with pytest.raises(ZeroDivisionError):
        Bounded(lambda: 1 / 0).answer(60)
