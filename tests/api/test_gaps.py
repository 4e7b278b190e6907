"""Recommendations against records in the API: the verdicts of the page and of its files."""

import csv
import io

import pytest

from apps.findings.gaps.verdicts import Verdict
from apps.tables import FORMATS

ASKED = [
    "",
    "as_of=2005-06-01",
    "state=XA,XI",
    "verdict=shown",
    "verdict=not_assessable&reason=to_judge,disputed",
    "step=rec-1-c",
    "recommendation=rec-1&region=Northern Europe",
    "member=EU&as_of=2005-06-01",
    "verdict=documented_none&step=rec-1-a,rec-1-c",
    "state=XJ&verdict=shown",
]


def results(ask, query=""):
    answer = ask(f"gaps/?page_size=200&{query}")
    assert answer.status_code == 200
    return answer.json()["results"]


def test_each_state_has_a_verdict_on_each_step(ask):
    found = results(ask)
    assert len(found) == len({each["id"] for each in found}) == 11 * 4


def test_only_what_cannot_be_assessed_has_a_reason(ask):
    for each in results(ask):
        assert bool(each["reason"]) is (each["verdict"] == Verdict.NOT_ASSESSABLE)


def test_a_verdict_stands_with_its_records_and_sources(ask):
    found = {each["id"]: each for each in results(ask)}
    shown = found["XA:rec-1-c"]
    assert (shown["verdict"], shown["kind"], shown["text"]) == ("shown", "yes", "Shown by 1 law")
    assert shown["records"][0]["self"].endswith("/api/v1/statutes/xa-code-5/")
    assert shown["sources"]
    assert found["XJ:rec-1-a"]["kind"] == "not_researched"
    assert found["XJ:rec-1-a"]["records"] == []


@pytest.mark.parametrize("query", ASKED)
def test_page_file_and_api_give_the_same_verdicts(ask, client, query):
    told = {each["id"]: each for each in results(ask, query)}
    for address in (f"/recommendations/states.csv?{query}", f"/api/v1/gaps/?format=csv&{query}"):
        rows = list(csv.DictReader(io.StringIO(client.get(address).content.decode("utf-8-sig"))))
        pairs = {
            f"{row['code']}:{step}": row[step]
            for row in rows
            for step in row
            if step.startswith("rec-") and "_" not in step and not row[step].startswith("Left out")
        }
        assert {key: text.partition(";")[0] for key, text in pairs.items()} == {
            key: each["text"].partition(";")[0] for key, each in told.items()
        }
    page = client.get(f"/recommendations/states/?{query}").content.decode()
    assert page.count('"><i data-kind=') == len(told)
    assert (f"<b>{len(told)} verdict" in page) if told else ("<b>Nothing found:</b>" in page)


@pytest.mark.parametrize("format", FORMATS, ids=lambda known: known.key)
def test_the_verdicts_come_in_every_format(ask, format):
    answer = ask(f"gaps/?format={format.key}")
    assert (answer.status_code, answer.headers["Content-Type"]) == (200, format.media_type)


@pytest.mark.parametrize(
    "query", ["colour=red", "as_of=2005", "verdict=done", "step=rec-9-z", "reason=none", "state=ZZ"]
)
def test_what_is_not_known_is_refused(ask, query):
    answer = ask(f"gaps/?{query}")
    assert answer.status_code == 400
    assert answer.json()["faults"][0]["parameter"] == query.partition("=")[0]


def test_the_verdicts_cost_the_same_whatever_is_asked(cost):
    assert cost("gaps/?page_size=200") <= cost("gaps/?state=XA&page_size=3") <= 26


def test_the_root_leads_there(ask):
    assert ask("").json()["endpoints"]["gaps"].endswith("/api/v1/gaps/")


@pytest.mark.django_db
@pytest.mark.parametrize(("asked", "found"), [("true", {True}), ("false", {False}), ("true,false", {True, False})])
def test_readings_are_told_by_what_was_found(client, asked, found):
    answer = client.get(f"/api/v1/readings/?found={asked}")
    assert answer.status_code == 200
    assert {each["found"] for each in answer.json()["results"]} == found
