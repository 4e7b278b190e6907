"""The list of states: filters, counts, words, and the same answer as a file."""

import csv
import io
import json
import re

import pytest

from apps.tables import FORMATS
from tests.pages.reading import text_of

pytestmark = pytest.mark.django_db


def listed(client, **query):
    """The names of the states on the page that a question gives."""
    page = client.get("/states/", query)
    assert page.status_code == 200
    return re.findall(r'<th scope="row" class="col-state">.*?<a href="[^"]+">([^<]+)</a>', page.content.decode(), re.S)


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ({"approach": "all_sex_buying"}, ["Arcadia"]),
        ({"approach": "strict_liability"}, ["Korinth"]),
        ({"approach": "not_researched"}, ["Jorvania"]),
        ({"approach": "part"}, ["Calidora"]),
        ({"approach": "none"}, ["Galdova", "Hesperia"]),
        ({"approach": "disputed"}, ["Îlandia"]),
        ({"approach": "none,not_researched"}, ["Galdova", "Hesperia", "Jorvania"]),
        ({"approach": "none", "region": "Southern Europe"}, ["Hesperia"]),
        ({"region": ["Southern Europe", "Central Asia"]}, ["Hesperia", "Jorvania", "Îlandia"]),
    ],
)
def test_a_filter_keeps_the_states_that_have_it(client, query, expected):
    assert sorted(listed(client, **query)) == sorted(expected)


def test_membership_is_that_of_the_day(client):
    assert "Galdova" not in listed(client, member="OSCE", as_of="2005-06-01")
    assert "Galdova" in listed(client, member="OSCE", as_of="2007-06-01")


def test_states_stand_by_name(client):
    names = listed(client)
    assert names[:3] == ["Arcadia", "Borealia", "Calidora"]
    assert len(names) == 11


def test_a_number_beside_a_choice_is_the_length_of_its_list(client):
    page = client.get("/states/", {"region": "Southern Europe"}).content.decode()
    found = re.findall(r'name="approach" value="(\w+)".*?<span>(\d+)</span>', page)
    assert len(found) == 11
    for word, number in found:
        assert len(listed(client, region="Southern Europe", approach=word)) == int(number), word


def test_no_result_says_which_way_is_out(client):
    said = text_of(client.get("/states/", {"approach": "strict_liability", "region": "Central Asia"}))
    assert "Nothing found: no state in Central Asia that punishes use without proof of knowledge." in said
    assert "Take one filter back" in said
    assert "1 state without “Approach: Use without proof of knowledge” 1 state without “Region: Central Asia”" in said


@pytest.mark.parametrize("format", FORMATS, ids=lambda known: known.key)
def test_every_format_is_had_at_the_address_of_the_list(client, format):
    response = client.get(f"/states.{format.key}", {"approach": "none"})
    assert response.status_code == 200
    assert response.headers["Content-Type"] == format.media_type
    assert f'filename="demandkb-states.{format.key}"' in response.headers["Content-Disposition"]
    assert response.content


def test_page_and_files_give_the_same_states(client):
    query = {"approach": "none", "as_of": "2026-11-23"}
    as_json = json.loads(client.get("/states.json", query).content)
    lines = client.get("/states.csv", query).content.decode("utf-8-sig")
    rows = [row for row in csv.reader(io.StringIO(lines)) if row and row[0] in {"Galdova", "Hesperia"}]
    assert sorted(listed(client, **query)) == ["Galdova", "Hesperia"] == sorted(row[0] for row in rows)
    assert "2026-11-23" in json.dumps(as_json)
    assert "https://example.org" in json.dumps(as_json) or "example.org" in json.dumps(as_json)


def test_a_file_refuses_what_its_page_refuses(client):
    assert client.get("/states.csv", {"aproach": "none"}).status_code == 400
