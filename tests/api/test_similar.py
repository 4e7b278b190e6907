"""Similar law in the API: a list like the others, of one state."""

import json

import pytest

from apps.comparison.similar import FEATURES
from tests.api.asked import resolved

KEYS = {feature.key for feature in FEATURES}


def test_each_state_has_every_feature_once_as_the_same_as_a_difference_or_as_not_known(ask):
    answer = ask("states/XK/similar/").json()
    assert list(answer) == ["meta", "count", "next", "previous", "results"]
    assert [record["id"] for record in answer["results"]] == ["XA", "XB", "XC"]
    for record in answer["results"]:
        features = [each["feature"] for name in ("same", "differs", "unknown") for each in record[name]]
        assert sorted(features) == sorted(KEYS)
        assert all(each["here"]["code"] != each["there"]["code"] for each in record["differs"])
        assert all(each["here"] is None or each["there"] is None for each in record["unknown"])
        assert record["text"].startswith(f"{len(record['same'])} of ")
        assert record["sources"]
        assert ask(record["self"].partition("/api/v1/")[2]).json()["id"] == record["id"]


def test_here_is_the_state_of_the_address_and_there_the_one_that_is_listed(ask):
    [there] = [record for record in ask("states/XK/similar/").json()["results"] if record["id"] == "XA"]
    [back] = [record for record in ask("states/XA/similar/").json()["results"] if record["id"] == "XK"]
    turned = [{**each, "here": each["there"], "there": each["here"]} for each in back["differs"]]
    assert there["differs"] == turned
    assert there["same"] == back["same"]


def test_the_list_is_that_of_the_day(ask):
    answer = ask("states/XA/similar/?as_of=2022-01-01").json()
    assert answer["meta"]["as_of"] == "2022-01-01"
    assert [record["id"] for record in answer["results"]] == ["XC", "XK", "XD"]


@pytest.mark.parametrize("code", ["XG", "XJ", "XF"])
def test_a_state_with_nothing_to_compare_has_an_empty_list(ask, code):
    assert ask(f"states/{code}/similar/").json()["results"] == []


def test_the_list_comes_page_by_page(ask):
    answer = ask("states/XK/similar/?page_size=2").json()
    assert (answer["count"], len(answer["results"])) == (3, 2)
    assert [each["id"] for each in ask(answer["next"].partition("/api/v1/")[2]).json()["results"]] == ["XC"]


@pytest.mark.parametrize(
    ("query", "parameter"),
    [("colour=red", "colour"), ("as_of=2003-02-30", "as_of"), ("page=9", "page"), ("format=cvs", "format")],
)
def test_what_cannot_be_answered_is_refused(ask, query, parameter):
    answer = ask(f"states/XK/similar/?{query}")
    assert answer.status_code == 400
    assert answer.headers["Content-Type"] == "application/problem+json"
    assert [fault["parameter"] for fault in answer.json()["faults"]] == [parameter]


@pytest.mark.parametrize("code", ["XZ", "arcadia", "%00", "x" * 3000])
def test_a_state_that_does_not_exist_is_not_found(ask, code):
    answer = ask(f"states/{code}/similar/")
    assert answer.status_code == 404
    assert answer.headers["Content-Type"] == "application/problem+json"


@pytest.mark.parametrize("path", ["states/arcadya/similar/", "states/Arcadia/similar/", "states/arcadya/"])
def test_a_state_asked_for_by_its_name_leads_to_its_code(ask, path):
    answer = ask(path)
    assert (answer.status_code, answer.json()["faults"][0]["nearest"]) == (404, "XA")
    assert "Did you mean “XA”?" in answer.json()["detail"]


def test_every_parameter_and_field_is_described(ask):
    description = ask("schema/").json()
    told = description["paths"]["/api/v1/states/{id}/similar/"]["get"]
    parameters = [resolved(description, each) for each in told["parameters"]]
    names = [each["name"] for each in parameters if each["in"] == "query"]
    assert sorted(names) == ask("states/XK/similar/?colour=red").json()["faults"][0]["choices"]
    assert {"200", "304", "400", "404", "406", "429"} <= set(told["responses"])
    fields = description["components"]["schemas"]["SimilarState"]["properties"]
    assert list(fields) == list(ask("states/XK/similar/").json()["results"][0])


def test_more_states_on_a_page_cost_no_more(cost):
    assert cost("states/XK/similar/") <= cost("states/XK/similar/?page_size=1")


def test_the_file_is_the_list(ask):
    rows = json.loads(ask("states/XK/similar/?format=table.json").content)["rows"]
    records = ask("states/XK/similar/").json()["results"]
    for row, record in zip(rows, records, strict=True):
        assert row["code"]["value"] == record["id"]
        for name in ("same", "differs", "unknown"):
            assert row[name]["value"] == [each["feature"] for each in record[name]]
