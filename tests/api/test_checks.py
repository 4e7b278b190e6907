"""Checks on the figures of the documents: page, file and API say the same, over figures as the brief gives them."""

import csv
import io

import pytest

from apps.findings.models import Finding
from tests.pages.reading import text_of

FIGURES = {"osce-22-knowing-use": (22, "57"), "osce-footnote-40-percent": (40, "57 participating States")}


@pytest.fixture
def figures(db):
    """Two figures that go into a check, beside those of the invented world."""
    for place, (key, (value, whole)) in enumerate(FIGURES.items()):
        finding = Finding.objects.get(pk="brief-few-laws")
        finding.pk, finding.position, finding.value, finding.denominator = key, 100 + place, value, whole
        finding.save(force_insert=True)


@pytest.mark.usefixtures("figures")
def test_page_file_and_api_say_the_same(ask, client):
    (check,) = ask("checks/").json()["results"]
    (row,) = csv.DictReader(io.StringIO(client.get("/findings/checks.csv").content.decode()))
    page = text_of(client.get("/findings/checks/"))
    assert (check["id"], check["outcome"]) == ("share-of-states", "rounded")
    assert [each["number"] for each in check["inputs"]] == [22, 57, 40]
    assert check["steps"][0] == {"sum": "22 ÷ 57", "result": 38.6, "unit": "%"}
    assert row["words"] == check["words"]
    assert check["words"] in page
    assert "22 ÷ 57 = 38.6 %" in page
    assert "22 ÷ 57 = 38.6 %" in row["calculation"]


def test_without_figures_there_is_nothing_to_check(ask, client):
    assert ask("checks/").json()["results"] == []
    assert "No figures on file go into a check." in text_of(client.get("/findings/checks/"))


@pytest.mark.parametrize("query", ["colour=red", "format=cvs"])
def test_what_is_not_known_is_refused(ask, query):
    assert ask(f"checks/?{query}").status_code == 400
