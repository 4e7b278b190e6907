"""A state's page of similar law: what it lists, why it lists nothing, and the same as a file."""

import csv
import io
import re

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from apps.comparison.similar import FEATURES, RULE
from apps.tables import FORMATS
from tests.pages.reading import links_of, part_of, text_of

pytestmark = pytest.mark.django_db


def similar(client, slug, **query):
    response = client.get(f"/states/{slug}/similar/", query)
    assert response.status_code == 200
    return response


def test_the_page_says_the_rule_and_each_state_with_what_is_the_same_and_what_differs(client):
    page = similar(client, "korinth")
    said = part_of(page, "listed")
    assert RULE in text_of(page)
    assert said.startswith("3 states with similar law")
    assert said.index("Arcadia") < said.index("Borealia") < said.index("Calidora")
    assert "4 of 6 features the same" in said
    assert "approach (Korinth: use without proof of knowledge; Arcadia: all buying of sex)" in said
    assert "Not listed. No law on buyers or users is on file as certainly in force on that day: Galdova" in said


def test_the_page_gives_no_score_and_no_percentage(client):
    said = text_of(similar(client, "korinth")).lower()
    assert "%" not in said
    assert not {"score", "rank", "best"} & set(re.findall(r"\w+", said.replace("it does not rank states", "")))


def test_the_state_itself_is_shown_feature_by_feature_with_what_is_not_known(client):
    said = part_of(similar(client, "korinth"), "own")
    assert all(feature.label in said for feature in FEATURES)
    assert "Not compared, since not known" in said


@pytest.mark.parametrize("slug", ["galdova", "jorvania"])
def test_a_state_without_a_law_lists_none_and_says_why(client, slug):
    page = similar(client, slug)
    said = part_of(page, "listed")
    assert said.startswith("No state is listed No law on buyers or users of")
    assert "<table" not in page.content.decode().partition('id="listed"')[2].partition("</section>")[0]
    assert "none that others could be similar to" in part_of(client.get(f"/states/{slug}/"), "similar")


def test_a_state_of_which_little_is_known_lists_none_and_says_why(client):
    assert "At least 3 features have to be known of both states" in part_of(similar(client, "fenmark"), "listed")


def test_the_list_is_that_of_the_day(client):
    assert "Dorvania" not in part_of(similar(client, "arcadia"), "listed").partition("Not listed")[0]
    page = similar(client, "arcadia", as_of="2022-01-01")
    assert "Dorvania" in part_of(page, "listed").partition("Not listed")[0]
    assert "/states/dorvania/?as_of=2022-01-01" in links_of(page)


def test_each_state_leads_to_the_two_side_by_side(client):
    [address] = [link for link in links_of(similar(client, "arcadia", as_of="2022-01-01")) if "states=XA,XD" in link]
    assert "as_of=2022-01-01" in address
    said = text_of(client.get(address))
    assert "Arcadia" in said
    assert "Dorvania" in said
    assert "Kind of offence" in said


def test_the_profile_leads_there_and_keeps_the_day(client):
    assert "/states/arcadia/similar/" in links_of(client.get("/states/arcadia/"))
    page = client.get("/states/arcadia/?as_of=2022-01-01")
    assert "/states/arcadia/similar/?as_of=2022-01-01" in links_of(page)
    assert "#similar" in links_of(page)


@pytest.mark.parametrize("format", FORMATS, ids=lambda known: known.key)
def test_the_list_is_had_in_every_format(client, format):
    response = client.get(f"/states/arcadia/similar.{format.key}")
    assert response.status_code == 200
    assert response.headers["Content-Type"] == format.media_type
    assert response.content


def test_the_file_holds_the_rows_of_the_page_with_sources(client):
    rows = list(csv.DictReader(io.StringIO(client.get("/states/korinth/similar.csv").content.decode("utf-8-sig"))))
    assert [row["code"] for row in rows] == ["XA", "XB", "XC"]
    assert all(row["sources"] for row in rows)
    assert all(RULE in row["table_notes"] for row in rows)


def test_a_state_that_does_not_exist_is_named_with_the_nearest(client):
    response = client.get("/states/arcadiaa/similar/")
    assert response.status_code == 404
    assert "/states/arcadia/similar/" in links_of(response)
    assert client.get("/states/arcadiaa/similar.csv").status_code == 404


@pytest.mark.parametrize("address", ["/states/arcadia/similar/", "/states/arcadia/similar.json"])
def test_an_unknown_parameter_or_day_is_refused(client, address):
    assert client.get(address, {"limit": "3"}).status_code == 400
    assert client.get(address, {"as_of": "2005-13-01"}).status_code == 400


def cost(client, slug):
    with CaptureQueriesContext(connection) as asked:
        similar(client, slug)
    return len(asked)


def test_the_page_costs_the_same_with_the_real_number_of_states(client, in_the_world):
    few = in_the_world(lambda: cost(client, "korinth"))
    assert cost(client, "sweden") <= few <= 15
