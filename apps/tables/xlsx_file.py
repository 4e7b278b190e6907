"""A table as an Excel workbook: the table, its sources, and what a reader must know of both."""

import io
from datetime import UTC, datetime

import xlsxwriter

from apps.tables.document import about, web_address
from apps.tables.table import Column, Row, Table
from apps.tables.xlsx_sheet import Leading, Sheet

# A workbook must name a day on which it was made. It is always the same one, the first
# that a ZIP archive can hold, so that the same table gives the same bytes.
NO_PARTICULAR_DAY = datetime(1980, 1, 1, tzinfo=UTC)
FIRST_LINE = 2  # of the sheet Sources, below its header
OPTIONS = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}


def write_xlsx(table: Table) -> bytes:
    """The table as the bytes of a workbook with the sheets Table, Sources, and Notes and query."""
    out = io.BytesIO()
    with xlsxwriter.Workbook(out, OPTIONS) as workbook:
        workbook.set_properties({"title": table.title, "created": NO_PARTICULAR_DAY})
        Sheet(workbook, "Table").write(*_table(table))
        Sheet(workbook, "Sources").write(*_sources(table))
        Sheet(workbook, "Notes and query").write(*_notes(table))
    return out.getvalue()


def _table(table: Table) -> tuple[list[str], list[list[object]]]:
    """A coded column is followed by one that says the kind of each answer, to filter by; the last one counts sources."""
    header = [label for column in table.columns for label in _labels(column)]
    if not table.citations():
        return header, [_fields(table, row, FIRST_LINE) for row in table.rows]
    line, rows = FIRST_LINE, []
    for row in table.rows:
        cited = sum(len(cell.citations) for cell in row)
        rows.append([*_fields(table, row, line), _leading(_counted(cited), line, cited)])
        line += cited
    return [*header, "Sources"], rows


def _counted(cited: int) -> str:
    return "1 source" if cited == 1 else f"{cited} sources"


def _labels(column: Column) -> list[str]:
    return [column.label, f"{column.label}: kind of answer"] if column.coded else [column.label]


def _fields(table: Table, row: Row, line: int) -> list[object]:
    """What each cell says, leading to the line of Sources where its sources begin.

    Of a coded one its kind leads there, not the words beside it: Calc shows what leads
    somewhere in one line, cut at the end of its column.
    """
    fields: list[object] = []
    for column, cell in zip(table.columns, row, strict=True):
        said, cited = cell.value if column.numeric else cell.words, len(cell.citations)
        fields += [said, _leading(cell.kind.label, line, cited)] if column.coded else [_leading(said, line, cited)]
        line += cited
    return fields


def _leading(said: object, line: int, cited: int) -> object:
    """What a cell says, leading to its sources, which begin in this line; only that, where it has none."""
    if not cited:
        return said
    last = line + cited - 1
    where = f"line {line}" if cited == 1 else f"lines {line} to {last}"
    return Leading(said, f"internal:Sources!A{line}:H{last}", f"Go to the sources: {where} of the sheet Sources")


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
                _address(source.url),
            ]
        )
    return header, rows


def _address(url: str) -> object:
    address = web_address(url)
    return Leading(url, address) if address else url


def _notes(table: Table) -> tuple[list[str], list[list[object]]]:
    return ["About this table", ""], [[name, text] for name, text in (("Title", table.title), *about(table)) if text]
