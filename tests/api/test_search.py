"""Search in the API: a list like the others, of hits."""

import json

import pytest

from apps.search.models import EntryKind
from tests.api.asked import resolved


def test_a_hit_says_what_it_is_where_it_is_and_what_fits(ask):
    [hit] = [hit for hit in ask("search/?q=arcadia code").json()["results"] if hit["id"] == "xa-code-5"]
    assert hit["kind"] == "statute"
    assert hit["states"] == ["XA"]
    assert "Code" in hit["words"]
    assert hit["sources"]
    assert ask(hit["self"].partition("/api/v1/")[2]).json()["id"] == "xa-code-5"


def test_every_hit_with_an_address_is_in_its_list(ask):
    hits = ask("search/?q=a*&page_size=200").json()["results"]
    assert {hit["kind"] for hit in hits} >= {EntryKind.STATE, EntryKind.STATUTE, EntryKind.FINDING}
    for hit in hits:
        if hit["self"]:
            assert ask(hit["self"].partition("/api/v1/")[2]).json()["id"] == hit["id"]
        else:
            assert hit["kind"] == EntryKind.TYPOLOGY


def test_without_words_nothing_is_found(ask):
    assert ask("search/").json()["count"] == 0


def test_pages_hold_each_hit_once(ask):
    whole = [hit["id"] for hit in ask("search/?q=act&page_size=200").json()["results"]]
    pages, path = [], "search/?q=act&page_size=3"
    while path:
        answer = ask(path).json()
        pages += [hit["id"] for hit in answer["results"]]
        path = (answer["next"] or "").partition("/api/v1/")[2]
    assert pages == whole


def test_a_long_list_costs_as_much_as_a_short_one(cost):
    assert cost("search/?q=a*&page_size=200") <= cost("search/?q=arcadia&page_size=3")


@pytest.mark.parametrize("query", ["q=a%00", "q=x&kind=statue", "q=x&page=99", f"q={'x' * 201}", "words=x"])
def test_what_cannot_be_asked_is_refused(ask, query):
    answer = ask(f"search/?{query}")
    assert answer.status_code == 400
    assert answer.json()["faults"]


def test_a_file_of_the_api_is_the_file_of_the_page(ask, client):
    page = json.loads(client.get("/search.json?q=act&kind=statute").content)
    api = json.loads(ask("search/?q=act&kind=statute&format=table.json").content)
    for said in ("title", "as_of", "query", "columns", "rows", "notes"):
        assert api[said] == page[said], said


def test_what_is_described_is_what_is_answered(ask):
    description = ask("schema/").json()
    told = description["paths"]["/api/v1/search/"]["get"]
    names = [resolved(description, each)["name"] for each in told["parameters"]]
    assert sorted(names) == ask("search/?colour=red").json()["faults"][0]["choices"]
    fields = description["components"]["schemas"]["SearchHit"]["properties"]
    assert list(fields) == list(ask("search/?q=act").json()["results"][0])
