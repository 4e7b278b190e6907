"""A state is found by its usual spellings, and no spelling leads to two states."""

import csv

import pytest

from apps.comparison.choosing import chosen_states, plain
from apps.comparison.spellings import SPELLINGS
from tests.comparison.test_comparison import TODAY
from tests.conftest import FIXTURES

STATES = list(csv.DictReader((FIXTURES / "osce.csv").read_text(encoding="utf-8").splitlines()))
FOUND = [
    ("Turkey", "TR"),
    ("Türkiye", "TR"),
    ("Turkiye", "TR"),
    ("TÜRKİYE", "TR"),
    ("Holland", "NL"),
    ("the Netherlands", "NL"),
    ("Czech Republic", "CZ"),
    ("Macedonia", "MK"),
    ("Great Britain", "GB"),
    ("UK", "GB"),
    ("U.S.A.", "US"),
    ("United States", "US"),
    ("Russia", "RU"),
    ("Moldova Republic", "MD"),
    ("Republic of Moldova", "MD"),
    ("Bosnia", "BA"),
    ("Vatican", "VA"),
    ("Kyrgyz Republic", "KG"),
    ("Ελλάδα", "GR"),
    ("bosnia-and-herzegovina", "BA"),
    ("swe", "SE"),
    ("the former Yugoslav Republic of Macedonia", "MK"),
    ("Belorussia", "BY"),
]


@pytest.mark.django_db
@pytest.mark.usefixtures("real_facts")
def test_a_state_is_found_by_its_usual_spellings():
    found = chosen_states([word for word, _ in FOUND], TODAY)
    assert found == list(dict.fromkeys(code for _, code in FOUND))
    for word, code in FOUND:
        assert chosen_states([word], TODAY) == [code], word


def test_every_spelling_belongs_to_a_participating_state():
    assert set(SPELLINGS) <= {state["iso2"] for state in STATES}


def test_no_spelling_leads_to_two_states():
    owners = {}
    for state in STATES:
        for word in (state["iso2"], state["iso3"], state["name"], *SPELLINGS.get(state["iso2"], ())):
            assert plain(word)
            assert owners.setdefault(plain(word), state["iso2"]) == state["iso2"], word
