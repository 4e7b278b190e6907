"""The API describes itself, and the description is right."""

import warnings
from io import StringIO

import pytest
from django.core.management import call_command
from django.test import Client

from tests.api.asked import NAMES


@pytest.fixture(scope="module")
def description():
    """The description, which asks the database nothing, read once for all tests."""
    return Client().get("/api/v1/schema/").json()


def test_the_description_is_valid_and_without_a_warning():
    out = StringIO()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)  # of the validator's own
        call_command("spectacular", validate=True, fail_on_warn=True, stdout=out)
    assert out.getvalue().startswith("openapi: 3.1")


def test_every_word_has_a_label(description):
    words = {name: each for name, each in description["components"]["schemas"].items() if "enum" in each}
    assert "LawApproach" in words
    for name, each in words.items():
        assert all(f"`{word}` - " in each["description"] for word in each["enum"]), name


@pytest.mark.parametrize("name", NAMES)
def test_a_record_has_the_fields_that_are_described(ask, description, name):
    body = description["paths"][f"/api/v1/{name}/"]["get"]["responses"]["200"]["content"]["application/json"]
    page = _resolved(description, body["schema"])
    record = _resolved(description, page["properties"]["results"]["items"])
    answer = ask(f"{name}/").json()
    assert list(answer) == page["required"]
    assert set(answer["results"][0]) == set(record["properties"])


@pytest.mark.parametrize("name", NAMES)
def test_every_parameter_that_is_described_is_known(ask, description, name):
    known = ask(f"{name}/?colour=red").json()["faults"][0]["choices"]
    described = [each["name"] for each in description["paths"][f"/api/v1/{name}/"]["get"]["parameters"]]
    assert sorted(described) == known


def test_problems_are_described(description):
    answers = description["paths"]["/api/v1/statutes/{id}/"]["get"]["responses"]
    assert {"200", "301", "400", "404", "410"} == set(answers)
    assert "application/problem+json" in answers["404"]["content"]


def _resolved(description, schema):
    name = schema["$ref"].rpartition("/")[2] if "$ref" in schema else None
    return description["components"]["schemas"][name] if name else schema
