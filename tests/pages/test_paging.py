"""A long list comes in pages of fifty rows; its files hold all rows; each page is light."""

import csv
import io
import re

import pytest
from django.db import connection
from django.test import RequestFactory
from django.test.utils import CaptureQueriesContext

from apps.pages.paging import ROWS, page_of
from apps.states.models import State
from tests.pages.reading import links_of, text_of

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("real_facts")]
LONG = [("statutes", "statutes"), ("prevention", "measures")]
MOST = 150_000  # bytes of a page, not compressed
LIGHT = [  # beside every page that a browser weighs in tests/e2e/test_every_page.py
    *("/statutes/?page=2", "/statutes/?page=3", "/prevention/", "/prevention/?page=2", "/prevention/?page=3"),
    *("/findings/", "/findings/?sort=kind", "/states/?member=EU", "/states/?sort=-since"),
    *("/statutes/?approach=all_sex_buying", "/statutes/?sort=-penalty"),
    *("/compare/?states=GB,US,SE,FR,NL", "/compare/?states=FR,DE,CY,SE,NO", "/compare/?states=US&topics=all"),
    *("/compare/?states=EU&topics=all", "/compare/?states=EU&topics=all&layout=columns"),
    *("/embed/compare/?states=all&topics=all", "/compare/?states=SE,FR,GB,DE,NL&topics=all"),
]


def rows_on(client, name, page):
    response = client.get(f"/{name}/?page={page}")
    assert response.status_code == 200
    body = response.content.decode()
    results = body[body.index('<div class="results">') : body.index("</main>")]
    return re.findall(rf'<th scope="row"[^>]*>(?:\s|<div[^>]*>)*<a href="/{name}/([\w-]+)/', results)


@pytest.mark.parametrize(("name", "noun"), LONG)
def test_the_pages_together_hold_the_rows_of_the_file_in_order(client, name, noun):
    everything = [row["id"] for row in csv.DictReader(io.StringIO(client.get(f"/{name}.csv").content.decode()))]
    assert len(everything) > ROWS
    last = -(-len(everything) // ROWS)
    pages = [rows_on(client, name, page) for page in range(1, last + 1)]
    assert [len(page) for page in pages[:-1]] == [ROWS] * (last - 1)
    assert [row for page in pages for row in page] == everything


@pytest.mark.parametrize(("name", "noun"), LONG)
def test_a_page_says_which_rows_it_holds_and_how_many_a_file_holds(client, name, noun):
    page = client.get(f"/{name}/?page=2")
    said = text_of(page)
    found = int(re.search(rf"(\d+) {noun} as ", said)[1])
    assert f"Rows 51 to {min(100, found)} of {found}; the files hold all." in said
    assert f"{found} {noun} as CSV" in said
    files = [link for link in links_of(page) if link.startswith(f"/{name}.")]
    assert files
    assert not any("page=" in link for link in files)


@pytest.mark.parametrize("page", ["4", "0", "-1", "two", "1.5", "1&page=2", "\N{SUPERSCRIPT TWO}", "9999999999"])
def test_a_page_that_does_not_exist_is_refused(client, page):
    response = client.get(f"/statutes/?page={page}")
    assert response.status_code == 400
    assert "page" in text_of(response)


def test_a_very_long_list_leads_to_its_ends_and_to_the_pages_near():
    page = page_of(RequestFactory().get("/?page=40"), 5000, lambda page: f"?page={page}")
    assert [number for number, _ in page.links] == [1, *range(35, 46), 100]
    assert (page.before, page.after) == ("?page=39", "?page=41")


def test_a_file_has_no_pages(client):
    assert client.get("/statutes.csv?page=1").status_code == 400


def test_a_filter_and_an_order_lead_to_the_first_page(client):
    links = links_of(client.get("/statutes/?page=2&approach=all_sex_buying,knowing_use&sort=since"))
    assert "/statutes/?approach=knowing_use&sort=since" in links
    assert "/statutes/?approach=all_sex_buying,knowing_use&sort=-since" in links
    assert not any("page=2" in link and "sort=-since" in link for link in links)


def test_every_finding_stands_on_the_one_page_to_which_others_lead(client):
    body = client.get("/findings/").content.decode()
    rows = csv.DictReader(io.StringIO(client.get("/findings.csv").content.decode()))
    assert all(f'<li id="{row["id"]}">' in body for row in rows)


def test_a_short_list_has_no_pages(client):
    assert "Pages of the list" not in client.get("/statutes/?state=SE").content.decode()


@pytest.mark.parametrize("address", LIGHT)
def test_a_page_is_light(client, address):
    assert len(client.get(address).content) < MOST


def test_every_comparison_with_one_other_state_is_light(client):
    sizes = {state: len(client.get(f"/compare/?states={state},SE").content) for state in State.objects.in_bulk()}
    assert {state: size for state, size in sizes.items() if size >= MOST} == {}


@pytest.mark.parametrize("name", ["statutes", "prevention", "instruments", "findings", "states"])
def test_a_page_costs_the_same_whatever_is_asked(client, name):
    """Queries grow with the filters in use, never with rows."""
    few = {"statutes": "state=SE", "prevention": "state=SE", "instruments": "kind=treaty", "findings": "kind=gap"}
    costs = []
    for query in (few.get(name, "region=Central Asia"), ""):
        with CaptureQueriesContext(connection) as asked:
            assert client.get(f"/{name}/?{query}").status_code == 200
        costs.append(len(asked))
    assert costs[1] <= costs[0]
    assert max(costs) <= 33
