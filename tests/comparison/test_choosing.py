"""States and topics are named in an address by words; an unknown word is refused with the nearest right one."""

import pytest

from apps.addresses import BadAddress
from apps.comparison.choosing import chosen_dimensions, chosen_states
from apps.comparison.topics import DEFAULT_KEYS, DIMENSIONS

pytestmark = pytest.mark.django_db

WAYS = [
    ["XA,XB"],
    ["XA", "XB"],
    ["xa, xb"],
    ["XA,XB,XA"],
    ["Arcadia,Borealia"],
    ["arcadia,borealia"],
]


@pytest.mark.parametrize("words", WAYS)
def test_a_state_is_named_by_code_name_or_slug_once_and_in_order(words):
    assert chosen_states(words) == ["XA", "XB"]


def test_all_names_every_state():
    assert sorted(chosen_states(["all"])) == [f"X{letter}" for letter in "ABCDEFGHIJK"]


def test_an_unknown_state_is_refused_with_the_nearest_one():
    with pytest.raises(BadAddress) as caught:
        chosen_states(["Arcadja,XB,Nowhere-at-all"])
    faults = caught.value.faults
    assert [fault.value for fault in faults] == ["Arcadja", "Nowhere-at-all"]
    assert faults[0].nearest == "XA"
    assert "XB" in faults[0].choices


def test_no_topic_means_the_usual_ones_and_all_every_one():
    assert [dimension.key for dimension in chosen_dimensions([])] == list(DEFAULT_KEYS)
    assert chosen_dimensions(["all"]) == DIMENSIONS


def test_an_unknown_topic_is_refused_with_the_nearest_one():
    with pytest.raises(BadAddress) as caught:
        chosen_dimensions(["penaltyy"])
    assert caught.value.faults[0].nearest == "penalty"
