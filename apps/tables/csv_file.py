"""A table as CSV: one line of keys, then one line a row, UTF-8 without a byte order mark.

Labels are for people and keys for programs, so the first line holds the columns' keys.
A coded column is followed by `<key>_kind`, `<key>_since`, `<key>_confidence`,
`<key>_note` and `<key>_sources`, which says of each source what it supports. A heading
or a footer would break the rectangle that programs rely on; title, day, query, terms
and notes therefore stand in columns at the end (`table_...`), the same in each row, so
that a row that is cut out still says where it comes from. The last column holds the
sources of the row.

Excel takes a file for one of its own old code page unless a byte order mark stands before it: `marked` puts it there.
"""

import csv
import io
from codecs import BOM_UTF8
from collections import Counter
from collections.abc import Callable, Iterable, Iterator

from apps.tables.contents import digest_of
from apps.tables.harmless import harmless
from apps.tables.table import Cell, Cited, Column, Row, Table
from apps.tables.terms import LICENCE, how_to_cite
from apps.tables.values import is_number

CODED = ("kind", "since", "confidence", "note", "sources")


def write_csv(table: Table) -> bytes:
    """The table as the bytes of a CSV file."""
    origin = origin_of(table)
    header = [*_keys(table.columns), *origin, "sources"]
    _refuse_twins(header)
    return lines([header, *([*_fields(table.columns, row), *origin.values(), sources_of(row)] for row in table.rows)])


def marked(write: Callable[[Table], bytes]) -> Callable[[Table], bytes]:
    """The same writer with a byte order mark before what it writes."""
    return lambda table: BOM_UTF8 + write(table)


def lines(rows: Iterable[list[object]]) -> bytes:
    """Rows of fields as CSV, none of which begins as a formula does."""
    out = io.StringIO(newline="")
    csv.writer(out, lineterminator="\r\n").writerows(map(_harmless, rows))
    return out.getvalue().encode()


def _keys(columns: tuple[Column, ...]) -> Iterator[str]:
    for column in columns:
        yield column.key
        if column.coded:
            yield from (f"{column.key}_{part}" for part in CODED)


def _fields(columns: tuple[Column, ...], row: Row) -> Iterator[object]:
    for column, cell in zip(columns, row, strict=True):
        if column.numeric and is_number(cell.value):
            yield cell.value
        else:
            yield cell.text if column.coded else cell.words
        if column.coded:
            yield from _coded(cell)


def _coded(cell: Cell) -> tuple[str, ...]:
    return (cell.kind.value, cell.since, cell.confidence, cell.note, support_of(cell))


def support_of(cell: Cell) -> str:
    """The sources of a cell, each with what it supports, joined by " | "."""
    supported = (f"{_reference(each)}: {each.supports.replace('|', '/')}" for each in cell.citations)
    return " | ".join(dict.fromkeys(supported))


def origin_of(table: Table) -> dict[str, str]:
    """Where a table comes from, by the keys of the columns that say so in each row."""
    return {
        "table_title": table.title,
        "table_as_of": table.as_of,
        "table_query": table.query,
        "table_facts": table.facts,
        "table_sha256": digest_of(table),
        "table_licence": LICENCE,
        "table_cite": how_to_cite(table),
        "table_notes": " | ".join(note for note in (table.remark, *table.notes) if note),
    }


def sources_of(row: Row) -> str:
    """The distinct sources of a row, each "Title, Publisher, published, address".

    They are joined by " | "; a bar inside a title becomes a stroke, so that the field can
    be taken apart again. JSON has the title as it is.
    """
    references = (_reference(citation) for cell in row for citation in cell.citations)
    return " | ".join(dict.fromkeys(references))


def _reference(citation: Cited) -> str:
    source = citation.source
    parts = (source.title, source.publisher, source.published_text, source.url)
    return ", ".join(part.replace("|", "/") for part in parts if part)


def _harmless(fields: list[object]) -> list[object]:
    return [harmless(field) if isinstance(field, str) else field for field in fields]


def _refuse_twins(header: list[str]) -> None:
    twins = [key for key, times in Counter(header).items() if times > 1]
    if twins:
        raise ValueError(f"A CSV file would have more than one column {twins[0]!r}.")
