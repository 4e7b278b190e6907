"""Every list answers, says on what terms, and leaves no record out."""

import pytest

from tests.api.asked import NAMES, VIEWS, WITHOUT_SOURCES, records

NO_ROWS = ("absences", "timeline", "coverage")  # lists that are no table of the database


@pytest.mark.parametrize("name", NAMES)
def test_a_list_says_for_which_day_and_on_what_terms(ask, name):
    answer = ask(f"{name}/?as_of=2010-01-01")
    meta = answer.json()["meta"]
    assert answer.status_code == 200
    assert (meta["as_of"], meta["licence"]) == ("2010-01-01", "CC-BY-4.0")
    assert "As of 1 January 2010" in meta["citation"]
    assert meta["self"].endswith(f"/api/v1/{name}/?as_of=2010-01-01")


@pytest.mark.parametrize("name", NAMES)
def test_any_site_may_read(ask, name):
    assert ask(f"{name}/").headers["Access-Control-Allow-Origin"] == "*"


@pytest.mark.parametrize("name", [name for name in NAMES if name not in WITHOUT_SOURCES])
def test_every_record_has_sources_that_say_what_they_support(ask, name):
    found = records(ask, name)
    assert found
    for record in found:
        assert record["sources"], record["id"]
        assert all(source["supports"] and (source["url"] or source["title"]) for source in record["sources"])


SAY_MORE_ALONE = {"findings", "sources"}  # what bears or rests on one would make the list heavy


@pytest.mark.parametrize("name", NAMES)
def test_a_record_alone_is_the_record_of_the_list(ask, name):
    for record in records(ask, name)[:5]:
        alone = ask(record["self"].partition("/api/v1/")[2])
        body = alone.json()
        assert body.pop("meta")["citation"]
        assert {key: body[key] for key in record} == record
        assert (body.keys() == record.keys()) is (name not in SAY_MORE_ALONE)


@pytest.mark.parametrize("name", NAMES)
def test_pages_hold_each_record_once(ask, name):
    whole = [record["id"] for record in records(ask, name)]
    pages, path = [], f"{name}/?page_size=3"
    while path:
        answer = ask(path).json()
        assert answer["count"] == len(whole)
        pages += [record["id"] for record in answer["results"]]
        path = (answer["next"] or "").partition("/api/v1/")[2]
    assert pages == whole
    assert len(set(pages)) == len(pages)


@pytest.mark.parametrize("name", [name for name in NAMES if name not in NO_ROWS])
def test_no_record_is_left_out(ask, name):
    model = VIEWS[name].queryset.model
    assert {record["id"] for record in records(ask, name)} == set(model.objects.values_list("pk", flat=True))


def test_absences_are_laws_and_measures(ask):
    families = [record["family"] for record in records(ask, "absences")]
    of_laws, of_measures = records(ask, "absences", "&family=statutes"), records(ask, "absences", "&family=measures")
    assert set(families) == {"statutes", "measures"}
    assert len(of_laws) + len(of_measures) == len(families)


def test_the_root_lists_what_answers(ask):
    endpoints = ask("").json()["endpoints"]
    assert set(NAMES) <= set(endpoints)
    del endpoints["compare"], endpoints["crossed"]  # they need states, and a second question
    for address in endpoints.values():
        assert ask(address.partition("/api/v1/")[2]).status_code == 200, address


def test_an_address_without_its_last_slash_leads_on(ask):
    answer = ask("states?as_of=2010-01-01")
    assert (answer.status_code, answer.headers["Location"]) == (301, "/api/v1/states/?as_of=2010-01-01")
