"""A list as a file is the table of its page: the same records as the list, in every format."""

import csv
import io
import json

import pytest

from apps.api.representations import key_of, type_of
from apps.tables import FORMATS
from tests.api.asked import NAMES, WITHOUT_SOURCES, records

ONE_ROW_EACH = [
    name for name in NAMES if name not in ("recommendations", "questions", "cross-country-lists", "selling-sex-lists")
]
PAGES = {
    "states": "region=Southern Europe&approach=none,not_found",
    "statutes": "state=XA,XB&reach=general&in_force_on=2003-06-01&as_of=2010-01-01",
    "measures": "state=XA,XB",
    "instruments": "kind=treaty",
    "findings": "kind=figure,gap",
    "recommendations": "",
    "questions": "",
}
# Documents take long to write, and are written of any table alike: the tables of pages by their own tests, here one of a page,
# one that no page has, and one that is laid out from the fields of its records.
DOCUMENTS, AS_DOCUMENTS = ("docx", "odt", "pdf"), ("statutes", "participations", "absences")
EVERY = [(format, name) for format in FORMATS for name in NAMES if format.key not in DOCUMENTS or name in AS_DOCUMENTS]
NAMED_BY = {"states": "code", "statutes": "id", "measures": "id", "findings": "id", "instruments": "id"}


@pytest.mark.parametrize(("format", "name"), EVERY, ids=lambda each: getattr(each, "key", each))
def test_every_list_comes_in_every_format(ask, name, format):
    key = key_of(format)
    answer = ask(f"{name}/?format={key}")
    assert (answer.status_code, answer.headers["Content-Type"]) == (200, type_of(format))
    assert f"{name}.{key}" in answer.headers["Content-Disposition"]
    assert answer.headers["Access-Control-Allow-Origin"] == "*"
    assert answer.content


@pytest.mark.parametrize("name", ONE_ROW_EACH)
def test_a_file_holds_as_many_rows_as_the_list_has_records(ask, name):
    rows = json.loads(ask(f"{name}/?format=table.json").content)["rows"]
    assert len(rows) == ask(f"{name}/").json()["count"]


@pytest.mark.parametrize(("name", "key"), NAMED_BY.items())
def test_a_file_holds_the_records_of_the_list_in_their_order(ask, name, key):
    rows = json.loads(ask(f"{name}/?format=table.json").content)["rows"]
    assert [row[key]["value"] for row in rows] == [record["id"] for record in records(ask, name)]


@pytest.mark.parametrize("name", [name for name in NAMES if name not in (*WITHOUT_SOURCES, "states")])
def test_every_row_of_a_file_carries_its_sources(ask, name):
    rows = json.loads(ask(f"{name}/?format=table.json").content)["rows"]
    assert all(any(cell["sources"] for cell in row.values()) for row in rows)


def test_a_file_keeps_the_question(ask):
    answer = ask("statutes/?state=XA&in_force_on=2003-06-01&format=table.json").json()
    in_list = [law["id"] for law in records(ask, "statutes", "&state=XA&in_force_on=2003-06-01")]
    assert (answer["as_of"], [row["id"]["value"] for row in answer["rows"]]) == ("2003-06-01", in_list)
    assert "Arcadia" in answer["query"]


@pytest.mark.parametrize("narrowed", [True, False])
@pytest.mark.parametrize("name", PAGES)
def test_a_file_of_the_api_is_the_file_of_the_page(ask, client, name, narrowed):
    query = PAGES[name] if narrowed else ""
    page = json.loads(client.get(f"/{'prevention' if name == 'measures' else name}.json?{query}").content)
    api = json.loads(ask(f"{name}/?format=table.json&{query}").content)
    assert page["query"]
    assert page["rows"]
    for said in ("title", "as_of", "query", "columns", "rows", "notes"):
        assert api[said] == page[said], said


def test_an_accepted_type_does_not_overrule_the_format_of_the_address(ask):
    answer = ask("statutes/?format=csv", Accept="text/csv")
    assert answer.status_code == 200
    assert list(csv.reader(io.StringIO(answer.content.decode("utf-8-sig"))))
