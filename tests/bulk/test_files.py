"""Each file is whole, says what its tables are, and is judged by the programs that it is meant for."""

import hashlib
import json

import pytest
from frictionless import Package

from apps.bulk.files.csv import write_csv
from apps.bulk.files.formats import FILES
from apps.bulk.files.xlsx import write_xlsx
from apps.bulk.gathering import data_set
from tests.bulk.invented import holding
from tests.bulk.reading import members, of_ndjson, of_xlsx, opened

pytestmark = pytest.mark.django_db


@pytest.fixture(scope="module")
def counts(data):
    return {table.name: len(table.rows) for table in data.tables}


def test_the_same_facts_give_the_same_bytes(written):
    again = data_set()
    for file in FILES:
        assert file.write(again) == written[file.name], file.name


def test_every_file_has_every_row(written, counts):
    assert {name: len(rows) for name, rows in of_ndjson(written["demandkb.ndjson.zip"]).items()} == counts
    sheets = of_xlsx(written["demandkb.xlsx"])
    assert list(sheets) == ["about", *counts]
    assert {name: len(rows) - 1 for name, rows in sheets.items() if name != "about"} == counts
    with opened(written["demandkb.sqlite"]) as database:
        assert {name: _count(database, name) for name in counts} == counts


def test_the_database_is_sound_and_every_key_leads_to_a_row_by_an_index(written, data):
    with opened(written["demandkb.sqlite"]) as database:
        assert database.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert database.execute("PRAGMA foreign_key_check").fetchall() == []
        assert _foreign_keys(database, "amendments") == {("statute", "statutes", "id")}
        plan = database.execute("EXPLAIN QUERY PLAN SELECT * FROM amendments WHERE statute = 'xa-code-5'").fetchall()
        assert "USING INDEX" in plan[0][3]
        with pytest.raises(Exception, match="FOREIGN KEY"):
            database.executescript("PRAGMA foreign_keys = ON; DELETE FROM statutes WHERE id = 'xa-code-5';")
    told = json.loads(written["demandkb.metadata.json"])["databases"]["demandkb"]["tables"]
    assert set(told) == {table.name for table in data.tables}


def test_the_package_says_what_it_holds(written, data):
    files = members(written["demandkb.csv.zip"])
    package = json.loads(files["datapackage.json"])
    assert package["$schema"].endswith("/2.0/datapackage.json")
    assert (package["version"], package["licenses"][0]["name"]) == (data.digest, "CC-BY-4.0")
    assert set(files) == {"README.txt", "datapackage.json", *(each["path"] for each in package["resources"])}
    for resource in package["resources"]:
        assert resource["hash"] == f"sha256:{hashlib.sha256(files[resource['path']]).hexdigest()}"
        assert resource["bytes"] == len(files[resource["path"]])
    fields = {field["name"]: field for field in _schema(package, "statutes")["fields"]}
    assert fields["approach"]["constraints"]["enum"] == [each["value"] for each in fields["approach"]["categories"]]
    assert fields["jurisdiction"]["constraints"] == {"required": True}


def test_a_key_that_leads_nowhere_makes_the_package_invalid(written, tmp_path):
    """The judge does judge: what is said of keys is not passed over."""
    files = members(written["demandkb.csv.zip"])
    package = json.loads(files["datapackage.json"])
    kept = [each for each in package["resources"] if each["name"] in ("searches", "states")]
    for resource in kept:
        (tmp_path / "data").mkdir(exist_ok=True)
        contents = files[resource["path"]]
        if resource["name"] == "states":
            contents = b"".join(line for line in contents.splitlines(True) if not line.startswith(b"XA,"))
        (tmp_path / resource["path"]).write_bytes(contents)
        del resource["hash"], resource["bytes"]
    (tmp_path / "datapackage.json").write_text(json.dumps({**package, "resources": kept}))
    found = Package(str(tmp_path / "datapackage.json")).validate().flatten(["type", "note"])
    assert {kind for kind, _ in found} == {"foreign-key"}
    assert all("XA" in note for _, note in found)


@pytest.mark.parametrize(
    ("text", "within"),
    [("=1+1", "=1+1"), ("+1", "+1"), ("-1", "-1"), ("@SUM(A1)", "@SUM(A1)"), ("\t=1", "\t'=1"), ("＝1", "＝1")],
)
def test_text_that_a_spreadsheet_would_run_is_made_harmless(text, within):
    line = members(write_csv(holding(text)))["data/texts.csv"].decode().split("\r\n")[1]
    assert line == f'a,\'{within},-1,true,"b,c"'
    cell = of_xlsx(write_xlsx(holding(text)))["texts"][1][1]
    assert (cell.data_type, cell.value, cell.quotePrefix) == ("s", text, True)


def _count(database, name):
    return database.execute(f'SELECT count(*) FROM "{name}"').fetchone()[0]


def _foreign_keys(database, name):
    rows = database.execute(f"SELECT [from], [table], [to] FROM pragma_foreign_key_list('{name}')")
    return {row for row in rows if row[1] != "tables"}


def _schema(package, name):
    return next(each["schema"] for each in package["resources"] if each["name"] == name)
