"""What a table says, apart from where it was had: its contents, their digest, and the way back to the table.

The digest is the SHA-256 of the contents as JSON in one form alone: keys in order, no space between, UTF-8. It names
neither host nor address nor licence, so the same answers have the same digest in every format, on every machine and
behind every database; one letter more or less gives another. docs/api.md says how to work it out from a JSON file.
"""

import hashlib
import json
from dataclasses import dataclass
from typing import Any

from apps.tables.kinds import Kind
from apps.tables.table import Cell, Cited, Column, Table
from apps.tables.values import plain


def contents_of(table: Table) -> dict[str, Any]:
    """All that the table says, in dictionaries and lists."""
    return {
        "title": table.title,
        "caption": table.caption,
        "remark": table.remark,
        "as_of": table.as_of,
        "query": table.query,
        "notes": list(table.notes),
        "columns": [_column(column) for column in table.columns],
        "rows": [
            {column.key: _cell(cell) for column, cell in zip(table.columns, row, strict=True)} for row in table.rows
        ],
    }


def canonical(contents: dict[str, Any]) -> bytes:
    """Contents in the one form that is digested."""
    return json.dumps(contents, ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False).encode(
        "utf-8", "surrogatepass"
    )


def digest_of(table: Table) -> str:
    """The SHA-256 of what the table says, in 64 hexadecimal digits."""
    return hashlib.sha256(canonical(contents_of(table))).hexdigest()


def _column(column: Column) -> dict[str, Any]:
    return {
        "key": column.key,
        "label": column.label,
        "help": column.help,
        "numeric": column.numeric,
        "coded": column.coded,
        "group": column.group,
    }


def _cell(cell: Cell) -> dict[str, Any]:
    return {
        "value": plain(cell.value),
        "text": cell.text,
        "kind": cell.kind.value,
        "since": cell.since,
        "confidence": cell.confidence,
        "note": cell.note,
        "swatch": cell.swatch,
        "sources": [_source(citation) for citation in cell.citations],
    }


def _source(citation: Cited) -> dict[str, str]:
    source = citation.source
    return {
        "url": source.url,
        "title": source.title,
        "authors": source.authors,
        "publisher": source.publisher,
        "published": source.published_text,
        "published_on": source.published_on,
        "kind": source.kind_label,
        "supports": citation.supports,
    }


@dataclass(frozen=True, slots=True)
class ReadSource:
    """A source as contents name it."""

    url: str
    title: str
    authors: str
    publisher: str
    published_text: str
    published_on: str
    kind_label: str

    @property
    def name(self) -> str:
        """Its title, or its address where no title was noted."""
        return self.title or self.url


@dataclass(frozen=True, slots=True)
class ReadCitation:
    """A source as contents name it, with what it supports."""

    source: ReadSource
    supports: str


def table_of(contents: dict[str, Any], **also: str) -> Table:
    """The table that has these contents, so that its digest is theirs; `also` is what else a table may carry."""
    columns = tuple(Column(**column) for column in contents["columns"])
    keys = [column.key for column in columns]
    return Table(
        title=contents["title"],
        caption=contents["caption"],
        remark=contents["remark"],
        as_of=contents["as_of"],
        query=contents["query"],
        notes=tuple(contents["notes"]),
        columns=columns,
        rows=tuple(tuple(_read_cell(row[key]) for key in keys) for row in contents["rows"]),
        **also,
    )


def _read_cell(cell: dict[str, Any]) -> Cell:
    words = {key: cell[key] for key in ("value", "text", "since", "confidence", "note", "swatch")}
    return Cell(**words, kind=Kind(cell["kind"]), citations=tuple(_read_citation(each) for each in cell["sources"]))


def _read_citation(source: dict[str, str]) -> ReadCitation:
    return ReadCitation(
        ReadSource(
            url=source["url"],
            title=source["title"],
            authors=source["authors"],
            publisher=source["publisher"],
            published_text=source["published"],
            published_on=source["published_on"],
            kind_label=source["kind"],
        ),
        source["supports"],
    )
