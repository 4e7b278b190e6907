"""Numbers of the sources below a table, where a source that supports the same twice is listed once."""

from apps.tables.table import Cell, Table, claim_of


class Numbers:
    """The citations of a table in the order of reading, and the numbers that each cell refers to."""

    def __init__(self, table: Table) -> None:
        """Number every citation once, from 1."""
        self.citations = table.citations()
        self._numbers = {claim_of(citation): number for number, citation in enumerate(self.citations, start=1)}

    def of(self, cell: Cell) -> list[int]:
        """The numbers of the sources of a cell, each once."""
        return list(dict.fromkeys(self._numbers[claim_of(citation)] for citation in cell.citations))
