"""One answer in many representations: by the ending of the address, by `format`, by `Accept`."""

import csv
import hashlib
import io
import json

import pytest

from tests.api.asked import NAMES

CSV, NDJSON, LINKED = "text/csv", "application/x-ndjson", "application/ld+json"
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
TABLES = {"compare": "states=XA,XB", "metrics": "", "crossed": "also=member:EU", "checks": "", "gaps": "state=XA"}
BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,image/webp,*/*;q=0.8"


def type_of(answer):
    assert answer.status_code == 200, answer.content
    return answer.headers["Content-Type"].partition(";")[0]


def lines_of(answer):
    return [json.loads(line) for line in answer.content.splitlines()]


@pytest.mark.parametrize("name", NAMES)
def test_a_list_has_all_its_records_one_a_line_and_as_a_table_under_its_ending(ask, name):
    pages = ask(f"{name}.json?page_size=200")
    lines = ask(f"{name}.ndjson")
    assert (type_of(pages), type_of(lines)) == ("application/json", NDJSON)
    assert 'licenses/by/4.0/>; rel="license"' in lines.headers["Link"]
    assert lines_of(lines)[:200] == pages.json()["results"]
    assert len(lines_of(lines)) == pages.json()["count"]
    file = ask(f"{name}.csv")
    assert type_of(file) == CSV
    assert f"demandkb-{name}.csv" in file.headers["Content-Disposition"]


@pytest.mark.parametrize(("name", "query"), TABLES.items())
def test_what_is_no_list_comes_as_a_table_and_line_by_line_as_well(ask, name, query):
    told = ask(f"{name}.json?{query}").json()
    assert lines_of(ask(f"{name}.ndjson?{query}")) == told["cells" if name == "compare" else "results"]
    assert type_of(ask(f"{name}.xlsx?{query}")) == XLSX
    by_ending, by_type = ask(f"{name}.csv?{query}"), ask(f"{name}/?{query}", Accept=CSV)
    assert [_but_the_address(row) for row in _rows(by_ending)] == [_but_the_address(row) for row in _rows(by_type)]
    assert "rows" in ask(f"{name}.table.json?{query}").json()


def test_no_lines_are_of_the_type_of_lines(ask):
    answer = ask("statutes.ndjson?q=nowhere")
    assert (type_of(answer), answer.content) == (NDJSON, b"")


def _rows(answer):
    return list(csv.DictReader(io.StringIO(answer.content.decode())))


def _but_the_address(row):
    return {key: value for key, value in row.items() if key != "table_cite"}


@pytest.mark.parametrize(
    ("accepts", "given"),
    [
        ("*/*", "application/json"),
        ("", "application/json"),
        (BROWSER, "application/json"),
        ("application/json; charset=utf-8", "application/json"),
        (CSV, CSV),
        (f"{CSV}, */*", CSV),
        (f"application/json;q=0.2, {CSV};q=0.9", CSV),
        (f"{CSV};q=0, */*", "application/json"),
        ("text/*", CSV),
        (XLSX, XLSX),
        (NDJSON, NDJSON),
        (LINKED, LINKED),
        ("Application/JSON", "application/json"),
    ],
)
def test_a_client_gets_what_it_likes_best(ask, accepts, given):
    assert type_of(ask("statutes/?state=XA", Accept=accepts)) == given


@pytest.mark.parametrize(
    ("path", "accepts", "exists"),
    [
        ("statutes/", "image/png", CSV),
        ("statutes/", "text/html", CSV),
        ("statutes/", "application/json;q=0", CSV),
        ("statutes/xa-code-5/", CSV, LINKED),
        ("compare/?states=XA", "nonsense", NDJSON),
        ("", CSV, "application/json"),
    ],
)
def test_what_cannot_be_had_is_refused_with_what_can(ask, path, accepts, exists):
    answer = ask(path, Accept=accepts)
    assert (answer.status_code, answer.headers["Content-Type"]) == (406, "application/problem+json")
    [fault] = answer.json()["faults"]
    assert fault["parameter"] == "Accept"
    assert exists in fault["choices"]


