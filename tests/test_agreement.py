"""Page, file and API give the same answer to the same question: one list of questions runs through all three."""

import csv
import re
from io import StringIO

import pytest

from apps.comparison.state_filters import SORTS as STATE_SORTS
from apps.criminalization.filters import SORTS as STATUTE_SORTS
from apps.prevention.filters import SORTS as MEASURE_SORTS

pytestmark = pytest.mark.django_db

DAYS = ["1999-01-01", "2005-06-01", "2015-01-01", "2026-11-24"]
STATUTES = [
    "",
    *(f"in_force_on={day}" for day in DAYS),
    *(f"in_force_on={day}&force=uncertain" for day in DAYS),
    "in_force_on=2005-06-01&force=both",
    "approach=all_sex_buying",
    "approach=all_sex_buying,knowing_use&reach=general",
    "reach=minors",
    "mental_element=none_required&offence_kind=criminal",
    "state=XA,XB",
    "status=proposed",
    "confidence=high",
    "q=act",
    "q=no-law-has-this-word",
    *(f"member=EU&as_of={day}" for day in DAYS),
    "member=EU,CoE&in_force_on=2015-01-01",
    "region=Northern Europe,Southern Europe",
    "adopted_after=2000",
    "adopted_before=2005-06",
    "adopted_after=1990&adopted_before=2010&adopted=uncertain",
    "adopted_after=1990&adopted=both",
    "has_enforcement=true",
    "min_confidence=medium",
    "disputed=true",
    "disputed=false&state=XI",
    "has_enforcement=false&reach=general",
    *(f"sort={turn}{key}" for key in STATUTE_SORTS for turn in ("", "-")),
]
MEASURES = [
    "",
    "min_confidence=medium",
    "disputed=false",
    "type=research",
    "member=EU&as_of=2005-06-01",
    "region=Northern Europe",
    "begun_after=2010",
    "begun_before=2015-01-01&begun=both",
    "begun_after=2000&begun=uncertain",
    "begun_by=2010-01-01",
    *(f"sort={turn}{key}" for key in MEASURE_SORTS for turn in ("", "-")),
]
STATES = [
    "",
    *(f"as_of={day}" for day in DAYS),
    "approach=minors",
    "approach=not_found,none",
    "approach=uncertain&as_of=2005-06-01",
    "member=EU",
    "member=EU&as_of=1990-01-01",
    "mental_element=knowledge",
    *(f"sort={turn}{key}" for key in STATE_SORTS for turn in ("", "-")),
    "sort=-since&as_of=2005-06-01",
]
TIMELINE = [
    "",
    "state=XA",
    "state=XA,XB&kind=law_in_force,law_ended",
    "kind=treaty_ratified",
    "approach=all_sex_buying",
    "from_year=2005&to_year=2011",
    "to_year=1950",
    "instrument=palermo-protocol",
    "kind=membership_begun&as_of=2005-06-01",
]


def same_table(page, under=r"\w+"):
    """The rows of the page's list, by the part of the address that each row's first link ends in."""
    body = page.content.decode()
    main = body[body.index("<main") : body.index("</main>")]
    return re.findall(r'<th scope="row"[^>]*>(?:\s|<div[^>]*>)*<a href="/' + under + r'/([\w-]+)/(?:\?[^"]*)?"', main)


def file_rows(client, name, query):
    response = client.get(f"/{name}.csv?{query}")
    assert response.status_code == 200
    return list(csv.DictReader(StringIO(response.content.decode())))


def records(client, name, query):
    answer = client.get(f"/api/v1/{name}/?page_size=200&{query}").json()
    assert answer["count"] == len(answer["results"])
    return answer["results"]


@pytest.mark.parametrize("query", STATUTES)
def test_page_file_and_api_list_the_same_statutes(client, query):
    listed = same_table(client.get(f"/statutes/?{query}"))
    assert listed == [row["id"] for row in file_rows(client, "statutes", query)]
    assert listed == [record["id"] for record in records(client, "statutes", query)]


@pytest.mark.parametrize("query", MEASURES)
def test_page_file_and_api_list_the_same_measures(client, query):
    listed = same_table(client.get(f"/prevention/?{query}"), "prevention")
    assert listed == [row["id"] for row in file_rows(client, "prevention", query)]
    assert listed == [record["id"] for record in records(client, "measures", query)]


