"""One sheet of a workbook: a frozen header that filters, wrapped text, widths that fit."""

import re
from dataclasses import dataclass
from typing import Any

from xlsxwriter import Workbook
from xlsxwriter.url import Url

from apps.tables.harmless import is_dangerous
from apps.tables.values import is_number

MOST_CHARACTERS = 32_767
CUT = " … (cut here: an Excel cell holds no more; the CSV and JSON files have all of it)"
NARROWEST, WIDEST, WIDEST_ADDRESS = 10, 44, 100
PAGE = 420  # characters across a sheet of A3 that can still be read
HALF = 50  # per cent, at which about so many fit across
LINE, TALLEST = 15, 409  # points: a line of text, and the tallest row that Excel takes
LONGEST_ADDRESS, MOST_LINKS = 2_079, 65_530  # of a link, and on a sheet; what is beyond stays text
WRITTEN_AS_THREE = re.compile(r"[%\[\]^`{}]")
LINK, LINES, BEHIND_HEADER = "#1F4B7A", "#D0D0D0", "#EEEEEE"


@dataclass(frozen=True, slots=True)
class Leading:
    """What a cell says, with the place that it leads to: an address of the web, or "internal:" and a place of the workbook."""

    said: object
    to: str
    tip: str = ""

    def __str__(self) -> str:
        """What the cell says."""
        return str(self.said)

    @property
    def is_address(self) -> bool:
        """Whether it leads out of the workbook."""
        return not self.to.startswith("internal:")


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
        looks: dict[str, Any] = {"text_wrap": True, "valign": "top", "bottom": 1, "bottom_color": LINES}
        self.header = workbook.add_format({**looks, "bold": True, "bg_color": BEHIND_HEADER})
        leads = {**looks, "font_color": LINK}
        # Text that begins like a formula is marked as text, so that it stays text when edited.
        quoted = {"quote_prefix": True}
        self.looks = {
            (False, False): workbook.add_format(looks),
            (False, True): workbook.add_format({**looks, **quoted}),
            (True, False): workbook.add_format(leads),
            (True, True): workbook.add_format({**leads, **quoted}),
        }
        self.links = 0

    def write(self, header: list[str], rows: list[list[object]]) -> None:
        """Write header and rows; numbers stay numbers, everything else is text."""
        widths = [_width(label, [row[place] for row in rows]) for place, label in enumerate(header)]
        for place, label in enumerate(header):
            self.sheet.write_string(0, place, label, self.header)
            self.sheet.set_column(place, place, widths[place])
        self.sheet.set_row(0, _height(header, widths))
        for number, row in enumerate(rows, start=1):
            self.sheet.set_row(number, _height(row, widths))
            for place, value in enumerate(row):
                self._write_cell(number, place, value, widths[place])
        self.sheet.freeze_panes(1, 1)
        if header:
            self.sheet.autofilter(0, 0, len(rows), len(header) - 1)
        self._lay_out_for_paper(sum(widths))

    def _lay_out_for_paper(self, width: int) -> None:
        """On paper: A3 across, the header on each page, one page wide where that can be read, else as many as it needs."""
        self.sheet.set_paper(8)
        if width <= PAGE:
            self.sheet.fit_to_pages(1, 0)
        else:
            self.sheet.set_print_scale(HALF)
        self.sheet.set_landscape()
        self.sheet.repeat_rows(0)
        self.sheet.repeat_columns(0)
        self.sheet.set_footer("&L&A&RPage &P of &N")

    def _write_cell(self, number: int, place: int, value: object, width: int) -> None:
        leads = isinstance(value, Leading) and self._link(number, place, value, width)
        said = value.said if isinstance(value, Leading) else value
        if is_number(said):
            self.sheet.write_number(number, place, said, self.looks[leads, False])
        elif text := fit(str(said)):
            self.sheet.write_string(number, place, text, self.looks[leads, is_dangerous(text)])
        else:
            self.sheet.write_blank(number, place, None, self.looks[False, False])

    def _link(self, number: int, place: int, leading: Leading, width: int) -> bool:
        """Lead from the cell where Excel takes it; what the cell says is then written over what the link says."""
        if _length(leading.to) > LONGEST_ADDRESS or self.links == MOST_LINKS:
            return False
        if not leading.is_address and _lines(str(leading), width) > 1:
            return False
        self.links += 1
        url = Url(leading.to)
        url.tip = leading.tip
        self.sheet.write_url(number, place, url, self.looks[True, False])
        return True


def _length(address: str) -> int:
    """The longest that an address may become in the file, where Excel counts in UTF-16 and some signs are written as three."""
    return len(address.encode("utf-16-le", "surrogatepass")) // 2 + 2 * len(WRITTEN_AS_THREE.findall(address))


def _width(label: str, values: list[object]) -> int:
    """Characters across a column: as its longest text needs, within bounds; the label may take two lines."""
    longest = max((len(line) for value in values for line in str(value).splitlines()), default=0)
    labelled = max(len(label) // 2, *(len(word) for word in label.split()), 0) + 2
    widest = WIDEST_ADDRESS if any(isinstance(value, Leading) and value.is_address for value in values) else WIDEST
    return min(max(longest + 2, labelled, NARROWEST), widest)


def _height(row: list[object], widths: list[int]) -> float:
    """Points that a row needs, since not every program works out the height of wrapped text by itself."""
    lines = max((_lines(str(value), width) for value, width in zip(row, widths, strict=True)), default=1)
    return min(lines * LINE, TALLEST)


def _lines(text: str, width: int) -> int:
    return sum(max(1, -(-len(line) * 11 // (width * 10))) for line in text.splitlines()) or 1
