"""One sheet of a workbook: a frozen header that filters, wrapped text, widths that fit."""

from typing import Any

from xlsxwriter import Workbook

from apps.tables.harmless import is_dangerous
from apps.tables.values import is_number

MOST_CHARACTERS = 32_767
CUT = " … (cut here: an Excel cell holds no more; the CSV and JSON files have all of it)"
NARROWEST, WIDEST = 10, 44
PAGE = 420  # characters across a sheet of A3 that can still be read
LINE, TALLEST = 15, 409  # points: a line of text, and the tallest row that Excel takes


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
        widths = [_width([label, *(row[place] for row in rows)]) for place, label in enumerate(header)]
        for place, label in enumerate(header):
            self.sheet.write_string(0, place, label, self.header)
            self.sheet.set_column(place, place, widths[place])
        self.sheet.set_row(0, _height(header, widths))
        for number, row in enumerate(rows, start=1):
            self.sheet.set_row(number, _height(row, widths))
            for place, value in enumerate(row):
                self._write_cell(number, place, value)
        self.sheet.freeze_panes(1, 1)
        if header:
            self.sheet.autofilter(0, 0, len(rows), len(header) - 1)
        self._lay_out_for_paper(sum(widths))

    def _lay_out_for_paper(self, width: int) -> None:
        """On paper: A3 across, the header on each page, one page wide where that can be read, else as many as it needs."""
        self.sheet.set_paper(8)
        if width <= PAGE:
            self.sheet.fit_to_pages(1, 0)
        self.sheet.set_landscape()
        self.sheet.repeat_rows(0)
        self.sheet.repeat_columns(0)
        self.sheet.set_footer("&L&A&RPage &P of &N")

    def _write_cell(self, number: int, place: int, value: object) -> None:
        if is_number(value):
            self.sheet.write_number(number, place, value, self.plain)
        elif text := fit(str(value)):
            self.sheet.write_string(number, place, text, self.quoted if is_dangerous(text) else self.plain)


def _width(values: list[object]) -> int:
    longest = max(len(line) for value in values for line in (str(value).splitlines() or [""]))
    return min(max(longest + 2, NARROWEST), WIDEST)


def _height(row: list[object], widths: list[int]) -> float:
    """Points that a row needs, since not every program works out the height of wrapped text by itself."""
    lines = max((_lines(str(value), width) for value, width in zip(row, widths, strict=True)), default=1)
    return min(lines * LINE, TALLEST)


def _lines(text: str, width: int) -> int:
    return sum(max(1, -(-len(line) * 11 // (width * 10))) for line in text.splitlines()) or 1
