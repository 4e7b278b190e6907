"""The tile map as a picture: a square for each state where the home page has it, and the legend with its counts.

Where a second question is asked, the states that have it carry a mark; all squares stay equal.
"""

from apps.comparison.layer import UNKNOWN, YES, crossed
from apps.dates import say
from apps.pages.pictures.lettering import broken, line, lines
from apps.pages.pictures.looks import HAIR, INK, PAPER, QUIET, square, swatch
from apps.pages.pictures.sheet import INNER, sheet
from apps.pages.pictures.svg import element, titled

TITLE = "The law on buyers and users"
COLUMNS, ROWS, WATER = 16, 9, 0.5  # the column between the continents is half as wide
PITCH, LEGEND = 40.5, 284
FRAMES = ("Solid frame: a wider law is ruled out", "Dotted frame: none was found")
BREADTH = "A stronger colour is a broader law, not a better one."
MARK, BIGGEST, ASIDE = 0.28, 12, 0.05  # as shares of a square, the biggest mark in points
LINE, SMALL = 30, 15


def place_of(state, pitch):
    """Where the square of a state lies, from the upper left corner of the map."""
    across = state.tile_col - (WATER if state.tile_col > 1 else 0)
    return across * pitch, state.tile_row * pitch


def tiles(rows, x, y, pitch=PITCH, marked=None, gap=3, layer=None):
    """The squares of the map; one of them framed where it is the subject of the picture."""
    shapes, frames = [], []
    for row in sorted(rows, key=lambda row: (row.state.tile_col, row.state.tile_row)):
        across, down = place_of(row.state, pitch)
        shapes += _tile(row, x + across, y + down, pitch - gap, layer)
        if marked == row.state.id:
            size = pitch - gap
            frame = {"x": x + across - 4, "y": y + down - 4, "width": size + 8, "height": size + 8}
            frames.append(element("rect", **frame, fill="none", stroke=INK, stroke_width=3))
    return [*shapes, *frames]


def _tile(row, x, y, size, layer):
    state, said = row.state, row.approach
    also = layer.answers[state.id] if layer else ""
    words = f"{state.name}: {since(said)}"
    title = titled(f"{words}. {layer.says(state)}" if layer else words)
    yield square(said.kind, x=x, y=y, size=size, base=said.base, code=state.id, title=title, is_raised=also == UNKNOWN)
    if also in (YES, UNKNOWN):
        wide = min(size * MARK, BIGGEST)
        edge = size * (1 - ASIDE)
        yield _mark(also, x + edge - wide / 2, y + edge - wide / 2, wide)


def _mark(also, x, y, wide):
    """The mark of a second question, its middle there: full where a state has it, dotted where it is not known."""
    if also == YES:
        return element("circle", cx=x, cy=y, r=wide / 2 + 0.75, fill=INK, stroke=PAPER, stroke_width=1.5)
    ground = element("circle", cx=x, cy=y, r=wide / 2 + 1.5, fill=PAPER)
    ring = {"r": wide / 2 - 0.5, "stroke_width": 1.5, "stroke_dasharray": "1.7 1.3"}
    dotted = element("circle", cx=x, cy=y, fill="none", stroke=INK, **ring)
    return element("g", ground, dotted)


def since(approach):
    """An approach in words, with the day since which it holds."""
    known = approach.since and approach.since != "first day not known"
    return f"{approach.phrase} ({'since ' if known else ''}{approach.since})" if approach.since else approach.phrase


def map_sheet(rows, totals, on, origin, layer=None):
    """The map of a day on its sheet, with the marks of a second question where one is asked."""
    parted = {line.kind: line for line in crossed(rows, layer)} if layer else {}
    _, deep = _legend(totals, parted, layer, 0, 0)

    def draw(x, y):
        legend, _ = _legend(totals, parted, layer, x + INNER - LEGEND, y + 8)
        return [*tiles(rows, x, y + 8, layer=layer), *legend]

    told = "; ".join(f"{kind.label}: {number}{_part(parted.get(kind))}" for kind, number in totals if number)
    beneath = f"In the {len(rows)} participating States of the OSCE on {say(on)}. One square a state, by its ISO code."
    if layer:
        unknown = f"; of {layer.unknown} it is not known" if layer.unknown else ""
        beneath += f" Marked: {layer.yes} of {len(rows)} {layer.have_it}{unknown}."
    return sheet(TITLE, beneath, f"Number of states. {told}.", max(ROWS * PITCH, deep) + 12, draw, origin)


def _part(line):
    """How many states of a kind are marked, behind their number."""
    return f", {_marked(line)}" if line else ""


def _marked(line):
    unknown = f"; {len(line.unknown)} not known" if line.unknown else ""
    return f"{len(line.yes)} of {line.total} marked{unknown}"


def _legend(totals, parted, layer, x, y):
    """The legend, and where it ends."""
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
        y += LINE
        beside = [*([_marked(parted[kind])] if kind in parted else []), *(FRAMES if _has_frames(kind, number) else ())]
        if beside:
            shapes += lines(beside, x + 28, y + 6, SMALL, size=12, fill=QUIET)
            y += SMALL * len(beside)
    return _key_of_marks(layer, shapes, x, y) if layer else (shapes, y + 6)


def _has_frames(kind, number):
    return kind.key == "minors" and number


def _key_of_marks(layer, shapes, x, y):
    shapes = [*shapes, element("line", x1=x, x2=x + LEGEND, y1=y, y2=y, stroke=INK)]
    for also, words in ((YES, layer.has_it), *(((UNKNOWN, "not known"),) if layer.unknown else ())):
        said = broken(words, 13, LEGEND - 28)
        shapes += [_mark(also, x + 9, y + 16, 10), *lines(said, x + 28, y + 20, 17, size=13)]
        y += 17 * len(said) + 8
    return shapes, y + 6
