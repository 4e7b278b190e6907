"""What a state's laws answer: one truth table for the offence itself."""

from datetime import date

import pytest

from apps.comparison.compare import compare
from apps.comparison.topics import BY_KEY
from apps.tables import Kind
from tests.criminalization.building import build

pytestmark = pytest.mark.django_db

ALL, KNOWING = {"approach": "all_sex_buying"}, {"approach": "knowing_use"}
NO_ALL = {"topic": "all_sex_buying"}


def answer(key, day="2026-11-24"):
    comparison = compare(["XX"], (BY_KEY[key],), date.fromisoformat(day))
    return comparison.answers["XX", key]


TRUTH = [
    # laws, laws said not to exist, searched, kind, words
    ([ALL], [], True, Kind.YES, "Criminal offence"),
    ([{**ALL, "place": "XX-N"}], [], True, Kind.PARTLY, "In part: North"),
    ([{**ALL, "begins": None, "status": "repealed"}], [], True, Kind.NOT_FOUND, "Not found (looked November 2026)"),
    ([{**ALL, "status": "proposed"}], [], True, Kind.NOT_FOUND, "Not found (looked November 2026)"),
    ([{**ALL, "reach": "minors"}], [], True, Kind.NOT_FOUND, "Not found (looked November 2026)"),
    ([KNOWING], [], True, Kind.NOT_FOUND, "Not found (looked November 2026)"),
    ([], [NO_ALL], True, Kind.NONE, "None, says a source (2020)"),
    ([], [NO_ALL, {**NO_ALL, "as_of": "2024"}], True, Kind.NONE, "None, says a source (2024)"),
    ([], [{"topic": "any_demand_law"}], True, Kind.NONE, "None, says a source (2020)"),
    ([], [{**NO_ALL, "services": "any"}], True, Kind.NOT_FOUND, "Not found (looked November 2026)"),
    ([], [{**NO_ALL, "place": "XX-N"}], True, Kind.NOT_FOUND, "Not found (looked November 2026)"),
    ([], [], False, Kind.NOT_RESEARCHED, "Not researched"),
    (
        [ALL],
        [NO_ALL],
        True,
        Kind.DISPUTED,
        "In force, says one source; no law against all buying of sex, says a source (2020)",
    ),
    ([ALL], [{**NO_ALL, "as_of": "2009"}], True, Kind.YES, "Criminal offence"),
]


@pytest.mark.parametrize(("laws", "absences", "searched", "kind", "words"), TRUTH)
def test_laws_and_denials_weigh_up_to_one_kind_of_answer(laws, absences, searched, kind, words):
    build(laws, absences, searched)
    found = answer("all_sex_buying")
    assert (found.kind, found.text) == (kind, words)
    assert bool(found.citations) == (kind not in (Kind.NOT_FOUND, Kind.NOT_RESEARCHED) or bool(absences))


def test_a_law_of_a_year_is_uncertain_within_it():
    build([{**ALL, "begins": "2005"}])
    assert answer("all_sex_buying", "2005-06-01").kind is Kind.UNCERTAIN
    assert answer("all_sex_buying", "2005-06-01").text == "Perhaps all buying of sex: since some day in 2005"


DETAILS = [
    # topic, laws, absences, kind, words
    (
        "penalty",
        [{**ALL, "fine": True, "imprisonment_max_months": 12}],
        [],
        Kind.YES,
        "Up to 1 year of imprisonment; a fine is possible",
    ),
    (
        "penalty",
        [{**ALL, "fine": False, "imprisonment_min_months": 6, "imprisonment_max_months": 48}],
        [],
        Kind.YES,
        "6 months to 4 years of imprisonment",
    ),
    ("penalty", [ALL], [], Kind.NOT_FOUND, "Not found (looked November 2026)"),
    (
        "penalty",
        [],
        [NO_ALL, {"topic": "knowing_use"}],
        Kind.NOT_APPLICABLE,
        "Does not apply: sources rule out a general law",
    ),
    ("penalty", [], [], Kind.NOT_FOUND, "Not found (looked November 2026)"),
    (
        "mental_element",
        [{**KNOWING, "mental_element": "unknown"}],
        [],
        Kind.NOT_FOUND,
        "Not found (looked November 2026)",
    ),
    (
        "mental_element",
        [{**KNOWING, "place": "XX-N"}, {**ALL, "place": "XX-S"}],
        [],
        Kind.YES,
        "North: None required; South: None required",
    ),
    ("fine", [{**ALL, "fine": False}], [], Kind.YES, "No fine"),
    ("imprisonment", [{**ALL, "fine": True}], [], Kind.NOT_FOUND, "Not found (looked November 2026)"),
    ("since", [{**ALL, "begins": None}], [], Kind.NOT_FOUND, "First day not found (looked November 2026)"),
    ("since", [{**ALL, "begins": "2016-04"}], [], Kind.YES, "April 2016"),
    (
        "approach",
        [{**ALL, "reach": "minors"}],
        [],
        Kind.PARTLY,
        "Only where the seller is under 18. No wider law found (looked November 2026)",
    ),
    ("approach", [], [], Kind.NOT_FOUND, "No law on buyers or users found (looked November 2026)"),
    ("reach_minors", [{**ALL, "reach": "minors"}], [], Kind.YES, "Law 0, section 1"),
    ("proposals", [{**ALL, "status": "proposed", "begins": None}], [], Kind.YES, "All buying of sex: Law 0"),
    (
        "earlier_law",
        [{**ALL, "status": "repealed", "ends": "2015"}],
        [],
        Kind.YES,
        "All buying of sex: 1 January 2010 to 2015",
    ),
]


@pytest.mark.parametrize(("key", "laws", "absences", "kind", "words"), DETAILS)
def test_a_detail_is_as_known_as_the_law_that_it_belongs_to(key, laws, absences, kind, words):
    build(laws, absences)
    found = answer(key)
    assert (found.kind, found.text) == (kind, words)


CHANGED = [
    # day, kind: the maximum was changed on a day of 2015 and in 2020
    ("2026-11-24", Kind.YES),
    ("2020-12-31", Kind.YES),
    ("2020-06-01", Kind.UNCERTAIN),
    ("2012-01-01", Kind.UNCERTAIN),
]


@pytest.mark.parametrize("key", ["penalty", "mental_element", "services", "penalty_minors"])
@pytest.mark.parametrize(("day", "kind"), CHANGED)
def test_a_detail_is_uncertain_for_a_day_before_the_law_was_changed(key, day, kind):
    changed = {**ALL, "imprisonment_max_months": 12, "changed": ["2015-07-01", "2020"]}
    build([changed, {**changed, "reach": "minors"}])
    found = answer(key, day)
    assert found.kind is kind
    assert found.text.startswith("As worded when researched: ") == (kind is Kind.UNCERTAIN)
    assert (": 1 July 2015, 2020" in found.note) == (day == "2012-01-01")


def test_since_when_a_rule_holds_is_cited_from_the_law_that_began_it():
    build([{**ALL, "begins": "1999-01-01", "ends": "2005", "status": "repealed"}, {**ALL, "begins": "2005"}])
    assert [law.id for law in answer("since").records] == ["xx-1", "xx-0"]
    assert answer("since", "2005-06-01").text.startswith("Perhaps: ")
