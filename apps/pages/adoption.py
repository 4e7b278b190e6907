"""The chart of approaches over time, as shapes: a stack of rectangles a year."""

from dataclasses import dataclass

from apps.criminalization.adoption import COUNTED

HEIGHT, TOP, BASE = 260, 16, 228
STACKED = (*(key for key in reversed(COUNTED) if key not in ("part", "uncertain")), "part", "uncertain")


@dataclass(frozen=True)
class Bar:
    """A part of a column: so many states of a kind at the end of a year."""

    kind: str
    x: str
    y: str
    width: str
    height: str


@dataclass(frozen=True)
class Mark:
    """A word on an axis; `css` leaves some out where there is little room."""

    text: str
    x: str = ""
    y: str = ""
    css: str = ""


@dataclass(frozen=True)
class Chart:
    """All shapes of the chart; places across are shares of its width."""

    bars: tuple[Bar, ...]
    years: tuple[Mark, ...]
    lines: tuple[Mark, ...]
    height: int = HEIGHT
    base: int = BASE


def chart(years):
    """The chart of `by_year`."""
    most = max((sum(counts[key] for key in STACKED) for _, counts in years), default=1) or 1
    step, unit = 95 / len(years), (BASE - TOP) / most
    bars = [bar for place, (_, counts) in enumerate(years) for bar in _column(5 + place * step, counts, step, unit)]
    marks = [
        Mark(str(year), x=f"{5 + place * step + step * 0.42:.2f}%", css="" if year % 10 == 0 else "minor")
        for place, (year, _) in enumerate(years)
        if year % 5 == 0
    ]
    lines = [Mark(str(n), y=f"{BASE - n * unit:.1f}") for n in range(10, most + 1, 10)]
    return Chart(tuple(bars), tuple(marks), tuple(lines))


def _column(left, counts, step, unit):
    y = float(BASE)
    for key in STACKED:
        if height := counts[key] * unit:
            y -= height
            yield Bar(key, f"{left:.3f}%", f"{y:.1f}", f"{step * 0.84:.3f}%", f"{height:.1f}")
