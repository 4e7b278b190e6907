"""A table in a frame on another site: what it says, whose it is, and the way to the whole page."""

from dataclasses import dataclass
from datetime import date

from django.shortcuts import render

from apps.tables import Cell, Column, Table
from apps.tables.contents import digest_of

GROUP = "group"  # the column whose text is a heading over the rows
IN_PLACE = 400  # answers whose sources a page still holds; beyond, each line leads to its own answer


@dataclass(frozen=True)
class Place:
    """A cell in its column, with the address that leads on to its sources."""

    column: Column
    cell: Cell
    more: str


@dataclass(frozen=True)
class Row:
    """The cell that names a row, and the others."""

    name: Cell
    places: tuple[Place, ...]


def show_framed(request, table: Table, address, more, remark=""):
    """The page for a frame, with a remark above the table.

    `address` is that of the whole page, `more(row, column)` that of one answer alone, given the cell that names the row.
    """
    groups = groups_of(table, more)
    context = {
        "table": table,
        "columns": [column for column in table.columns if column.key != GROUP],
        "groups": groups,
        "in_place": sum(len(row.places) for _, rows in groups for row in rows) <= IN_PLACE,
        "day": date.fromisoformat(table.as_of) if table.as_of else None,
        "digest": digest_of(table),
        "address": address,
        "remark": remark,
    }
    return render(request, "embed/table.html", context)


def groups_of(table, more):
    """The rows under their headings, in order; under '' where the table has none."""
    found = {}
    for cells in table.rows:
        by_key = dict(zip((column.key for column in table.columns), cells, strict=True))
        heading = by_key[GROUP].text if GROUP in by_key else ""
        found.setdefault(heading, []).append(_row(table, cells, more))
    return list(found.items())


def _row(table, cells, more):
    name, *others = zip(table.columns, cells, strict=True)
    places = (Place(column, cell, more(name[1], column)) for column, cell in others if column.key != GROUP)
    return Row(name[1], tuple(places))


def without_blanks(query):
    """An address's query as it is passed on: what the form sent empty is left out."""
    kept = query.copy()
    for key, values in query.lists():
        kept.setlist(key, [value for value in values if value.strip()])
    return kept.urlencode(safe=",")
