"""Figures of the brief in the API: the numbers and the states of the page."""

import csv
import io

import pytest

from apps.findings.metrics import METRICS
from apps.tables import FORMATS
from tests.pages.reading import text_of


def results(ask, query=""):
    answer = ask(f"metrics/{query}")
    assert answer.status_code == 200
    return answer.json()["results"]


def test_every_metric_is_there_with_its_rule(ask):
    assert [each["id"] for each in results(ask)] == [metric.key for metric in METRICS]
    assert all(each["rule"] and each["total"] == 11 for each in results(ask))


def test_the_lowest_and_the_highest_number_are_those_of_the_states(ask):
    for each in results(ask, "?as_of=2005-06-01"):
        for day in (each["brief_day"], each["day"]):
            assert day["lowest"] == len(day["certain"])
            assert day["highest"] == day["lowest"] + len(day["perhaps"])
        assert each["brief_day"]["as_of"] == "2021-06-15"
        assert each["day"]["as_of"] == "2005-06-01"


@pytest.mark.parametrize("day", ["1999-01-01", "2005-06-01", "2021-06-15", "2026-11-24"])
def test_page_file_and_api_count_the_same_states(ask, client, day):
    page = text_of(client.get(f"/findings/figures/?as_of={day}"))
    file = client.get(f"/findings/figures.csv?as_of={day}").content.decode()
    rows = list(csv.DictReader(io.StringIO(file)))
    for each in results(ask, f"?as_of={day}"):
        counted = each["day"]
        low, high = counted["lowest"], counted["highest"]
        assert f"{low if low == high else f'{low}–{high}'} of 11" in page
        assert f"Certain, {low}." in page
        verdicts = {row["code"]: row for row in rows if row["figure"] == each["label"]}
        assert len(verdicts) == 11
        assert [code for code, row in verdicts.items() if row["day"] == "Counts"] == counted["certain"]
        perhaps = [code for code, row in verdicts.items() if row["day"].startswith("Perhaps")]
        assert perhaps == [one["state"] for one in counted["perhaps"]]


@pytest.mark.parametrize("format", FORMATS, ids=lambda known: known.key)
def test_the_figures_come_in_every_format(ask, format):
    answer = ask(f"metrics/?format={format.key}")
    assert (answer.status_code, answer.headers["Content-Type"]) == (200, format.media_type)


@pytest.mark.parametrize("query", ["colour=red", "as_of=2005", "format=cvs", "page=1"])
def test_what_is_not_known_is_refused(ask, query):
    answer = ask(f"metrics/?{query}")
    assert answer.status_code == 400
    assert answer.json()["faults"][0]["parameter"] == query.partition("=")[0]


def test_figures_cost_the_same_whatever_is_counted(cost):
    assert cost("metrics/") <= 29
