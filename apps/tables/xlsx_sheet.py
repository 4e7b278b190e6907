"""One sheet of a workbook: a frozen header that filters, wrapped text, widths that fit."""

from typing import Any

from xlsxwriter import Workbook

from apps.tables.harmless import is_dangerous
from apps.tables.values import is_number

MOST_CHARACTERS = 32_767
CUT = " … (cut here: an Excel cell holds no more; the CSV and JSON files have all of it)"
NARROWEST, WIDEST = 10, 60


def fit(text: str) -> str:
    """The text as far as a cell of Excel holds it, saying so where it was cut."""
    if len(text) <= MOST_CHARACTERS:
        return text
    return text[: MOST_CHARACTERS - len(CUT)] + CUT


class Sheet:
    """A sheet that is written once: header first, then rows."""

    def __init__(self, workbook: Workbook, name: str) -> None:
        """Add the sheet to the workbook, with the looks of its cells."""
        self.sheet = workbook.add_worksheet(name)
        looks: dict[str, Any] = {"text_wrap": True, "valign": "top"}
        self.header = workbook.add_format({**looks, "bold": True, "bottom": 1})
        self.plain = workbook.add_format(looks)
        # Text that begins like a formula is marked as text, so that it stays text when edited.
        self.quoted = workbook.add_format({**looks, "quote_prefix": True})

    def write(self, header: list[str], rows: list[list[object]]) -> None:
        """Write header and rows; numbers stay numbers, everything else is text."""
        for place, label in enumerate(header):
            self.sheet.write_string(0, place, label, self.header)
            self.sheet.set_column(place, place, _width([label, *(row[place] for row in rows)]))
        for number, row in enumerate(rows, start=1):
            for place, value in enumerate(row):
                self._write_cell(number, place, value)
        self.sheet.freeze_panes(1, 1)
        if header:
            self.sheet.autofilter(0, 0, len(rows), len(header) - 1)

    def _write_cell(self, number: int, place: int, value: object) -> None:
        if is_number(value):
            self.sheet.write_number(number, place, value, self.plain)
        elif text := fit(str(value)):
            self.sheet.write_string(number, place, text, self.quoted if is_dangerous(text) else self.plain)


def _width(values: list[object]) -> int:
    longest = max(len(line) for value in values for line in (str(value).splitlines() or [""]))
    return min(max(longest + 2, NARROWEST), WIDEST)
