"""The bars of the years as a picture: those of the home page, higher, on a sheet."""

from apps.criminalization.general_law import COUNTED, WHY_PERHAPS
from apps.dates import say
from apps.pages.pictures.lettering import line
from apps.pages.pictures.looks import BREADTHS, DOTS, HAIR, INK, LINE, QUIET
from apps.pages.pictures.sheet import INNER, key, sheet
from apps.pages.pictures.svg import element, titled
from apps.pages.strip import bars, unit_of

TITLE = "How many states had a general law on buyers or users, year by year"
HEIGHT, LEFT, FOOT, STEP = 240, 32, 26, 5
SURE, SURE_SIGN = BREADTHS["strict_liability"], "Filled: states that certainly had one"
PERHAPS_SIGN = "Dotted: states that perhaps had one, since a day is not known closely enough"


def years_sheet(years, total, on, origin):
    """The bars of `general_law_by_year` on their sheet."""

    signs = ((_box(SURE), SURE_SIGN), (_box(f"url(#{DOTS})", LINE), PERHAPS_SIGN))

    def draw(x, y):
        shapes, y = key(signs, x, y)
        return [*shapes, *_lines(years, x, y + 16), *_bars(years, x + LEFT, y + 16), _base(x, y + 16)]

    beneath = (
        f"Of the {total} participating States of the OSCE, at the end of each year; the last column is {say(on)}. "
        f"General: not on sellers under 18, public places or platforms alone. {COUNTED} {WHY_PERHAPS}"
    )
    said = "; ".join(f"{year.year}: {year.words}" for year in years)
    return sheet(TITLE, beneath, f"Number of states: {said}.", key(signs, 0, 0)[1] + 16 + HEIGHT + FOOT, draw, origin)


def _box(fill, edge=None):
    return lambda x, y: element("rect", x=x + 0.5, y=y + 2.5, width=17, height=13, fill=fill, stroke=edge)


def _lines(years, x, y):
    """A line for every fifth state."""
    unit = unit_of(years, HEIGHT)
    for number in range(0, max(year.both for year in years) + 1, STEP):
        at = y + HEIGHT - number * unit
        yield _line(x, at, HAIR)
        yield line(number, x + LEFT - 8, at + 4, 12, fill=QUIET, anchor="end")


def _base(x, y):
    return _line(x, y + HEIGHT, INK)


def _line(x, y, stroke):
    return element("line", x1=x + LEFT, x2=x + INNER, y1=y, y2=y, stroke=stroke)


def _bars(years, x, y):
    share = (INNER - LEFT) / 100
    for bar, year in zip(bars(years, height=HEIGHT), years, strict=True):
        across = {"x": x + bar.x * share, "width": bar.width * share}
        said = titled(f"{year.year}: {year.words}")
        parts = [element("rect", **across, y=y + bar.sure_y, height=bar.sure_height, fill=SURE)]
        if bar.perhaps_height:
            down = {"y": y + bar.perhaps_y, "height": bar.perhaps_height}
            parts.append(element("rect", **across, **down, fill=f"url(#{DOTS})", stroke=LINE, stroke_width=0.75))
        yield element("g", said, *parts)
        if year.year % STEP == 0 or len(years) == 1:
            middle = x + (bar.x + bar.width / 2) * share
            yield line(year.year, middle, y + HEIGHT + 18, 13, fill=QUIET, anchor="middle")
