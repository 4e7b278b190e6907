"""The tile map as a picture: a square for each state where the home page has it, and the legend with its counts."""

from apps.dates import say
from apps.pages.pictures.lettering import broken, line, lines
from apps.pages.pictures.looks import HAIR, INK, QUIET, square, swatch
from apps.pages.pictures.sheet import INNER, sheet
from apps.pages.pictures.svg import element, titled

TITLE = "The law on buyers and users"
COLUMNS, ROWS, WATER = 16, 9, 0.5  # the column between the continents is half as wide
PITCH, LEGEND = 40.5, 284
FRAMES = ("Solid frame: a wider law is ruled out", "Dotted frame: none was found")
BREADTH = "A stronger colour is a broader law, not a better one."


def place_of(state, pitch):
    """Where the square of a state lies, from the upper left corner of the map."""
    across = state.tile_col - (WATER if state.tile_col > 1 else 0)
    return across * pitch, state.tile_row * pitch


def tiles(rows, x, y, pitch=PITCH, marked=None, gap=3):
    """The squares of the map; one of them framed where it is the subject of the picture."""
    shapes, frames = [], []
    for row in sorted(rows, key=lambda row: (row.state.tile_col, row.state.tile_row)):
        across, down = place_of(row.state, pitch)
        said, size = row.approach, pitch - gap
        title = titled(f"{row.state.name}: {since(said)}")
        shapes.append(square(said.kind, x + across, y + down, size, said.base, row.state.id, title=title))
        if marked == row.state.id:
            frame = {"x": x + across - 4, "y": y + down - 4, "width": size + 8, "height": size + 8}
            frames.append(element("rect", **frame, fill="none", stroke=INK, stroke_width=3))
    return [*shapes, *frames]


def since(approach):
    """An approach in words, with the day since which it holds."""
    known = approach.since and approach.since != "first day not known"
    return f"{approach.phrase} ({'since ' if known else ''}{approach.since})" if approach.since else approach.phrase


def map_sheet(rows, totals, on, origin):
    """The map of a day on its sheet."""

    def draw(x, y):
        return [*tiles(rows, x, y + 8), *_legend(totals, x + INNER - LEGEND, y + 8)]

    told = "; ".join(f"{kind.label}: {number}" for kind, number in totals if number)
    beneath = f"In the {len(rows)} participating States of the OSCE on {say(on)}. One square a state, by its ISO code."
    return sheet(TITLE, beneath, f"Number of states. {told}.", max(ROWS * PITCH, _deep(totals)) + 12, draw, origin)


def _deep(totals):
    return 40 + len(totals) * 30 + 15 * len(FRAMES) + 6


def _legend(totals, x, y):
    shapes = lines(broken(BREADTH, 13, LEGEND), x, y + 11, 16, size=13, fill=QUIET)
    y += 34
    for kind, number in totals:
        ink = INK if number else QUIET
        base = "none" if kind.key == "minors" else ""
        shapes += [
            element("line", x1=x, x2=x + LEGEND, y1=y, y2=y, stroke=HAIR),
            swatch(kind.key, x, y + 6, 18, base),
            line(kind.label, x + 28, y + 20, 13, fill=ink),
            line(number, x + LEGEND, y + 20, 14, fill=ink, weight=600, anchor="end"),
        ]
        y += 30
        if kind.key == "minors" and number:
            shapes += lines(FRAMES, x + 28, y + 6, 15, size=12, fill=QUIET)
            y += 15 * len(FRAMES) + 6
    return shapes
