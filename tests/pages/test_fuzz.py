"""Hostile questions to every named address: each gets a clear answer, and none its own words back as markup.

The long run is `python -m trials.fuzz_pages`.
"""

import pytest
from django.test import Client

from trials.fuzzing.asking import Answer, Question, within
from trials.fuzzing.hostile import BODIES, ENCODED, HEADERS, METHODS
from trials.fuzzing.judging import faults_of
from trials.fuzzing.places import places
from trials.fuzzing.questions import Asked, in_turn

pytestmark = pytest.mark.django_db
GUARDED = {
    "x-content-type-options": "nosniff",
    "referrer-policy": "same-origin",
    "cross-origin-opener-policy": "same-origin",
    "content-security-policy": "default-src 'none'",
    "permissions-policy": "usb=()",
    "cross-origin-resource-policy": "same-origin",
}


PARAMETERS = ("as_of", "states", "q", "page")


@pytest.fixture
def ask():
    return within(Client(raise_request_exception=False))


@pytest.fixture
def questions(ask, once):
    asked = once("places to fuzz", lambda: [Asked(place, PARAMETERS) for place in places(ask)])
    return list(in_turn(asked, rounds=1))


def test_a_hostile_question_to_any_address_is_answered_clearly(ask, questions):
    found = [f"{each}: {fault}" for each in questions for fault in faults_of(each, ask(each))]
    assert not found, "\n".join(found)


def test_the_questions_meet_every_value_header_method_and_body(questions):
    assert len(questions) > 250
    assert {value for value in ENCODED if not any(value in each.target for each in questions)} == set()
    assert [each for each in HEADERS if each not in [question.headers for question in questions]] == []
    assert set(METHODS) <= {each.method for each in questions}
    assert len(BODIES) == len({each.body for each in questions if each.body})


@pytest.mark.parametrize(
    ("answer", "fault"),
    [
        (Answer(500, GUARDED, b""), "status 500"),
        (Answer(200, {}, b""), "without"),
        (Answer(200, {**GUARDED, "content-type": "text/html"}, b"<p><hostile>"), "markup"),
        (Answer(200, {**GUARDED, "content-type": "text/html"}, b'<a title="" hostile="1">'), "markup"),
        (Answer(400, {**GUARDED, "content-type": "text/plain"}, b"49hostile"), "49hostile"),
        (Answer(302, {**GUARDED, "location": "//hostile.example/"}, b""), "leads to"),
        (Answer(200, {**GUARDED, "set-cookie": "a=b"}, b""), "cookie"),
    ],
)
def test_the_judge_sees_what_is_wrong(answer, fault):
    assert any(fault in each for each in faults_of(Question("GET", "/"), answer))
