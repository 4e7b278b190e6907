"""The chart of approaches over time, as shapes: for each kind of approach a row of columns, one column a year.

A column is filled as high as the states that certainly had it, and dotted on to those that may have had it. All rows
have one scale. Places across are shares of the width in per cent, so page and picture draw the same chart.
"""

from dataclasses import dataclass

from apps.criminalization.adoption import CHARTED
from apps.criminalization.approach import LABELS
from apps.tables import Cell, Column, Table

LEFT, FILLED, UNIT, LEAST = (
    4,
    0.84,
    6,
    3,
)  # per cent of the width; share of a column; height of a state; states at least
HEAD, GAP, FOOT = 32, 18, 26


@dataclass(frozen=True)
class Bar:
    """A part of a column: so many states that certainly had the approach, or beyond these may have had it."""

    x: float
    y: float
    width: float
    height: float
    is_possible: bool


@dataclass(frozen=True)
class Mark:
    """A word on an axis; `css` leaves some out where there is little room."""

    text: str
    x: float = 0
    y: float = 0
    css: str = ""


@dataclass(frozen=True)
class Panel:
    """One kind of approach: its name, its last number in words, its columns on their base."""

    kind: str
    label: str
    said: str
    name_y: float
    base: float
    bars: tuple[Bar, ...]
    lines: tuple[Mark, ...]


@dataclass(frozen=True)
class Chart:
    """All shapes of the chart."""

    panels: tuple[Panel, ...]
    years: tuple[Mark, ...]
    height: float

    @property
    def foot(self):
        return self.height - FOOT + 18


def chart(years):
    """The chart of `spans_by_year`."""
    step = (100 - LEFT) / len(years)
    panels, y = [], 0
    for kind in CHARTED:
        spans = [spans[kind] for _, spans, _ in years]
        panels.append(_panel(kind, spans, y, step))
        y = panels[-1].base + GAP
    marks = [
        Mark(str(year), x=LEFT + place * step + step * FILLED / 2, css="" if year % 10 == 0 else "minor")
        for place, (year, *_) in enumerate(years)
        if year % 5 == 0
    ]
    return Chart(tuple(panels), tuple(marks), y - GAP + FOOT)


def _panel(kind, spans, top, step):
    most = max(LEAST, *(span.possible for span in spans))
    base = top + HEAD + most * UNIT
    bars = tuple(bar for place, span in enumerate(spans) for bar in _column(LEFT + place * step, span, base, step))
    lines = tuple(Mark(str(n), y=base - n * UNIT) for n in range(10, most + 1, 10))
    return Panel(kind, LABELS[kind], spans[-1].words, top + 14, base, bars, lines)


def _column(left, span, base, step):
    certain, beyond = span.certain * UNIT, (span.possible - span.certain) * UNIT
    if certain:
        yield Bar(left, base - certain, step * FILLED, certain, False)
    if beyond:
        yield Bar(left, base - certain - beyond, step * FILLED, beyond, True)


def short_table(years, table):
    """The table of a page: both numbers of a kind in one cell, 7 to 12."""
    columns = (Column("year", "Year"), *(Column(key, LABELS[key], numeric=True) for key in CHARTED))
    rows = tuple((Cell(str(year)), *(Cell(spans[key].words) for key in CHARTED)) for year, spans, _ in years)
    return Table(table.title, columns, rows, notes=table.notes, as_of=table.as_of, caption=table.caption)
