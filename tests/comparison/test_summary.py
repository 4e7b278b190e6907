"""The sentences above a comparison say what its answers say."""

from datetime import date
from types import SimpleNamespace

import pytest

from apps.comparison.answer import Answer
from apps.comparison.choosing import chosen_dimensions
from apps.comparison.compare import compare
from apps.comparison.summary import (
    SAID,
    agreement_sentence,
    confidence_sentence,
    hidden_sentence,
    in_words,
    law_sentence,
    summary,
    unequal_research,
    year_in,
)
from apps.criminalization.approach import KINDS
from apps.tables import Kind
from tests.comparison.answered import answered, law

YES, OTHER, UNKNOWN = Answer(Kind.YES, "A"), Answer(Kind.YES, "B"), Answer(Kind.NOT_FOUND, "Not found")


def test_states_are_counted_by_approach_with_those_of_late():
    buying = [law("all_sex_buying", since) for since in ("1 January 1999", "April 2016", "2021")]
    compared = answered(approach=[*buying, law("not_found"), law("knowing_use", "2017")])
    assert law_sentence(compared) == (
        "Of these five states three punish every purchase of sex (A, B and C), two of them since 2016 or later; "
        "one punishes use of a trafficked person where the user knew, should have known or was careless (E), since "
        "2016 or later; one has no general law that was found (D)."
    )


def test_what_is_of_late_depends_on_the_day():
    compared = answered(on="2001-01-01", approach=[law("indirect", "1 January 1999"), law("indirect", "1990")])
    assert "one of them since 1991 or later" in law_sentence(compared)


def test_one_state_is_called_by_its_name():
    assert law_sentence(answered(approach=[law("indirect")])) == "A reaches buyers or users through another offence."


def test_nothing_is_said_of_the_approach_where_it_was_not_asked():
    compared = answered(fine=[YES, OTHER])
    assert law_sentence(compared) == confidence_sentence(compared) == ""


def test_every_kind_of_approach_has_its_words():
    assert set(SAID) == {kind.key for kind in KINDS}


def test_states_with_records_of_low_confidence_alone_are_named():
    found = [law("indirect", confidence=word) for word in ("high", "low", "low")]
    assert confidence_sentence(answered(approach=found)) == "For B and C the records on this are of low confidence."


def test_agreement_difference_and_what_cannot_be_told_are_counted_apart():
    compared = answered(a=[YES, YES], b=[YES, OTHER], c=[YES, UNKNOWN], d=[UNKNOWN, UNKNOWN])
    assert agreement_sentence(compared) == (
        "The states give the same answer on one topic and differ on one topic; on two topics too little is known to "
        "tell."
    )
    assert hidden_sentence(compared) == (
        "Three topics hidden: one on which all answer the same and two on which too little is known to tell."
    )


def test_where_all_differ_nothing_is_hidden():
    assert hidden_sentence(answered(a=[YES, OTHER])) == ""


def test_one_state_neither_agrees_nor_differs():
    assert agreement_sentence(answered(a=[YES])) == ""


def searched(name, *families):
    return SimpleNamespace(name=name, looked_for=lambda family: family in families)


def test_unequal_research_names_the_family_and_the_state():
    said = unequal_research([searched("A", "statutes", "measures"), searched("B", "statutes"), searched("C")])
    assert said == (
        "These states were not researched equally: statutes not looked for in C; prevention measures not looked for "
        "in B and C."
    )


@pytest.mark.parametrize("families", [(), ("statutes",), ("statutes", "measures")])
def test_equal_research_is_no_matter_for_a_warning(families):
    assert unequal_research([searched("A", *families), searched("B", *families)]) == ""


@pytest.mark.parametrize(("words", "year"), [("1 January 1999", 1999), ("2005", 2005), ("", 0), ("in part", 0)])
def test_the_year_is_read_from_a_date_in_words(words, year):
    assert year_in(words) == year


@pytest.mark.parametrize(("number", "words"), [(0, "no"), (1, "one"), (12, "twelve"), (13, "13")])
def test_small_numbers_are_words(number, words):
    assert in_words(number) == words


@pytest.mark.django_db
@pytest.mark.parametrize("day", [date(1990, 1, 1), date(2005, 6, 1), date(2026, 11, 24)])
def test_the_counts_of_a_summary_are_those_of_the_answers(day, django_assert_num_queries):
    codes = [f"X{letter}" for letter in "ABCDEFGHIJK"]
    compared = compare(codes, chosen_dimensions(["all"]), day)
    with django_assert_num_queries(0):
        said = " ".join([*summary(compared), unequal_research(compared.states)])
    kinds = [compared.answers[code, "approach"].swatch for code in codes]
    for kind in set(kinds):
        times = kinds.count(kind)
        assert f"{in_words(times)} {SAID[kind][times > 1]}" in said
