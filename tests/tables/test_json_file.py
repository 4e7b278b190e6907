"""A table as JSON: all that a table holds."""

import json
from dataclasses import replace
from decimal import Decimal

from apps.tables import Cell
from apps.tables.json_file import write_json
from tests.tables.invented import EMPTY, TABLE

WRITTEN = json.loads(write_json(TABLE))


def test_it_says_what_the_table_is_and_on_what_terms() -> None:
    assert [WRITTEN[key] for key in ("title", "as_of", "query", "address")] == [
        TABLE.title,
        "2026-11-24",
        TABLE.query,
        TABLE.address,
    ]
    assert WRITTEN["licence"]["spdx"] == "CC-BY-4.0"
    assert WRITTEN["citation"].startswith("DemandKB. ")
    assert WRITTEN["notes"] == list(TABLE.notes)


def test_a_cell_holds_value_text_kind_and_the_rest() -> None:
    cell = WRITTEN["rows"][0]["approach"]
    assert {key: cell[key] for key in cell if key != "sources"} == {
        "value": "knowing_use",
        "text": "Whoever knows",
        "kind": "yes",
        "since": "1 July 2005",
        "confidence": "high",
        "note": "Read in the original",
        "swatch": "",
    }


def test_a_source_stands_in_its_cell_with_what_it_supports() -> None:
    assert WRITTEN["rows"][0]["approach"]["sources"][0] == {
        "url": "https://law.example/1",
        "title": "Νόμος για την Ελλάδα | consolidated",
        "publisher": "Ministry of Examples",
        "authors": "",
        "published": "July 2005",
        "published_on": "2005-07",
        "kind": "Act of parliament",
        "supports": "the whole rule",
    }


def test_columns_are_explained() -> None:
    assert WRITTEN["columns"][1] == {
        "key": "approach",
        "label": "Approach",
        "help": "Whose purchase is an offence.",
        "numeric": False,
        "coded": True,
        "group": "",
    }


def test_letters_of_every_script_stand_as_they_are() -> None:
    assert "Кыргызстан, ёлка" in write_json(TABLE).decode()


def test_text_is_not_changed_for_the_sake_of_spreadsheets() -> None:
    assert WRITTEN["rows"][1]["since"]["text"] == "=1+1"


def test_decimals_lists_and_truths_become_what_json_knows() -> None:
    cells = (Cell("a", value=Decimal("2.50")), Cell("b", value=Decimal("3")), Cell("c", value=("x", 1)))
    table = replace(TABLE, rows=((*cells, Cell("d", value=False)),))
    row = json.loads(write_json(table))["rows"][0]
    assert [cell["value"] for cell in row.values()] == [2.5, 3, ["x", 1], False]


def test_an_empty_table_still_says_what_was_asked() -> None:
    written = json.loads(write_json(EMPTY))
    assert written["rows"] == []
    assert written["query"] == "state: XZ"
