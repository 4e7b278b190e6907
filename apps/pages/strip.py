"""Small drawings, as shares of their width in per cent: bars of the years, a strip from 0 to all states."""

from dataclasses import dataclass

HEIGHT = 44


@dataclass(frozen=True)
class Bar:
    """The states with a general law at the end of a year: certainly, and above them perhaps."""

    year: int
    x: float
    width: float
    sure_y: float
    sure_height: float
    perhaps_y: float
    perhaps_height: float
    is_shown: bool


def bars(years, shown=None, height=HEIGHT):
    """A bar a year, the highest as high as there is room; `shown` is the year on the map."""
    step, unit = 100 / len(years), unit_of(years, height)
    return [_bar(place * step, step, year, unit, height, year.year == shown) for place, year in enumerate(years)]


def unit_of(years, height=HEIGHT):
    """How high one state stands."""
    return height / (max(year.both for year in years) or 1)


def _bar(x, step, year, unit, height, is_shown):
    sure, perhaps = year.certain * unit, year.perhaps * unit
    return Bar(
        year.year, x + step * 0.12, step * 0.76, height - sure, sure, height - sure - perhaps, perhaps, is_shown
    )  # fmt: skip


@dataclass(frozen=True)
class Strip:
    """A count between 0 and all states: how far it is certain, how far it may reach, and the published number."""

    sure: float
    perhaps: float
    published: float | None


def strip(figure):
    """The strip of a figure, for the day of the brief."""
    share = 100 / (figure.total or 1)
    then = figure.then.line
    return Strip(
        then.lowest * share,
        (then.highest - then.lowest) * share,
        None if figure.published is None else min(figure.published * share, 100),
    )
