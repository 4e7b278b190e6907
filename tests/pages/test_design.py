"""Laws by the criteria of the brief: page, file and API agree, and nothing is scored."""

import csv
from io import StringIO

import pytest

from tests.pages.reading import links_of, part_of, text_of
from tests.pages.test_queries import cost

pytestmark = pytest.mark.django_db
QUERIES = [
    "",
    "state=XA",
    "approach=knowing_use,strict_liability",
    "as_of=2005-06-01",
    "in_force_on=2026-11-25",
    "sort=-since",
]


@pytest.mark.parametrize("query", QUERIES)
def test_page_file_and_api_tell_the_same_of_each_law(client, query):
    page = client.get(f"/statutes/design/?{query}")
    answer = client.get(f"/api/v1/statutes/?page_size=200&{query}").json()["results"]
    rows = list(csv.DictReader(StringIO(client.get(f"/statutes/design.csv?{query}").content.decode("utf-8-sig"))))
    assert [row["id"] for row in rows] == [each["id"] for each in answer]
    assert [row[0].text for row in page.context["table"].rows] == [row["statute"] for row in rows]
    for row, cells, record in zip(rows, page.context["table"].rows, answer, strict=True):
        by_key = dict(zip((column.key for column in page.context["table"].columns), cells, strict=True))
        design = record["design"]
        assert by_key["applied"].value == design["applied"]
        assert by_key["applied"].text == row["applied"]
        assert by_key["purchases"].value == design["purchases"]
        assert design["mental_element"] == record["mental_element"]
        assert row["limited_to"].lower() in by_key["purchases"].text.lower()


def test_the_page_of_a_law_has_the_criteria_and_what_is_said_for_and_against(client):
    page = client.get("/statutes/xa-code-5/")
    assert "All purchases of sex" in part_of(page, "design")
    assert "as facts and not as a score" in part_of(page, "design")
    assert "/statutes/design/" in links_of(page)
    for record in client.get("/api/v1/statutes/?page_size=200").json()["results"]:
        text = part_of(client.get(f"/statutes/{record['id']}/"), "design")
        for key in (*record["design"]["speaks_for"], *record["design"]["speaks_against"]):
            assert client.get(f"/api/v1/findings/{key}/").json()["statement"] in text


def test_no_law_is_scored(client):
    assert "No law is scored or ranked" in text_of(client.get("/statutes/design/"))


def test_a_wrong_word_names_the_nearest(client):
    response = client.get("/statutes/design/?approach=knowing_us")
    assert response.status_code == 400
    assert "knowing_use" in text_of(response)


def test_with_the_real_facts_the_page_is_light_and_costs_no_more(client, in_the_world):
    addresses = ("/statutes/design/", "/statutes/design.csv", "/statutes/xa-code-5/")
    few = in_the_world(lambda: {address: cost(client, address) for address in addresses})
    for address in addresses[:2]:
        assert cost(client, address) <= few[address]
    assert cost(client, "/statutes/se-brottsbalken-6-11/") <= few["/statutes/xa-code-5/"]
    for query in ("", "page=2", "page=3", "sort=-penalty"):
        assert len(client.get(f"/statutes/design/?{query}").content) < 150_000
