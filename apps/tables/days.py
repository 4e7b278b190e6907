"""A date of a record as a cell."""

from apps.tables.kinds import Kind
from apps.tables.table import Cell


def day_cell(known, missing="Not found", note=""):
    """A date as closely as it is known, or in words that none was found: a date that is not on file is never none."""
    if known:
        return Cell(known.words, value=str(known))
    return Cell(missing, value="", kind=Kind.NOT_FOUND, note=note)
