"""A table as CSV with one line an answer: for programs that count, filter and pivot.

A line says which row and which column its answer belongs to, each by key, label and group, and then all that the cell
says in fields of their own. The header is the same for every table, whichever way round it lies: a comparison has its
topics as rows or as columns, and the topic's heading is `row_group` or `column_group`. Rows may share a name, so they
are numbered. The name of a row makes no line of its own; what it rests on stands in `row_sources`.
"""

from collections.abc import Iterator

from apps.tables.csv_file import lines, origin_of, support_of
from apps.tables.table import GROUP, Row, Table
from apps.tables.values import is_number, plain

WHERE = ("row_number", "row_key", "row", "row_group", "column_key", "column", "column_group")
WHAT = ("text", "value", "kind", "since", "confidence", "note", "sources", "row_sources")


def write_long_csv(table: Table) -> bytes:
    """The table as the bytes of a CSV file with one line an answer."""
    origin = origin_of(table)
    answers = (answer for number, row in enumerate(table.rows, start=1) for answer in _answers(table, number, row))
    return lines([[*WHERE, *WHAT, *origin], *([*answer, *origin.values()] for answer in answers)])


def answering(table: Table) -> list[int]:
    """The places of the columns that make lines: all beside the name and the group of the row."""
    beside = [place for place, column in enumerate(table.columns) if place and column.key != GROUP]
    return beside or list(range(len(table.columns)))[:1]


def _answers(table: Table, number: int, row: Row) -> Iterator[list[object]]:
    name = row[0] if row else None
    group = next((cell.text for column, cell in zip(table.columns, row, strict=True) if column.key == GROUP), "")
    for place in answering(table):
        column, cell = table.columns[place], row[place]
        where = [number, _value(name.value), name.text, group, column.key, column.label, column.group]
        said = [cell.text, _value(cell.value), cell.kind.value, cell.since, cell.confidence, cell.note]
        yield [*where, *said, support_of(cell), support_of(name)]


def _value(value: object) -> object:
    """A value in one field: numbers as they are, a list with bars between, a truth as JSON says it."""
    value = plain(value)
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, list):
        return " | ".join(str(each).replace("|", "/") for each in value)
    return value if is_number(value) else str(value or "")
