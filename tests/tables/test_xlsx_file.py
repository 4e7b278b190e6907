"""A table as a workbook: the table, its sources, and what a reader must know."""

import io
import re
from dataclasses import replace

import openpyxl
import pytest

from apps.tables import Cell, Column, Kind, Table, xlsx_sheet
from apps.tables.terms import how_to_cite
from apps.tables.xlsx_file import write_xlsx
from apps.tables.xlsx_sheet import MOST_CHARACTERS
from tests.tables.invented import TABLE, InventedCitation, InventedSource
from tests.tables.reading import sheet

WRITTEN = write_xlsx(TABLE)


def test_the_table_has_a_frozen_header_that_filters() -> None:
    first = openpyxl.load_workbook(io.BytesIO(WRITTEN))["Table"]
    assert first.freeze_panes == "B2"
    assert first.auto_filter.ref == "A1:F4"
    assert sheet(WRITTEN, "Table")[0] == [
        *("State", "Approach", "Approach: kind of answer", "Persons fined", "Since", "Sources"),
    ]


def test_a_cell_says_all_its_words_and_then_its_kind() -> None:
    assert sheet(WRITTEN, "Table")[1][1:3] == [
        "Whoever knows; since 1 July 2005; confidence: high; Read in the original",
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
    notes = dict(sheet(WRITTEN, "Notes and query"))
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
    assert [text for name, text in sheet(WRITTEN, "Notes and query") if name == "Note"] == list(TABLE.notes)


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r"])
def test_text_that_begins_as_a_formula_is_text(start: str) -> None:
    bad = f"{start}1+1"
    table = Table(bad, (Column("a", bad),), ((Cell(bad),),), notes=(bad,))
    workbook = openpyxl.load_workbook(io.BytesIO(write_xlsx(table)))
    cells = [cell for each in workbook for row in each.iter_rows() for cell in row if cell.value is not None]
    assert {cell.data_type for cell in cells} == {"s"}
    assert workbook["Table"]["A2"].quotePrefix


def linked(content: bytes, name: str) -> dict[str, str]:
    """Where the cells of a sheet lead, by their places: an address, or a place of the workbook."""
    cells = (cell for row in openpyxl.load_workbook(io.BytesIO(content))[name].iter_rows() for cell in row)
    return {cell.coordinate: cell.hyperlink.target or cell.hyperlink.location for cell in cells if cell.hyperlink}


def test_an_answer_leads_to_its_sources() -> None:
    """A number by itself, a coded one also by its kind, and the last column to all of the row."""
    assert linked(WRITTEN, "Table") == {
        "C2": "Sources!A2:H3",
        "D2": "Sources!A4:H4",
        "F2": "Sources!A2:H4",
    }
    for place, supports in (("C2", ["the whole rule", "its use"]), ("D2", ["the figure"])):
        first, last = re.findall(r"\d+", linked(WRITTEN, "Table")[place])
        assert [row[2] for row in sheet(WRITTEN, "Sources")[int(first) - 1 : int(last)]] == supports
    assert [row[5] for row in sheet(WRITTEN, "Table")] == ["Sources", "3 sources", "0 sources", "0 sources"]


def test_only_text_of_one_line_leads_there_itself() -> None:
    cited = TABLE.rows[0][1].citations
    table = Table("Two", (Column("a", "A"),), ((Cell("x" * 20, citations=cited),), (Cell("x" * 200, citations=cited),)))
    assert linked(write_xlsx(table), "Table") == {
        "A2": "Sources!A2:H3",
        "B2": "Sources!A2:H3",
        "B3": "Sources!A4:H5",
    }


def test_every_coded_answer_with_sources_leads_to_the_lines_that_name_it() -> None:
    columns = (Column("state", "State"), *(Column(key, key.upper(), coded=True) for key in "abc"))
    cited = TABLE.rows[0][1].citations
    rows = [
        (Cell(f"State {row}"), *(Cell("x", citations=cited[: (row + at) % 3]) for at in range(3))) for row in range(5)
    ]
    content = write_xlsx(Table("Many", columns, tuple(rows)))
    lines = sheet(content, "Sources")[1:]
    places = linked(content, "Table")
    for row in range(5):
        for at, place in enumerate("CEG"):
            number = (row + at) % 3
            assert (f"{place}{row + 2}" in places) is bool(number)
            if number:
                first, last = (int(line) - 2 for line in re.findall(r"\d+", places[f"{place}{row + 2}"]))
                assert [line[:2] for line in lines[first : last + 1]] == [[f"State {row}", "ABC"[at]]] * number


def with_source(url: str, times: int = 1) -> Table:
    """A table with one source at this address."""
    cited = InventedCitation(InventedSource(url, "Title"), "a claim")
    return Table("One", (Column("a", "A"),), ((Cell("a", citations=(cited,) * times),),))


def test_an_address_of_the_web_is_a_link() -> None:
    assert linked(WRITTEN, "Sources") == {
        "H2": "https://law.example/1",
        "H3": "https://news.example/2",
        "H4": "https://law.example/1",
    }


@pytest.mark.parametrize("url", ["javascript:alert(1)", "file:///etc/passwd", "https://a b", "external:x.xlsx", ""])
def test_any_other_address_is_text(url: str) -> None:
    content = write_xlsx(with_source(url))
    assert linked(content, "Sources") == {}
    assert sheet(content, "Sources")[1][7] == url


@pytest.mark.parametrize(
    ("length", "filled_with", "is_link"),
    [(2_079, "x", True), (2_080, "x", False), (1_500, "\U00020000", False), (1_500, "[", False)],
)
def test_an_address_longer_than_excel_takes_is_text(length: int, filled_with: str, is_link: bool) -> None:
    url = "https://law.example/".ljust(length, filled_with)
    content = write_xlsx(with_source(url))
    assert ("H2" in linked(content, "Sources")) is is_link
    assert sheet(content, "Sources")[1][7] == url


def test_more_links_than_a_sheet_takes_stay_text(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(xlsx_sheet, "MOST_LINKS", 2)
    content = write_xlsx(with_source("https://law.example/1", times=3))
    assert list(linked(content, "Sources")) == ["H2", "H3"]
    assert sheet(content, "Sources")[3][7] == "https://law.example/1"


def test_a_number_that_leads_somewhere_stays_a_number() -> None:
    cell = openpyxl.load_workbook(io.BytesIO(WRITTEN))["Table"]["D2"]
    assert (cell.data_type, cell.value) == ("n", 1204)


def test_an_answer_that_begins_as_a_formula_and_leads_somewhere_is_text() -> None:
    cited = TABLE.rows[0][1].citations
    content = write_xlsx(replace(TABLE, columns=TABLE.columns[:1], rows=((Cell("=1+1", citations=cited),),)))
    cell = openpyxl.load_workbook(io.BytesIO(content))["Table"]["A2"]
    assert (cell.data_type, cell.value, cell.quotePrefix, bool(cell.hyperlink)) == ("s", "=1+1", True, True)


def test_a_sheet_too_wide_for_one_page_is_printed_as_small_as_one_that_just_fits() -> None:
    def setup(columns: int):
        names = tuple(Column(f"c{place}", "Column") for place in range(columns))
        written = write_xlsx(Table("Wide", names, (tuple(Cell("x" * 60) for _ in names),)))
        return openpyxl.load_workbook(io.BytesIO(written))["Table"]

    narrow, wide = setup(9), setup(20)
    assert (narrow.sheet_properties.pageSetUpPr.fitToPage, narrow.page_setup.fitToHeight) == (True, 0)
    assert wide.page_setup.scale == 50


def test_text_that_is_too_long_for_a_cell_says_that_it_was_cut() -> None:
    table = replace(TABLE, columns=(Column("a", "A"),), rows=((Cell("x" * 40_000),),))
    text = sheet(write_xlsx(table), "Table")[1][0]
    assert len(text) == MOST_CHARACTERS
    assert "cut here" in text


def test_a_table_without_columns_can_be_written() -> None:
    assert sheet(write_xlsx(Table("Nothing", (), ())), "Notes and query")[1] == ["Title", "Nothing"]
