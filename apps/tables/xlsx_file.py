"""A table as an Excel workbook: the table, its sources, and what a reader must know of both."""

import io
from datetime import UTC, datetime

import xlsxwriter

from apps.tables.contents import digest_of
from apps.tables.table import Table
from apps.tables.terms import LICENCE, how_to_cite
from apps.tables.xlsx_sheet import Sheet

# A workbook must name a day on which it was made. It is always the same one, the first
# that a ZIP archive can hold, so that the same table gives the same bytes.
NO_PARTICULAR_DAY = datetime(1980, 1, 1, tzinfo=UTC)
OPTIONS = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}


def write_xlsx(table: Table) -> bytes:
    """The table as the bytes of a workbook with the sheets Table, Sources and Notes."""
    out = io.BytesIO()
    with xlsxwriter.Workbook(out, OPTIONS) as workbook:
        workbook.set_properties({"title": table.title, "created": NO_PARTICULAR_DAY})
        Sheet(workbook, "Table").write(*_table(table))
        Sheet(workbook, "Sources").write(*_sources(table))
        Sheet(workbook, "Notes").write(*_notes(table))
    return out.getvalue()


def _table(table: Table) -> tuple[list[str], list[list[object]]]:
    """A coded column is followed by one that says the kind of each answer, to filter by."""
    header: list[str] = []
    rows: list[list[object]] = [[] for _ in table.rows]
    for place, column in enumerate(table.columns):
        header.append(column.label)
        for row, cells in zip(rows, table.rows, strict=True):
            row.append(cells[place].value if column.numeric else cells[place].words)
        if column.coded:
            header.append(f"{column.label}: kind of answer")
            for row, cells in zip(rows, table.rows, strict=True):
                row.append(cells[place].kind.label)
    return header, rows


def _sources(table: Table) -> tuple[list[str], list[list[object]]]:
    header = ["Row", "Column", "What it supports", "Title", "Publisher", "Published", "Kind of source", "Address"]
    rows: list[list[object]] = []
    for name, column, citation in table.cited():
        source = citation.source
        rows.append(
            [
                name,
                column.label,
                citation.supports,
                source.title,
                source.publisher,
                source.published_text,
                source.kind_label,
                source.url,
            ]
        )
    return header, rows


def _notes(table: Table) -> tuple[list[str], list[list[object]]]:
    rows: list[list[object]] = [
        ["Title", table.title],
        ["As of", table.as_of],
        ["Query", table.query],
        ["Address", table.address],
        ["Licence", LICENCE],
        ["How to cite", how_to_cite(table)],
        *(["Note", note] for note in table.notes),
        *([f"Column: {column.label}", column.help] for column in table.columns if column.help),
        *([f"Kind of answer: {kind.label}", kind.definition] for kind in table.kinds()),
        ["Version of the facts", table.facts],
        ["Digest", f"SHA-256 {digest_of(table)}"],
    ]
    return ["About this table", ""], [row for row in rows if row[1]]
