"""Every list: its page, its files, its refusals, and that page and file hold the same rows."""

import csv
import html
import io
import json
import re

import pytest
from django.urls import reverse

from apps.criminalization.models import Statute
from apps.instruments.models import Instrument
from apps.pages.pictures.formats import PICTURES
from apps.tables import FORMATS, MAIN_FORMATS
from apps.tables.citing import CITATIONS

pytestmark = pytest.mark.django_db

LISTS = (
    *("statutes", "approaches", "instruments", "prevention", "findings", "recommendations", "questions", "compare"),
    *("search", "sources", "timeline"),
)
PAGES = (*LISTS, "data")


def text(look, address):
    response = look(address, SERVER_NAME="localhost")
    assert response.status_code == 200, address
    return response.content.decode()


def rows(look, address):
    response = look(address, SERVER_NAME="localhost")
    assert response.status_code == 200, address
    return list(csv.DictReader(io.StringIO(response.content.decode())))


@pytest.mark.parametrize("name", LISTS)
@pytest.mark.parametrize("format", FORMATS, ids=lambda format: format.key)
def test_a_list_comes_as_a_file_at_the_same_address_with_another_ending(look, name, format):
    query = "?states=all" if name == "compare" else ""
    response = look(f"/{name}.{format.key}{query}", SERVER_NAME="localhost")
    assert response.status_code == 200
    assert response["Content-Type"] == format.media_type
    assert f"demandkb-{name}.{format.key}" in response["Content-Disposition"]


@pytest.mark.parametrize("address", ["/", "/states/", "/states/arcadia/", "/statutes/", "/data/"])
def test_a_page_offers_each_format_once_and_no_variant_of_it(look, address):
    """The files of the whole data set, which have formats of their own, stand under the API."""
    endings = set(re.findall(r'href="/(?!api/)[\w/-]+\.([\w.]+)[^"]*" download', text(look, address)))
    assert endings <= {known.key for known in (*MAIN_FORMATS, *CITATIONS, *PICTURES)}
    assert "csv" in endings


@pytest.mark.parametrize("page", ["/compare/?states=XA,XB", "/statutes/xa-code-5/"])
@pytest.mark.parametrize("ending", ["csv", "long.csv", "bom.csv", "long.bom.csv"])
def test_a_file_of_any_ending_names_the_page_that_it_is_of(look, page, ending):
    response = look(re.sub(r"/(\?|$)", rf".{ending}\1", page, count=1), SERVER_NAME="localhost")
    lines = csv.DictReader(io.StringIO(response.content.decode("utf-8-sig")))
    assert {line["table_cite"].rpartition(" ")[2] for line in lines} == {f"http://localhost{page}"}


@pytest.mark.parametrize("name", PAGES)
def test_a_day_that_is_no_day_is_refused(look, name):
    response = look(reverse(name) + "?as_of=2005", SERVER_NAME="localhost")
    assert response.status_code == 400


@pytest.mark.parametrize(
    "query",
    ["", "?state=XA", "?state=XA&in_force_on=2005-06-01", "?in_force_on=2005-06-01&force=uncertain", "?q=Act"],
)
def test_page_and_file_of_statutes_hold_the_same_laws(look, query):
    page = text(look, f"/statutes/{query}")
    linked = re.findall(r'href="/statutes/(?!design/)([a-z][^"/?]+)/', page)
    assert list(dict.fromkeys(linked)) == [row["id"] for row in rows(look, f"/statutes.csv{query}")]


@pytest.mark.parametrize("name", ["statutes", "prevention", "instruments", "findings", "questions"])
def test_every_row_of_a_file_carries_its_sources(look, name):
    found = rows(look, f"/{name}.csv")
    assert found
    assert all(row["sources"] for row in found)


def test_a_file_says_what_was_asked_and_where(look):
    address = "/statutes.json?state=XA&in_force_on=2003-06-01"
    found = json.loads(look(address, SERVER_NAME="localhost").content)
    assert found["query"] == "Statutes in force on 1 June 2003, in Arcadia"
    assert found["address"] == "http://localhost/statutes/?state=XA&in_force_on=2003-06-01"
    assert found["as_of"] == "2003-06-01"


@pytest.mark.parametrize(
    ("name", "few", "many"),
    [
        ("statutes", "?state=XA", ""),
        ("prevention", "?state=XA", ""),
        ("instruments", "?kind=treaty", ""),
        ("findings", "?kind=figure", "?kind=figure,assessment,definition,gap"),
    ],
)
def test_queries_do_not_grow_with_rows(client, django_assert_max_num_queries, name, few, many):
    with django_assert_max_num_queries(40) as counted:
        text(client.get, reverse(name) + few)
    with django_assert_max_num_queries(len(counted)):
        text(client.get, reverse(name) + many)


def test_every_statute_has_a_page_and_files(look):
    for law in Statute.objects.all():
        assert text(look, reverse("statute", args=[law.pk])).count("<h1") == 1
        assert len(rows(look, f"/statutes/{law.pk}.csv")) == 1


def test_every_instrument_has_a_page_and_a_file_of_who_takes_part(look):
    for each in Instrument.objects.all():
        assert text(look, reverse("instrument", args=[each.pk])).count("<h1") == 1
        assert len(rows(look, f"/instruments/{each.pk}.csv")) == each.participations.count()


@pytest.mark.parametrize("address", ["/statutes/xa-act-199/", "/instruments/palermo/"])
def test_a_record_that_does_not_exist_is_answered_with_the_nearest(look, address):
    response = look(address, SERVER_NAME="localhost")
    assert response.status_code == 404
    assert "Did you mean" in response.content.decode()


@pytest.mark.parametrize(
    "address",
    [
        "/states/",
        "/states/?approach=none",
        "/statutes/",
        "/statutes/?state=XA",
        "/prevention/",
        "/instruments/?kind=treaty",
        "/findings/?kind=figure",
        "/recommendations/",
        "/questions/",
        "/states/arcadia/similar/",
        "/instruments/palermo-protocol/",
    ],
)
def test_a_button_for_a_file_says_how_many_rows_the_file_has(look, address):
    found = re.search(r'href="([^"]+\.csv[^"]*)" download aria-label="(\d+) \w+ as CSV"', text(look, address))
    assert len(rows(look, html.unescape(found[1]))) == int(found[2])
