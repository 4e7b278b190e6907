"""Reads the files that the formats write, so that a test can compare them with the table.

A new format needs a reader here: `READERS` is asked for every row of `FORMATS`.
"""

import csv
import io
import json
from codecs import BOM_UTF8
from typing import Any

import openpyxl

from apps.tables import Cell, Table
from apps.tables.harmless import harmless
from apps.tables.values import plain
from tests.tables.reading_documents import DOCUMENT_READERS, wanted_in_documents

LONG = ("value", "text", "kind", "since", "confidence", "note")


def read_csv(content: bytes) -> list[dict[str, str]]:
    """The lines of a CSV file, by the keys of its first line."""
    return list(csv.DictReader(io.StringIO(content.decode("utf-8"), newline="")))


def sheet(content: bytes, name: str) -> list[list[Any]]:
    """The rows of a sheet, an empty cell as empty text."""
    rows = openpyxl.load_workbook(io.BytesIO(content))[name].iter_rows(values_only=True)
    return [["" if value is None else value for value in row] for row in rows]


def rows_of_csv(content: bytes, table: Table) -> list[dict[str, Any]]:
    """For each row the columns of the table, as CSV holds them."""
    return [{column.key: row[column.key] for column in table.columns} for row in read_csv(content)]


def rows_of_json(content: bytes, table: Table) -> list[dict[str, Any]]:
    """For each row the value of each cell."""
    return [{key: cell["value"] for key, cell in row.items()} for row in json.loads(content)["rows"]]


def rows_of_xlsx(content: bytes, table: Table) -> list[dict[str, Any]]:
    """For each row the columns of the table, found by label."""
    header, *rows = sheet(content, "Table")
    return [{column.key: row[header.index(column.label)] for column in table.columns} for row in rows]


def wanted_in_csv(table: Table) -> list[dict[str, Any]]:
    """What CSV should hold: numbers of numeric columns, else text, made harmless."""
    return [
        {
            column.key: str(cell.value)
            if column.numeric and not isinstance(cell.value, str)
            else harmless(cell.text if column.coded else cell.words)
            for column, cell in zip(table.columns, row, strict=True)
        }
        for row in table.rows
    ]


def rows_of_marked_csv(content: bytes, table: Table) -> list[dict[str, Any]]:
    """The same of a file that begins with a byte order mark."""
    return rows_of_csv(unmarked(content), table)


def unmarked(content: bytes) -> bytes:
    """A file without the byte order mark that it must begin with."""
    assert content.startswith(BOM_UTF8)
    return content.removeprefix(BOM_UTF8)


def rows_of_long_csv(content: bytes, table: Table) -> list[dict[str, Any]]:
    """For each row its name and its answers, gathered from the lines that have its number."""
    found: dict[str, dict[str, Any]] = {}
    for line in read_csv(content):
        row = found.setdefault(line["row_number"], {table.columns[0].key: line["row"]})
        row[line["column_key"]] = {key: line[key] for key in LONG}
    return [found[str(number)] for number in range(1, len(table.rows) + 1)]


def wanted_in_long_csv(table: Table) -> list[dict[str, Any]]:
    """What the long CSV should hold: the name of a row as text, each answer in parts, all made harmless."""
    return [
        {
            table.columns[0].key: harmless(row[0].text),
            **{
                column.key: {key: harmless(getattr(cell, key)) for key in LONG[1:]} | {"value": _long_value(cell)}
                for column, cell in zip(table.columns[1:], row[1:], strict=True)
            },
        }
        for row in table.rows
    ]


def _long_value(cell: Cell) -> str:
    value = plain(cell.value)
    return harmless(value) if isinstance(value, str) else str(value)


def wanted_in_json(table: Table) -> list[dict[str, Any]]:
    """What JSON should hold: the values."""
    return [{c.key: plain(cell.value) for c, cell in zip(table.columns, row, strict=True)} for row in table.rows]


def wanted_in_xlsx(table: Table) -> list[dict[str, Any]]:
    """What a workbook should hold: numbers of numeric columns, else all the words of a cell."""
    return [
        {c.key: cell.value if c.numeric else cell.words for c, cell in zip(table.columns, row, strict=True)}
        for row in table.rows
    ]


READERS = {
    "csv": (rows_of_csv, wanted_in_csv),
    "long.csv": (rows_of_long_csv, wanted_in_long_csv),
    "bom.csv": (rows_of_marked_csv, wanted_in_csv),
    "long.bom.csv": (lambda content, table: rows_of_long_csv(unmarked(content), table), wanted_in_long_csv),
    "json": (rows_of_json, wanted_in_json),
    "xlsx": (rows_of_xlsx, wanted_in_xlsx),
    **{key: (read, wanted_in_documents) for key, read in DOCUMENT_READERS.items()},
}
