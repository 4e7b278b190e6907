"""The API describes itself, and the description is right: names, words, examples, and no fault of form."""

import json
import re
import warnings
from collections import Counter
from io import StringIO

import pytest
from django.core.management import call_command
from django.test import Client
from jsonschema import Draft202012Validator
from openapi_spec_validator import OpenAPIV31SpecValidator

from apps.api.describing.examples import UNASKED
from tests.api.asked import NAMES, resolved

MOST = 720_000  # bytes; a page that draws much more than this stands still


@pytest.fixture(scope="module")
def description(django_db_setup, django_db_blocker):
    """The description of the API on the invented world, made once."""
    with django_db_blocker.unblock():
        return Client().get("/api/v1/schema/").json()


@pytest.fixture(scope="module")
def operations(description):
    """Each operation with its path."""
    return [(path, operation) for path, each in description["paths"].items() for operation in each.values()]


def test_the_description_is_made_without_a_database_and_without_a_warning():
    out = StringIO()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)  # of the validator's own
        call_command("spectacular", validate=True, fail_on_warn=True, stdout=out)
    assert out.getvalue().startswith("openapi: 3.1")


def test_the_description_is_valid(description):
    assert [error.message for error in OpenAPIV31SpecValidator(description).iter_errors()] == []


def test_operations_are_named_as_functions_of_a_client(operations):
    names = Counter(operation["operationId"] for _, operation in operations)
    assert {name for name, times in names.items() if times > 1} == set()
    assert [
        name for name in names if not re.fullmatch(r"(list|get|compare|keep|search|suggest|download)_[a-z_]+", name)
    ] == []
    assert {"list_statutes", "get_statute", "compare_states", "list_similar_states", "search_records"} <= set(names)


def test_every_tag_is_explained(description, operations):
    told = {tag["name"]: tag["description"] for tag in description["tags"]}
    assert {name for _, operation in operations for name in operation["tags"]} == set(told)
    assert all(told.values())


def test_every_word_says_what_it_means(description):
    vocabularies = {name: each for name, each in description["components"]["schemas"].items() if "enum" in each}
    assert "StateWord" in vocabularies
    for name, each in vocabularies.items():
        assert len(each["x-enum-descriptions"]) == len(each["enum"]), name
        assert all(f"* `{word}`: " in each["description"] for word in each["enum"]), name
    meaning = dict(
        zip(vocabularies["AnswerKind"]["enum"], vocabularies["AnswerKind"]["x-enum-descriptions"], strict=True)
    )
    assert meaning["none"] == "Documented none. A source says that there is none, on the date given."


def test_words_stand_nowhere_but_in_their_vocabulary(description):
    assert list(_unnamed(description["paths"])) == []


def test_examples_are_what_the_api_answers(description, operations, ask):
    for path, operation in operations:
        told = operation["responses"]["200"]["content"].get("application/json")
        if told is None or operation["operationId"] in UNASKED or "requestBody" in operation:
            continue
        example, schema = told["example"], told["schema"]
        faults = Draft202012Validator({**schema, "components": description["components"]}).iter_errors(example)
        assert [fault.message for fault in faults] == [], path
        answer = ask(example["meta"]["self"].partition("/api/v1/")[2])
        assert _cut(answer.json()) == example, path


def test_examples_of_words_are_words(description, operations):
    for path, operation in operations:
        for parameter in operation.get("parameters", []):
            schema = parameter.get("schema") or resolved(description, parameter)["schema"]
            validator = Draft202012Validator({**schema, "components": description["components"]})
            assert all(validator.is_valid(example) for example in schema.get("examples", [])), (path, parameter)


def test_the_description_stays_small_and_is_written_once(description, ask, django_assert_max_num_queries):
    assert len(json.dumps(description)) < MOST
    ask("schema/")
    with django_assert_max_num_queries(1):
        ask("schema/")


@pytest.mark.parametrize("name", NAMES)
def test_a_record_has_the_fields_that_are_described(ask, description, name):
    body = description["paths"][f"/api/v1/{name}/"]["get"]["responses"]["200"]["content"]["application/json"]
    page = resolved(description, body["schema"])
    record = resolved(description, page["properties"]["results"]["items"])
    answer = ask(f"{name}/").json()
    assert list(answer) == page["required"]
    assert set(answer["results"][0]) == set(record["properties"])


@pytest.mark.parametrize("name", NAMES)
def test_every_parameter_that_is_described_is_known(ask, description, name):
    known = ask(f"{name}/?colour=red").json()["faults"][0]["choices"]
    described = description["paths"][f"/api/v1/{name}/"]["get"]["parameters"]
    names = [resolved(description, each)["name"] for each in described]
    assert sorted([*names, *(["sort"] if "ordering" in names else [])]) == known


def test_answers_are_described_with_their_headers_and_refusals(description, ask):
    answers = description["paths"]["/api/v1/statutes/{id}/"]["get"]["responses"]
    assert list(answers) == ["200", "301", "304", "400", "404", "406", "410", "412", "414", "429", "500", "503"]
    assert "application/problem+json" in resolved(description, answers["404"])["content"]
    answer = ask("statutes/?page_size=1")
    told = description["paths"]["/api/v1/statutes/"]["get"]["responses"]["200"]["headers"]
    assert {"ETag", "Last-Modified", "Cache-Control", "Vary", "Link"} == set(told) & set(answer.headers)


def _unnamed(part, place=()):
    """Where words stand that have no name."""
    if isinstance(part, dict):
        if "enum" in part:
            yield "/".join(place)
        for name, each in part.items():
            yield from _unnamed(each, (*place, name))
    elif isinstance(part, list):
        for number, each in enumerate(part):
            yield from _unnamed(each, (*place, str(number)))


def _cut(value):
    if isinstance(value, list):
        return [_cut(each) for each in value[:1]]
    return {name: _cut(each) for name, each in value.items()} if isinstance(value, dict) else value