@pytest.mark.parametrize("key", ["kind", "binding", "adopted", "since", "-adopted", "instrument"])
def test_page_file_and_api_list_the_same_instruments_in_the_same_order(client, key):
    listed = same_table(client.get(f"/instruments/?sort={key}"))
    assert listed == [row["id"] for row in file_rows(client, "instruments", f"sort={key}")]
    assert listed == [record["id"] for record in records(client, "instruments", f"sort={key}")]


def test_the_questions_tell_statutes_apart(client):
    questions = [query for query in STATUTES if not query.startswith("sort=")]
    found = {query: tuple(record["id"] for record in records(client, "statutes", query)) for query in questions}
    assert len(set(found.values())) > len(questions) // 2
    assert found["q=no-law-has-this-word"] == ()


@pytest.mark.parametrize("query", STATES)
def test_page_file_and_api_list_the_same_states_with_the_same_approach(client, query):
    found = records(client, "states", query)
    rows = file_rows(client, "states", query)
    assert same_table(client.get(f"/states/?{query}")) == [record["slug"] for record in found]
    assert [row["code"] for row in rows] == [record["id"] for record in found]
    assert [row["approach"] for row in rows] == [record["approach"]["phrase"] for record in found]


@pytest.mark.parametrize("day", DAYS)
def test_the_legend_counts_the_states_that_the_api_lists(client, day):
    page = client.get(f"/?as_of={day}").content.decode()
    counts = {}
    for record in records(client, "states", f"as_of={day}"):
        kind = record["approach"]["kind"]
        counts[kind] = counts.get(kind, 0) + 1
    for kind, count in counts.items():
        link = re.search(rf'<a href="/states/\?[^"]*approach={kind}[^"]*".*?<b>(\d+)</b>', page, flags=re.S)
        assert int(link[1]) == count, kind


@pytest.mark.parametrize("day", DAYS)
def test_the_comparison_is_the_same_on_page_in_file_and_in_the_api(client, day):
    query = f"states=XA,XB,XI&topics=all&as_of={day}"
    page = client.get(f"/compare/?{query}").content.decode()
    table = client.get(f"/compare.json?{query}").json()["rows"]
    rows = file_rows(client, "compare", query)
    api = client.get(f"/api/v1/compare/?{query}").json()
    answers = {(cell["topic"], cell["state"]): (cell["kind"], cell["text"]) for cell in api["cells"]}
    for line, row in zip(table, rows, strict=True):
        for state in ("XA", "XB", "XI"):
            cell = line[state]
            assert answers[line["topic"]["value"], state] == (cell["kind"], cell["text"])
            assert (row[f"{state}_kind"], row[state].lstrip("'")) == (cell["kind"], cell["text"])
    assert page.count('<th scope="row"') >= len(table)


@pytest.mark.parametrize("day", DAYS)
@pytest.mark.parametrize(("code", "slug"), [("XA", "arcadia"), ("XG", "galdova"), ("XK", "korinth")])
def test_page_file_and_api_list_the_same_states_with_similar_law(client, day, code, slug):
    page = client.get(f"/states/{slug}/similar/?as_of={day}")
    table = client.get(f"/states/{slug}/similar.json?as_of={day}").json()["rows"]
    found = client.get(f"/api/v1/states/{code}/similar/?as_of={day}").json()["results"]
    assert same_table(page) == [record["slug"] for record in found]
    assert [row["code"]["value"] for row in table] == [record["id"] for record in found]
    for row, record in zip(table, found, strict=True):
        assert record["text"].startswith(row["alike"]["text"])
        for part in ("same", "differs", "unknown"):
            assert row[part]["value"] == [each["feature"] for each in record[part]]


@pytest.mark.parametrize("query", TIMELINE)
def test_page_file_and_api_list_the_same_events(client, query):
    listed, number = [], 1
    while (page := client.get(f"/timeline/?{query}&page={number}")).status_code == 200:
        listed += re.findall(r'data-event="([^"]+)"', page.content.decode())
        number += 1
    found = records(client, "timeline", query)
    rows = client.get(f"/timeline.json?{query}").json()["rows"]
    assert listed == [row["id"]["value"] for row in rows]
    assert listed == [row["id"] for row in file_rows(client, "timeline", query)]
    assert listed == [record["id"] for record in found]
    assert [row["date"]["value"] for row in rows] == [record["date"] for record in found]
