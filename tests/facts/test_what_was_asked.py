"""The questions that this knowledge base was built to answer, put to its pages, files and API on the real facts."""

import csv
from html import unescape
from io import BytesIO, StringIO

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from openpyxl import load_workbook

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("real_facts")]

THREE = {"FR": "All buying of sex", "DE": "Knowing use", "CY": "Use without proof of knowledge"}


def text(client, address):
    response = client.get(address)
    assert response.status_code == 200, address
    return response.content.decode()


def test_the_profile_of_france_shows_article_611_1_with_its_sources_and_treaties(client):
    page = unescape(text(client, "/states/france/"))
    laws = client.get("/api/v1/statutes/?state=FR&approach=all_sex_buying&reach=general").json()["results"]
    law = next(law for law in laws if "611-1" in law["provision"])
    assert law["sources"]
    for words in (law["provision"], "Palermo Protocol", *(source["title"] for source in law["sources"])):
        assert words in page


def test_three_states_are_told_apart_in_words_on_page_and_in_files_and_api(client):
    address = "states=FR,DE,CY&topics=approach"
    page = text(client, f"/compare/?{address}")
    rows = list(csv.DictReader(StringIO(text(client, f"/compare.csv?{address}"))))
    sheet = load_workbook(BytesIO(client.get(f"/compare.xlsx?{address}").content))["Table"]
    cells = [str(cell) for row in sheet.iter_rows(values_only=True) for cell in row if cell]
    api = client.get(f"/api/v1/compare/?{address}").json()
    for state, approach in THREE.items():
        assert approach in page
        assert rows[0][state] == approach
        assert any(cell.startswith(approach) for cell in cells)
        assert approach in str(api)
    assert rows[0]["sources"]


ACT, SECTION = "se-lag-1998-408", "se-brottsbalken-6-11"
SWEDEN = [
    # day, of the act of 1998, of the section in the Criminal Code
    ("1998-12-31", "no", "no"),
    ("2003-06-01", "yes", "no"),
    ("2005-06-01", "uncertain", "uncertain"),
    ("2006-06-01", "no", "yes"),
    ("2026-11-24", "no", "yes"),
]


@pytest.mark.parametrize(("day", "act", "section"), SWEDEN)
def test_sweden_is_shown_under_the_law_of_the_day(client, day, act, section):
    found = client.get(f"/api/v1/statutes/?state=SE&as_of={day}").json()["results"]
    said = {law["id"]: law["in_force"] for law in found}
    assert (said[ACT], said[SECTION]) == (act, section)
    listed = client.get(f"/api/v1/statutes/?state=SE&in_force_on={day}").json()["results"]
    assert {ACT, SECTION} & {law["id"] for law in listed} == {
        law for law, force in ((ACT, act), (SECTION, section)) if force == "yes"
    }


def test_the_profile_says_of_both_laws_of_2005_that_it_is_uncertain_which(client):
    page = text(client, "/states/sweden/?as_of=2005-06-01")
    assert "Perhaps all buying of sex: until some day in 2005 and since some day in 2005" in page


def test_the_comparison_of_all_states_by_all_topics_takes_at_most_twenty_five_queries(client):
    with CaptureQueriesContext(connection) as queries:
        text(client, "/compare/?states=all&topics=all")
    assert len(queries) <= 25


def test_norway_stays_norway(client):
    state = client.get("/api/v1/states/NO/").json()
    assert state["name"] == "Norway"
    assert {law["state"] for law in client.get("/api/v1/statutes/?state=NO").json()["results"]} == {"NO"}


def test_every_profile_names_its_state_in_at_most_twenty_queries_and_is_light(client):
    states = client.get("/api/v1/states/?page_size=200").json()["results"]
    assert len(states) == 57
    for state in states:
        with CaptureQueriesContext(connection) as queries:
            page = text(client, f"/states/{state['slug']}/")
        assert len(queries) <= 20, state["name"]
        assert page.count("<h1") == 1
        assert state["name"] in page
        assert len(page.encode()) < 150_000, state["name"]
