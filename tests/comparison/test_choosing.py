"""States and topics are named in an address by words; an unknown word is refused with the nearest right one."""

from datetime import date

import pytest

from apps.addresses import BadAddress
from apps.comparison.choosing import StateWords, chosen_dimensions, chosen_states
from apps.comparison.dimension import Group
from apps.comparison.topics import BY_KEY, DEFAULT_KEYS, DIMENSIONS
from apps.criminalization.approach import states_by_approach

pytestmark = pytest.mark.django_db
TODAY = date(2026, 11, 24)

WAYS = [
    ["XA,XB"],
    ["XA", "XB"],
    ["xa, xb"],
    ["XA,XB,XA"],
    ["Arcadia,Borealia"],
    ["arcadia,borealia"],
    ["The Arcadia,XBO"],
]


@pytest.mark.parametrize("words", WAYS)
def test_a_state_is_named_by_code_name_or_slug_once_and_in_order(words):
    assert chosen_states(words, TODAY) == ["XA", "XB"]


def test_accents_make_no_difference():
    assert chosen_states(["ilandia"], TODAY) == chosen_states(["Îlandia"], TODAY) == ["XI"]


def test_all_names_every_state():
    assert sorted(chosen_states(["all"], TODAY)) == [f"X{letter}" for letter in "ABCDEFGHIJK"]


def test_a_region_stands_for_its_states():
    assert chosen_states(["northern-europe"], TODAY) == ["XA", "XB"]
    assert chosen_states(["Northern Europe"], TODAY) == ["XA", "XB"]


@pytest.mark.parametrize(("day", "is_member"), [("1990-01-01", True), ("2020-01-30", True), ("2020-01-31", False)])
def test_an_organization_stands_for_its_members_on_the_day(day, is_member):
    assert ("XB" in chosen_states(["EU"], date.fromisoformat(day))) is is_member


def test_an_organization_goes_by_its_name_too():
    assert chosen_states(["Council of Europe"], TODAY) == chosen_states(["coe"], TODAY)


@pytest.mark.parametrize("day", [date(2005, 6, 1), TODAY])
def test_an_approach_stands_for_the_states_that_the_map_counts(day):
    counted = {}
    for state, found in states_by_approach(day):
        counted.setdefault(found.kind, []).append(state.id)
    assert counted
    for kind, codes in counted.items():
        assert chosen_states([f"approach:{kind}"], day) == codes


@pytest.mark.parametrize(
    "words",
    [
        "strict liability",
        "strict-liability law",
        "states with a strict-liability law",
        "The states with strict liability laws",
        "Use without proof of knowledge",
    ],
)
def test_states_with_a_law_are_named_as_people_say_it(words):
    [group] = StateWords().named([words])
    assert group.key == "approach:strict_liability"


def test_what_is_no_law_of_its_own_is_named_by_its_whole_word():
    assert chosen_states(["approach:minors"], TODAY)
    with pytest.raises(BadAddress):
        chosen_states(["states with a minors law"], TODAY)


def test_a_state_that_is_named_before_its_group_stays_first():
    assert chosen_states(["XC,northern-europe,XB"], TODAY) == ["XC", "XA", "XB"]


def test_a_group_that_is_empty_on_the_day_is_refused_and_named():
    with pytest.raises(BadAddress, match="No state is in “EU”") as caught:
        chosen_states(["EU,XA"], date(1950, 1, 1))
    assert [fault.value for fault in caught.value.faults] == ["EU"]


def test_no_group_goes_by_the_word_of_a_state_or_of_another_group():
    words = StateWords()
    spelt = [word.casefold() for group in words.groups for word in dict.fromkeys(group.words)]
    assert len(set(spelt)) == len(spelt)
    for group in words.groups:
        assert words.named([group.key]) == [group]


@pytest.mark.parametrize(
    ("word", "nearest"),
    [
        ("Arcadja", "XA"),
        ("northern-eurpe", "northern-europe"),
        ("approach:strict-liabilty", "approach:strict_liability"),
        ("Nowhere-at-all", ""),
    ],
)
def test_an_unknown_state_or_group_is_refused_with_the_nearest_one(word, nearest):
    with pytest.raises(BadAddress) as caught:
        chosen_states([f"{word},XB"], TODAY)
    [fault] = caught.value.faults
    assert (fault.value, fault.nearest) == (word, nearest)
    assert {"XB", "EU", "all"} <= set(fault.choices)


def test_an_unknown_word_beside_all_is_not_passed_over():
    with pytest.raises(BadAddress):
        chosen_states(["all,Nowhere-at-all"], TODAY)
    with pytest.raises(BadAddress):
        chosen_dimensions(["all,penaltyy"])


def test_no_topic_means_the_usual_ones_and_all_every_one():
    assert [dimension.key for dimension in chosen_dimensions([])] == list(DEFAULT_KEYS)
    assert chosen_dimensions(["all"]) == DIMENSIONS


@pytest.mark.parametrize("group", list(Group))
def test_a_group_stands_for_its_topics(group):
    found = chosen_dimensions([group.key])
    assert found == tuple(each for each in DIMENSIONS if each.group is group)
    assert found


def test_the_word_of_a_group_of_topics_is_not_that_of_a_topic():
    assert not {group.key for group in Group} & set(BY_KEY)
    assert len({group.key for group in Group}) == len(Group)


def test_topics_and_groups_stand_in_the_order_asked_and_once():
    found = [each.key for each in chosen_dimensions(["since,law,since"])]
    assert found[0] == "since"
    assert len(found) == len(set(found)) == len(chosen_dimensions(["law"]))


@pytest.mark.parametrize(("word", "nearest"), [("penaltyy", "penalty"), ("treatys", "treaties")])
def test_an_unknown_topic_is_refused_with_the_nearest_one(word, nearest):
    with pytest.raises(BadAddress) as caught:
        chosen_dimensions([word])
    assert caught.value.faults[0].nearest == nearest
