"""Coverage and research leads: page, file and API agree, and a lead never looks like a fact."""

import csv
from io import StringIO

import pytest

from apps.comparison.coverage import FAMILIES
from apps.search.models import Entry
from apps.states.models import ResearchLead
from tests.pages.reading import text_of
from tests.pages.test_queries import cost

pytestmark = pytest.mark.django_db
QUERIES = [
    "",
    "region=Northern Europe",
    "member=EU&as_of=2005-06-01",
    "topic=statutes,compared_law",
    "found=not_researched",
    "state=XA,XG&found=yes",
]
LEADS = ["", "state=XA", "region=Northern Europe", "q=course", "member=EU"]


def rows(client, address):
    response = client.get(address)
    assert response.status_code == 200
    return list(csv.DictReader(StringIO(response.content.decode("utf-8-sig"))))


def records(client, name, query):
    return client.get(f"/api/v1/{name}/?page_size=200&{query}").json()


@pytest.mark.parametrize("query", QUERIES)
def test_page_file_and_api_tell_the_same_coverage(client, query):
    page, answer = client.get(f"/coverage/?{query}"), records(client, "coverage", query)
    file = rows(client, f"/coverage.csv?{query}")
    assert f"{answer['count']} pair" in text_of(page)
    assert [row["id"] for row in file] == [each["id"] for each in answer["results"]]
    assert [row["coverage"] for row in file] == [each["text"] for each in answer["results"]]
    shown = {each["text"] for each in answer["results"] if each["asked"] is None}
    assert all(words in text_of(page) for words in shown)


def test_the_table_of_a_page_has_every_state_and_family(client):
    first, groups = client.get("/coverage/").context["tables"]
    assert [column.label for column in first.columns[2:]] == [topic.label for topic in FAMILIES]
    assert len(first.rows) == len(groups.rows) == 11
    assert first.as_of == groups.as_of


def test_a_topic_that_the_filters_leave_out_stands_as_a_dash(client):
    (table,) = client.get("/coverage/?found=not_researched&topic=statutes,enforcement&state=XE,XJ").context["tables"]
    cells = {row[0].text: [cell.text for cell in row[2:]] for row in table.rows}
    assert cells["Estaria"] == ["–", "Not researched"]


def test_a_wrong_topic_names_the_nearest(client):
    response = client.get("/coverage/?topic=statute")
    assert response.status_code == 400
    assert "statutes" in text_of(response)
    assert client.get("/api/v1/coverage/xa-statute/").json()["faults"][0]["nearest"] == "xa-statutes"


@pytest.mark.parametrize("query", LEADS)
def test_page_file_and_api_list_the_same_leads(client, query):
    page, answer = text_of(client.get(f"/leads/?{query}")), records(client, "leads", query)
    file = rows(client, f"/leads.csv?{query}")
    assert [row["id"] for row in file] == [each["id"] for each in answer["results"]]
    assert all(each["text"] in page for each in answer["results"])
    assert {row["standing"] for row in file} == {each["standing"] for each in answer["results"]} == {"Not confirmed"}


def test_every_lead_says_that_it_is_not_confirmed_and_no_search_holds_it(client):
    page = client.get("/leads/").content.decode()
    assert page.count("Not confirmed</small>") == ResearchLead.objects.count()
    lead = ResearchLead.objects.get(pk="xa-lead-2")
    found = client.get("/search/?q=rise+2027")
    assert lead.text not in text_of(found)
    assert not Entry.objects.filter(pk__icontains="lead").exists()


def test_coverage_counts_no_lead(client):
    before = rows(client, "/coverage.csv")
    ResearchLead.objects.all().delete()
    assert rows(client, "/coverage.csv") == before


def test_queries_do_not_grow(client, in_the_world):
    addresses = ("/coverage/", "/coverage.csv", "/leads.csv", "/api/v1/coverage/?page_size=200")
    few = in_the_world(lambda: {address: cost(client, address) for address in addresses})
    for address, queries in few.items():
        assert cost(client, address) <= queries, address


@pytest.mark.usefixtures("real_facts")
def test_the_page_of_all_states_is_light(client):
    assert len(client.get("/coverage/").content) < 150_000
