"""A state's approach on a day, by the data guide's rules 7, 9 and 10."""

import pytest

from tests.criminalization.building import approach_on, build

pytestmark = pytest.mark.django_db

ALL, STRICT, KNOWING = {"approach": "all_sex_buying"}, {"approach": "strict_liability"}, {"approach": "knowing_use"}
NO_ALL, NO_KNOWING, NO_LAW = {"topic": "all_sex_buying"}, {"topic": "knowing_use"}, {"topic": "any_demand_law"}

TRUTH = [
    # laws, laws said not to exist, searched, kind, words that must stand in the phrase
    ("one law", [KNOWING], [], True, "knowing_use", "Knowing use"),
    ("the broadest names it", [KNOWING, ALL, STRICT], [], True, "all_sex_buying", "All buying of sex"),
    (
        "a repealed law no longer counts",
        [KNOWING, {**ALL, "ends": "2020", "status": "repealed"}],
        [],
        True,
        "knowing_use",
        "",
    ),
    (
        "a proposal does not count",
        [{**ALL, "status": "proposed"}],
        [],
        True,
        "not_found",
        "No law on buyers or users found",
    ),
    (
        "a lapsed bill does not count",
        [{**ALL, "status": "lapsed"}],
        [NO_ALL],
        True,
        "not_found",
        "No law against all buying",
    ),
    ("without a first day it counts today", [{**ALL, "begins": None}], [], True, "all_sex_buying", ""),
    (
        "an administrative offence is said",
        [{**ALL, "offence_kind": "administrative"}],
        [],
        True,
        "all_sex_buying",
        "as an administrative offence",
    ),
    (
        "a broader one in a part is added",
        [KNOWING, {**ALL, "place": "XX-N"}],
        [],
        True,
        "knowing_use",
        "in part: North: all buying of sex",
    ),
    (
        "a narrower one in a part is not",
        [ALL, {**KNOWING, "place": "XX-N"}],
        [],
        True,
        "all_sex_buying",
        "All buying of sex",
    ),
    (
        "it varies by part",
        [{**STRICT, "place": "XX-N"}, {**ALL, "place": "XX-S"}],
        [],
        True,
        "part",
        "South: all buying of sex",
    ),
    ("only minors", [{**ALL, "reach": "minors"}], [], True, "minors", "No wider law found (looked November 2026)"),
    (
        "only minors, none wider",
        [{**ALL, "reach": "minors"}],
        [NO_ALL, NO_KNOWING],
        True,
        "minors",
        "No law on knowing use, says a source (2020)",
    ),
    ("public places make no approach", [{**ALL, "reach": "public_places"}], [], True, "not_found", "No general law"),
    (
        "none needs both",
        [],
        [NO_ALL, NO_KNOWING],
        True,
        "none",
        "No law against all buying of sex, says a source (2020)",
    ),
    ("none, of any kind", [], [NO_LAW], True, "none", "No law on demand, says a source (2020)"),
    (
        "one alone is not none",
        [],
        [NO_ALL],
        True,
        "not_found",
        "No law against all buying of sex, says a source (2020)",
    ),
    (
        "none for some services is not none",
        [],
        [NO_ALL, {**NO_KNOWING, "services": "any"}],
        True,
        "not_found",
        "other than sexual",
    ),
    ("none in a part is not none", [], [{**NO_LAW, "place": "XX-N"}], True, "not_found", "in North"),
    ("a law on minors contradicts none of any kind", [{**ALL, "reach": "minors"}], [NO_LAW], True, "minors", ""),
    ("not found", [], [], True, "not_found", "No law on buyers or users found (looked November 2026)"),
    ("not researched", [], [], False, "not_researched", "Not researched"),
    ("not researched, though a source denies one", [], [NO_ALL], False, "not_researched", "says a source (2020)"),
    ("sources differ", [ALL], [NO_ALL], True, "disputed", "Sources differ"),
    ("a denial older than the law is no dispute", [ALL], [{**NO_ALL, "as_of": "2009"}], True, "all_sex_buying", ""),
    ("a denial of another approach is no dispute", [KNOWING], [NO_ALL], True, "knowing_use", ""),
    (
        "a denial of a law without a first day is no dispute",
        [{**ALL, "begins": None}],
        [NO_ALL],
        True,
        "all_sex_buying",
        "",
    ),
]


@pytest.mark.parametrize(
    ("laws", "absences", "searched", "kind", "words"), [row[1:] for row in TRUTH], ids=[r[0] for r in TRUTH]
)
def test_the_records_make_the_approach(laws, absences, searched, kind, words):
    build(laws, absences, searched)
    found = approach_on()
    assert found.kind == kind
    assert words in found.phrase


DAYS = [
    # day, kind
    ("2004-12-31", "knowing_use"),
    ("2005-06-01", "uncertain"),
    ("2005-12-31", "all_sex_buying"),
]


@pytest.mark.parametrize(("day", "kind"), DAYS)
def test_a_broader_law_that_may_have_begun_makes_the_approach_uncertain(day, kind):
    build([{**KNOWING, "begins": "2000-01-01"}, {**ALL, "begins": "2005"}])
    found = approach_on(day)
    assert found.kind == kind
    assert kind != "uncertain" or "Certain: knowing use" in found.phrase


def test_a_law_without_a_first_day_is_uncertain_in_the_past_and_absent_before_its_adoption():
    build([{**ALL, "begins": None, "adopted": None}])
    assert approach_on("2015-01-01").kind == "uncertain"


def test_a_denial_says_nothing_of_an_earlier_day():
    build([], [NO_LAW])
    assert approach_on("2019-12-31").kind == "not_found"


def test_a_rule_holds_since_the_first_of_an_unbroken_line_of_laws():
    build(
        [
            {**ALL, "begins": "1999-01-01", "ends": "2005", "status": "repealed"},
            {**ALL, "begins": "2005"},
        ]
    )
    assert approach_on().since == "1 January 1999"


def test_a_gap_in_the_line_begins_it_anew():
    build([{**ALL, "begins": "1999-01-01", "ends": "2004", "status": "repealed"}, {**ALL, "begins": "2005"}])
    assert approach_on().since == "2005"


def test_every_answer_that_rests_on_records_names_them():
    build([ALL, {**ALL, "place": "XX-N"}], [{**NO_KNOWING, "as_of": "2011"}])
    assert [law.id for law in approach_on().laws] == ["xx-0"]
