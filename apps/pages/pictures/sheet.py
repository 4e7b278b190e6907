"""The sheet that a chart is drawn on: title and day above it; below it where it comes from, and on what terms."""

from dataclasses import dataclass

from apps.pages.pictures.lettering import SERIF, broken, line, lines, width_of
from apps.pages.pictures.looks import HAIR, INK, PAPER, QUIET, patterns
from apps.pages.pictures.svg import element, words
from apps.tables.terms import LICENCE, PUBLISHER

WIDTH, MARGIN = 1000, 32
INNER = WIDTH - 2 * MARGIN
BIG, SMALL, NOTE = 26, 14, 12


@dataclass(frozen=True)
class Origin:
    """Where the same is to be had again, and the version of the facts behind it."""

    address: str
    facts: str

    @property
    def lines(self):
        facts = f" Facts: {self.facts}." if self.facts else ""
        return [*broken(f"Source: {PUBLISHER}, {self.address}.{facts}", NOTE, INNER, most=3), f"Licence: {LICENCE}"]


def drawing(width, height, title, description, *children):
    """A whole SVG: with a title and a description for who cannot see it, and a white ground."""
    return element(
        "svg",
        element("title", words(title), id="title"),
        element("desc", words(description), id="description"),
        patterns(),
        element("rect", width=width, height=height, fill=PAPER),
        *children,
        xmlns="http://www.w3.org/2000/svg",
        width=width,
        height=height,
        viewBox=f"0 0 {width:g} {height:g}",
        role="img",
        aria_labelledby="title description",
        lang="en",
    )


def sheet(title, beneath, description, height, draw, origin):
    """A chart of some height on its sheet. `draw(x, y)` gives its shapes, its corner being there."""
    head, y = [], MARGIN + BIG - 4
    for text in broken(title, BIG, INNER):
        head.append(line(text, MARGIN, y, BIG, weight=700, family=SERIF))
        y += BIG * 1.2
    told = broken(beneath, SMALL, INNER)
    head += lines(told, MARGIN, y, 20, size=SMALL, fill=QUIET)
    top = y + 20 * len(told)
    foot = top + height + 20
    rule = element("line", x1=MARGIN, x2=WIDTH - MARGIN, y1=foot, y2=foot, stroke=HAIR)
    said = lines(origin.lines, MARGIN, foot + 20, 17, size=NOTE, fill=QUIET)
    whole = foot + 20 + 17 * len(said) + 10
    return drawing(WIDTH, whole, title, f"{beneath} {description}", *head, *draw(MARGIN, top), rule, *said)


def key(entries, x, y, room=INNER, size=SMALL):
    """A legend in lines as long as there is room: each entry a function that draws its sign, and its words."""
    shapes, at = [], x
    for sign, text in entries:
        wide = 26 + width_of(text, size) + 18
        if at > x and at + wide - 18 > x + room:
            at, y = x, y + 24
        shapes += [sign(at, y), line(text, at + 26, y + 14, size, fill=INK)]
        at += wide
    return shapes, y + 24
