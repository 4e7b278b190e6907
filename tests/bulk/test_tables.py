"""Every fact is in the data set, as the API tells it, with the same sources."""

import pytest

from apps.bulk.families import FAMILIES, TABLE_OF
from apps.loading.rows import models_of_facts
from apps.sources.models import Citation
from tests.api.asked import NAMES, records
from tests.bulk.reading import of_ndjson

pytestmark = pytest.mark.django_db

# What the API works out from the facts, so that no table holds it.
WORKED_OUT = {"coverage", "timeline"}
# What a table and the API both have, but in another shape.
SAID_OTHERWISE = {"sources", "licence"}
# A source cites none. The API gives those of a place on a day, with its memberships.
WITH_OTHER_SOURCES = {"sources", "states", "jurisdictions"}


@pytest.fixture(scope="module")
def rows(written):
    return of_ndjson(written["demandkb.ndjson.zip"])


@pytest.fixture
def ask(client):
    return lambda path: client.get(f"/api/v1/{path}")


def test_every_model_of_facts_is_a_table_and_every_citation_a_row_of_one():
    assert set(TABLE_OF) == {model for model in models_of_facts() if not issubclass(model, Citation)}


def test_every_list_of_records_has_its_rows_in_a_table():
    assert {family.api for family in FAMILIES} - {""} == set(NAMES) - WORKED_OUT


@pytest.mark.parametrize("name", [name for name in NAMES if name not in WORKED_OUT])
def test_rows_are_the_records_of_the_api(ask, data, rows, name):
    listed = records(ask, name)
    told = {row["id"]: row for table in data.tables if table.api == name for row in rows[table.name]}
    assert len(listed) == ask(f"{name}/").json()["count"] == sum(len(t.rows) for t in data.tables if t.api == name)
    for record in listed:
        row = told[record["id"]]
        for field in (row.keys() & record.keys()) - SAID_OTHERWISE:
            assert row[field] == record[field], f"{record['id']}: {field}"
        if name not in WITH_OTHER_SOURCES:
            assert set(row["sources"]) == {source["id"] for source in record.get("sources", ())}


def test_each_row_names_its_licence_and_its_sources_are_in_the_cross_table(rows):
    crossed = {(each["family"], each["id"]): [] for each in rows["record_sources"]}
    for each in rows["record_sources"]:
        crossed[each["family"], each["id"]].append(each["source"])
    for name, found in rows.items():
        assert all(row["licence"] == "CC-BY-4.0" for row in found), name
        for row in found:
            if "sources" in row:
                assert row["sources"] == list(dict.fromkeys(crossed.get((name, row["id"]), [])))


def test_a_part_rests_on_the_sources_of_its_record_and_says_what_they_support(rows):
    [amendment] = [row for row in rows["amendments"] if row["date"] == "2011-07-01"]
    [statute] = [row for row in rows["statutes"] if row["id"] == "xa-code-5"]
    assert amendment["sources"] == statute["sources"] != []
    said = [each["supports"] for each in rows["record_sources"] if each["id"] == amendment["id"]]
    assert said[0] == "The text of section 2."


def test_a_date_stands_as_known_beside_the_days_that_it_may_be(rows):
    [statute] = [row for row in rows["statutes"] if row["id"] == "xa-code-5"]
    assert [statute[f"adopted{end}"] for end in ("", "_first", "_last")] == ["2004-11", "2004-11-01", "2004-11-30"]
    assert [statute[f"in_force_to{end}"] for end in ("", "_first", "_last")] == [None, None, None]


def test_the_code_book_describes_every_table_column_and_word(data, rows):
    assert {row["id"]: row["rows"] for row in rows["tables"]} == {t.name: len(t.rows) for t in data.tables}
    described = {(row["table"], row["name"]) for row in rows["columns"]}
    assert described == {(table.name, name) for table in data.tables for name in table.header}
    told = {(row["table"], row["column"], row["word"]): row for row in rows["vocabulary"]}
    words = {(name, column.name): dict(column.words) for name, column in _coded(data)}
    for (name, column), known in words.items():
        for row in rows[name]:
            assert row[column] is None or (row[column] in known and (name, column, row[column]) in told)


@pytest.mark.parametrize(
    ("table", "column", "word", "definition"),
    [
        ("statutes", "approach", "knowing_use", "Using the services of a person whom one knows"),
        ("statutes", "mental_element", "unknown", "No source that was read says what must be known."),
        ("measures", "evaluated", "unknown", "No source that was read says whether"),
        ("measures", "technique", "area_restriction", "Places closed to buyers"),
        ("enforcement", "confidence", "low", "Read in the news only"),
        ("enforcement", "kind", "fines", "Fines"),
    ],
)
def test_a_word_says_what_it_means(rows, table, column, word, definition):
    """By the typology of the brief, by the data guide, or by its label where that says all."""
    [told] = [row for row in rows["vocabulary"] if (row["table"], row["column"], row["word"]) == (table, column, word)]
    assert told["definition"].startswith(definition)


def _coded(data):
    return [(table.name, column) for table in data.tables for column in table.columns if column.words]
