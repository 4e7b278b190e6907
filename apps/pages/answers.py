"""A table of a comparison as a page lays it out: answers under headings, each with the way to its sources."""

from dataclasses import dataclass, replace
from functools import partial
from urllib.parse import urlencode

from django.urls import reverse

from apps.pages.paging import ANSWERS_ALONE, anew, page_of, rows_of
from apps.tables import Cell, Column

GROUP = "group"  # the column whose text is a heading over the rows
IN_PLACE = 130  # sources of a table that its page still holds, so that it stays light; beyond, each line leads to its own answer


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


def page_of_answers(request, table):
    """The page of a large table that the address asks for."""
    across = sum(1 for column in table.columns if column.coded)
    return page_of(request, len(table.rows), partial(anew, request), rows_of(ANSWERS_ALONE, across))


def laid_out(table, more, page):
    """What `_answers.html` takes: the rows of a page of the table.

    `more(row, column)` is the address of one answer alone, given the cell that names the row.
    """
    groups = groups_of(replace(table, rows=table.rows[page.rows]), more)
    return {
        "table": table,
        "page": page,
        "columns": [column for column in table.columns if column.key != GROUP],
        "groups": groups,
        "in_place": sum(len(cell.citations) for cells in table.rows for cell in cells[1:]) <= IN_PLACE,
    }


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


def one_alone(table, as_of=""):
    """For `laid_out`: the address of the comparison of one state by one topic, on a day where one is given."""
    page = reverse("compare")
    day = {"as_of": as_of} if as_of else {}

    def more(row, column):
        state, topic = (row.value, column.key) if table.columns[0].key == "state" else (column.key, row.value)
        return f"{page}?{urlencode({'states': state, 'topics': topic, **day})}"

    return more
