"""A table as JSON: all that a table holds, each cell with its value, kind and sources."""

import json
from typing import Any

from apps.tables.table import Cell, Cited, Column, Table
from apps.tables.terms import LICENCE_NAME, LICENCE_SPDX, LICENCE_URL, how_to_cite
from apps.tables.values import plain


def write_json(table: Table) -> bytes:
    """The table as the bytes of a JSON file: the same table gives the same bytes."""
    return (json.dumps(as_json(table), ensure_ascii=False, indent=1, allow_nan=False) + "\n").encode()


def as_json(table: Table) -> dict[str, Any]:
    """The table in dictionaries and lists, as a file or an API gives it."""
    return {
        "title": table.title,
        "as_of": table.as_of,
        "query": table.query,
        "address": table.address,
        "licence": {"name": LICENCE_NAME, "url": LICENCE_URL, "spdx": LICENCE_SPDX},
        "citation": how_to_cite(table),
        "notes": list(table.notes),
        "columns": [_column(column) for column in table.columns],
        "rows": [
            {column.key: _cell(cell) for column, cell in zip(table.columns, row, strict=True)} for row in table.rows
        ],
    }


def _column(column: Column) -> dict[str, Any]:
    return {"key": column.key, "label": column.label, "help": column.help, "coded": column.coded}


def _cell(cell: Cell) -> dict[str, Any]:
    return {
        "value": plain(cell.value),
        "text": cell.text,
        "kind": cell.kind.value,
        "since": cell.since,
        "confidence": cell.confidence,
        "note": cell.note,
        "sources": [_source(citation) for citation in cell.citations],
    }


def _source(citation: Cited) -> dict[str, str]:
    source = citation.source
    return {
        "url": source.url,
        "title": source.title,
        "publisher": source.publisher,
        "published": source.published_text,
        "kind": source.kind_label,
        "supports": citation.supports,
    }
