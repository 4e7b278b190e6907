"""A table as a workbook: the table, its sources, and what a reader must know."""

import io
from dataclasses import replace

import openpyxl
import pytest

from apps.tables import Cell, Column, Kind, Table
from apps.tables.terms import how_to_cite
from apps.tables.xlsx_file import write_xlsx
from apps.tables.xlsx_sheet import MOST_CHARACTERS
from tests.tables.invented import TABLE
from tests.tables.reading import sheet

WRITTEN = write_xlsx(TABLE)


def test_the_table_has_a_frozen_header_that_filters() -> None:
    first = openpyxl.load_workbook(io.BytesIO(WRITTEN))["Table"]
    assert first.freeze_panes == "B2"
    assert first.auto_filter.ref == "A1:E4"
    assert sheet(WRITTEN, "Table")[0] == ["State", "Approach", "Approach: kind of answer", "Persons fined", "Since"]


def test_a_cell_says_all_its_words_and_then_its_kind() -> None:
    assert sheet(WRITTEN, "Table")[1][1:3] == [
        "Whoever knows; since 1 July 2005; Read in the original; confidence: high",
        "Yes",
    ]
    assert sheet(WRITTEN, "Table")[3][2] == "Not found"


def test_each_source_has_a_line_that_says_what_it_supports_and_where() -> None:
    assert sheet(WRITTEN, "Sources")[1:] == [
        [
            "Ελλάδα",
            "Approach",
            "the whole rule",
            "Νόμος για την Ελλάδα | consolidated",
            "Ministry of Examples",
            "July 2005",
            "Act of parliament",
            "https://law.example/1",
        ],
        ["Ελλάδα", "Approach", "its use", "=HYPERLINK(1)", "Кыргызстан туусу", "", "News", "https://news.example/2"],
        [
            "Ελλάδα",
            "Persons fined",
            "the figure",
            "Νόμος για την Ελλάδα | consolidated",
            "Ministry of Examples",
            "July 2005",
            "Act of parliament",
            "https://law.example/1",
        ],
    ]


def test_the_notes_say_title_day_query_address_licence_citation_and_kinds() -> None:
    notes = dict(sheet(WRITTEN, "Notes"))
    assert [notes[name] for name in ("Title", "As of", "Query", "Address")] == [
        TABLE.title,
        TABLE.as_of,
        TABLE.query,
        TABLE.address,
    ]
    assert "CC BY 4.0" in notes["Licence"]
    assert notes["How to cite"] == how_to_cite(TABLE)
    assert notes["Kind of answer: Not found"] == Kind.NOT_FOUND.definition
    assert "Kind of answer: Sources differ" not in notes
    assert [text for name, text in sheet(WRITTEN, "Notes") if name == "Note"] == list(TABLE.notes)


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r"])
def test_text_that_begins_as_a_formula_is_text(start: str) -> None:
    bad = f"{start}1+1"
    table = Table(bad, (Column("a", bad),), ((Cell(bad),),), notes=(bad,))
    workbook = openpyxl.load_workbook(io.BytesIO(write_xlsx(table)))
    cells = [cell for each in workbook for row in each.iter_rows() for cell in row if cell.value is not None]
    assert {cell.data_type for cell in cells} == {"s"}
    assert workbook["Table"]["A2"].quotePrefix


def test_an_address_is_text_and_no_link() -> None:
    workbook = openpyxl.load_workbook(io.BytesIO(WRITTEN))
    assert workbook["Sources"]["H2"].hyperlink is None


def test_text_that_is_too_long_for_a_cell_says_that_it_was_cut() -> None:
    table = replace(TABLE, columns=(Column("a", "A"),), rows=((Cell("x" * 40_000),),))
    text = sheet(write_xlsx(table), "Table")[1][0]
    assert len(text) == MOST_CHARACTERS
    assert "cut here" in text


def test_a_table_without_columns_can_be_written() -> None:
    assert sheet(write_xlsx(Table("Nothing", (), ())), "Notes")[1] == ["Title", "Nothing"]