@pytest.mark.parametrize(
    ("path", "status", "parameter"),
    [
        ("statutes/xa-code-5.csv", 404, "ending"),
        ("topics.pdf", 404, "ending"),
        ("statutes.cvs", 404, "ending"),
        ("none.csv", 404, "address"),
        ("statutes.csv?format=pdf", 400, "format"),
        ("statutes/?format=cvs", 400, "format"),
        ("statutes.csv?page_size=10", 400, "page_size"),
        ("statutes.ndjson?page_size=2", 400, "page_size"),
        ("statutes.ndjson?facets=approach", 400, "facets"),
        ("statutes.csv?fields=id", 400, "fields"),
        ("statutes.csv?colour=red", 400, "colour"),
        ("statutes/xa-no-law.json", 404, "id"),
    ],
)
def test_an_ending_or_a_format_that_is_not_there_is_refused(ask, path, status, parameter):
    answer = ask(path)
    assert (answer.status_code, answer.headers["Content-Type"]) == (status, "application/problem+json")
    assert [fault["parameter"] for fault in answer.json()["faults"]][:1] == ([parameter] if parameter else [])


@pytest.mark.parametrize("query", ["format=csv", "format=ndjson", "format=json"])
def test_the_address_counts_more_than_what_is_accepted(ask, query):
    answer = ask(f"statutes/?state=XA&{query}", Accept="application/xml")
    assert query.removeprefix("format=") in type_of(answer)


def test_the_description_comes_as_yaml_too(ask):
    assert ask("schema.yaml").content.startswith(b"openapi: 3.1")
    paths = ask("schema.json").json()["paths"]
    assert "/api/v1/topics/" in paths
    assert not [path for path in paths if "format" in path]


def test_statutes_are_linked_data_that_names_their_pages(ask, client):
    graph = ask("statutes.jsonld?as_of=2020-01-01").json()
    laws = {law["@id"]: law for law in graph["@graph"]}
    assert len(laws) == ask("statutes/").json()["count"]
    one = ask("statutes/xa-code-5.jsonld?as_of=2020-01-01").json()
    assert one.pop("@context") == graph["@context"] == "https://schema.org"
    assert one == laws["http://testserver/statutes/xa-code-5/"]
    assert one["@type"] == "Legislation"
    assert client.get(one["@id"]).status_code == 200


def test_the_data_set_is_described_for_catalogues_and_all_that_is_named_can_be_had(ask, client):
    answer = ask("dataset.jsonld")
    assert ask("dataset/", Accept=LINKED).json() == answer.json()
    assert type_of(answer) == LINKED
    dataset, service = answer.json()["@graph"]
    assert (dataset["@type"], service["@type"]) == ("dcat:Dataset", "dcat:DataService")
    assert service["dcat:servesDataset"]["@id"] == dataset["@id"]
    found = {each["dct:title"]: each for each in dataset["dcat:distribution"]}
    for title in ("statutes.csv", "statutes.xlsx", "statutes.ndjson", "leads.csv"):
        assert client.get(found[title]["dcat:downloadURL"]["@id"]).status_code == 200
    assert "dcat:downloadURL" not in found["statutes.json"]  # comes page by page


def test_the_files_of_the_whole_data_set_are_described_with_size_and_digest(ask, client, settings, tmp_path):
    settings.VAR = tmp_path
    dataset, _ = ask("dataset.jsonld").json()["@graph"]
    files = [each for each in dataset["dcat:distribution"] if "spdx:checksum" in each]
    assert len(files) == len(ask("bulk/").json()["files"])
    for each in files:
        content = b"".join(client.get(each["dcat:downloadURL"]["@id"]).streaming_content)
        assert str(len(content)) == each["dcat:byteSize"]["@value"]
        assert hashlib.sha256(content).hexdigest() == each["spdx:checksum"]["spdx:checksumValue"]
