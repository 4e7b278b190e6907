"""A small chart of figures on application, where they form a series: one law, one thing counted, single years."""

from collections import defaultdict
from dataclasses import dataclass

ENOUGH, WIDTH, GAP, HEIGHT, FOOT, HEAD = 3, 38, 10, 96, 22, 18


@dataclass
class Column:
    x: int
    y: float
    height: float
    year: int
    value: str

    @property
    def middle(self):
        return self.x + (WIDTH - GAP) // 2

    @property
    def above(self):
        return self.y - 5


@dataclass
class Chart:
    """Columns by year; years without a figure stay empty."""

    title: str
    columns: list
    width: int
    height: int = HEIGHT + FOOT + HEAD
    base: int = HEIGHT + HEAD


def charts(figures, names):
    """A chart for each series of at least three years. `names` gives the name of each law by its key."""
    series = defaultdict(dict)
    for figure in figures:
        if figure.first_year == figure.last_year:
            series[(figure.statute_id, figure.get_kind_display())].setdefault(figure.first_year, []).append(
                figure.value
            )
    single = {key: {year: v[0] for year, v in years.items() if len(v) == 1} for key, years in series.items()}
    return [_chart(key, years, names) for key, years in single.items() if key[0] and len(years) >= ENOUGH]


def _chart(key, years, names):
    law, counted = key
    first, last, most = min(years), max(years), max(years.values()) or 1
    columns = [_column(year, years[year], year - first, most) for year in sorted(years)]
    return Chart(f"{counted} under {names.get(law, law)}, by year", columns, (last - first + 1) * WIDTH)


def _column(year, value, place, most):
    height = round(value / most * HEIGHT, 1)
    return Column(place * WIDTH + GAP // 2, HEAD + HEIGHT - height, height, year, f"{value:,}")
