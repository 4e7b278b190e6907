"""Small drawings on the home page, as shares of their width: bars of the years, a strip from 0 to all states."""

from dataclasses import dataclass

HEIGHT = 44


@dataclass(frozen=True)
class Bar:
    """The states with a general law at the end of a year: certainly, and above them perhaps."""

    x: str
    width: str
    sure_y: str
    sure_height: str
    perhaps_y: str
    perhaps_height: str
    is_shown: bool


def bars(years, shown):
    """A bar a year, the highest as high as there is room; `shown` is the year on the map."""
    step, unit = 100 / len(years), HEIGHT / (max(year.both for year in years) or 1)
    return [_bar(place * step, step, year, unit, year.year == shown) for place, year in enumerate(years)]


def _bar(x, step, year, unit, is_shown):
    sure, perhaps = year.certain * unit, year.perhaps * unit
    return Bar(
        f"{x + step * 0.12:.2f}%",
        f"{step * 0.76:.2f}%",
        f"{HEIGHT - sure:.1f}",
        f"{sure:.1f}",
        f"{HEIGHT - sure - perhaps:.1f}",
        f"{perhaps:.1f}",
        is_shown,
    )


@dataclass(frozen=True)
class Strip:
    """A count between 0 and all states: how far it is certain, how far it may reach, and the published number."""

    sure: str
    perhaps_x: str
    perhaps: str
    published: str


def strip(figure):
    """The strip of a figure, for the day of the brief."""
    share = 100 / (figure.total or 1)
    then = figure.then
    return Strip(
        f"{then.lowest * share:.2f}%",
        f"{then.lowest * share:.2f}%",
        f"{(then.highest - then.lowest) * share:.2f}%",
        "" if figure.published is None else f"{min(figure.published * share, 100):.2f}%",
    )
