"""A second question laid over the map: yes, no, or not known; never a no by ignorance."""

from datetime import date

import pytest

from apps.addresses import BadAddress
from apps.comparison.layer import crossed, offered, read_layer
from apps.comparison.state_filters import StateFilterSet
from apps.comparison.state_row import state_rows

pytestmark = pytest.mark.django_db
TODAY = "2026-11-24"

# question, day, states that answer yes, states that answer no; of all others it is not known
TRUTH = [
    ("party:coe-197", TODAY, "XA XD", "XE XJ"),
    ("party:coe-197", "2008-03-01", "XD", "XA XE XJ"),
    ("party:palermo-protocol", TODAY, "XA XB XC XD XF XG", "XE XH"),
    ("party:palermo-protocol", "2005-06-01", "XA XF", "XB XD XE XG XH"),
    ("party:eu-2011-36", TODAY, "XA XD XI", "XB XC XE XF XG XH XJ XK"),
    ("member:EU", "1999-01-01", "XA XB XF", "XC XD XE XG XH XI XJ XK"),
    ("member:EU", "1973-06-01", "XF", "XA XC XD XE XG XH XI XJ XK"),  # Borealia joined in 1973, the day is not known
    ("measure:awareness_campaign", TODAY, "XA", "XG XI"),
    ("measure:awareness_campaign", "2020-01-01", "XA", ""),  # the sources that deny one are younger
    ("region:Northern Europe", TODAY, "XA XB", "XC XD XE XF XG XH XI XJ XK"),
]


def asked(question, day=TODAY):
    on = date.fromisoformat(day)
    rows = state_rows(on)
    filterset = StateFilterSet({}, rows=rows, on=on)
    return rows, filterset, read_layer(question, filterset)


def codes(layer, answer):
    return " ".join(sorted(code for code, each in layer.answers.items() if each == answer))


@pytest.mark.parametrize(("question", "day", "yes", "no"), TRUTH)
def test_a_state_answers_yes_or_no_or_it_is_not_known(question, day, yes, no):
    rows, _, layer = asked(question, day)
    assert (codes(layer, "yes"), codes(layer, "no")) == (yes, no)
    assert len(layer.answers) == len(rows)


@pytest.mark.parametrize("day", ["2005-06-01", TODAY])
def test_those_that_answer_yes_are_those_of_the_list_for_every_question(day):
    rows, filterset, _ = asked("", day)
    for _, words in offered(filterset):
        for value, _ in words:
            name, _, word = value.partition(":")
            listed = StateFilterSet({name: word}, rows=rows, on=date.fromisoformat(day)).found
            assert codes(read_layer(value, filterset), "yes") == " ".join(sorted(row.state.pk for row in listed)), value


def test_the_states_of_each_approach_are_parted_and_none_is_lost():
    rows, _, layer = asked("party:coe-197")
    lines = crossed(rows, layer)
    assert sum(line.total for line in lines) == len(rows)
    assert sum(len(line.yes) for line in lines) == layer.yes
    for line in lines:
        kinds = {row.approach.kind for row in rows if row.state in (*line.yes, *line.no, *line.unknown)}
        assert kinds == {line.kind.key}


def test_no_question_is_no_layer():
    assert asked("  ")[2] is None


@pytest.mark.parametrize(
    ("text", "nearest"),
    [
        ("party:coe-19", "party:coe-197"),
        ("membre:EU", "member:EU"),
        ("party:", ""),
        ("EU", ""),
        ("approach:minors", ""),
    ],
)
def test_a_question_that_does_not_exist_is_refused_with_the_nearest(text, nearest):
    with pytest.raises(BadAddress) as refused:
        asked(text)
    [fault] = refused.value.faults
    assert fault.parameter == "also"
    assert not nearest or fault.nearest == nearest
    assert "party:coe-197" in fault.choices


def test_only_questions_to_which_some_state_answers_yes_are_offered():
    _, filterset, _ = asked("")
    values = [value for _, words in offered(filterset) for value, _ in words]
    assert "party:coe-197" in values
    assert all(read_layer(value, filterset).yes for value in values)
