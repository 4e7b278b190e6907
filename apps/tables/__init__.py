"""How an answer is laid out, and how it is written into a file.

A table knows no state, no model, no web and no format; a format knows tables only.
"""

from apps.tables.days import day_cell
from apps.tables.formats import FORMATS, MAIN_FORMATS, Format, format_named
from apps.tables.in_turn import written
from apps.tables.kinds import Kind
from apps.tables.table import GROUP, Cell, Column, Table

__all__ = [
    "FORMATS",
    "GROUP",
    "MAIN_FORMATS",
    "Cell",
    "Column",
    "Format",
    "Kind",
    "Table",
    "day_cell",
    "format_named",
    "written",
]
