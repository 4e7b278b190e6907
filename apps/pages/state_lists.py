"""What the map and the list of states share: rows, totals by kind, the sentence above."""

from collections import Counter
from dataclasses import replace

from apps.comparison.state_row import StateRow, state_rows
from apps.comparison.state_table import states_table
from apps.criminalization.approach import KINDS, states_by_approach
from apps.pages.ways import way_to

__all__ = ["brief_table_of", "law_rows", "state_rows", "table_of", "totals"]

BRIEF_KEYS = ("state", "approach", "since", "statutes", "measures", "pages")


def law_rows(on):
    """Every state on a day with its law alone: all that a map needs."""
    return [StateRow(state, approach) for state, approach in states_by_approach(on)]


def table_of(rows, clock, query=""):
    """The table of some states, each with the address of its profile on that day."""
    return states_table(rows, clock.day, query, href=lambda state: clock.on(way_to("state", state.slug)))


def brief_table_of(rows, clock):
    """The same in fewer columns; the sources of a row are one step away, where their number leads: on the profile."""
    table = table_of(rows, clock)
    places = [place for place, column in enumerate(table.columns) if column.key in BRIEF_KEYS]
    lines = tuple(
        tuple(_brief(table.columns[place], row[place], row[0].href) for place in places) for row in table.rows
    )
    return replace(table, columns=tuple(table.columns[place] for place in places), rows=lines)


def _brief(column, cell, href):
    return replace(cell, citations=(), href=f"{href}#sources" if column.key == "pages" else cell.href)


def totals(rows):
    """Each kind of approach with the number of its states, in the order of the legend; those with none too."""
    found = Counter(row.approach.kind for row in rows)
    return [(kind, found[kind.key]) for kind in KINDS]
