"""How values look in a picture: the colours and patterns of the light pages, which also part them in grey print."""

from apps.pages.pictures.lettering import SANS
from apps.pages.pictures.svg import element, words

PAPER, INK, QUIET, HAIR, LINE, GAP, ACCENT = "#ffffff", "#17191c", "#555b62", "#d9dad5", "#858b91", "#b9bfc4", "#1d4f80"
BREADTHS = {"indirect": "#d3dfea", "knowing_use": "#9dbcd8", "strict_liability": "#5a8dbb", "all_sex_buying": "#1f5589"}
ON = {"strict_liability": "#0b0d10", "all_sex_buying": "#ffffff"}
B1, B2, B3, B4 = BREADTHS.values()
EDGES = {
    **dict.fromkeys(("minors", "none", "not_found"), LINE),
    **dict.fromkeys(("disputed", "uncertain", "limited"), B3),
    "part": B4,
    "not_researched": GAP,
}
DOTTED = "1.5 2.5"
DOTS, HATCH = "dots", "hatch"


def patterns():
    """The two patterns that squares and columns are filled with."""
    dots = element("circle", cx=1.5, cy=1.5, r=0.8, fill=LINE)
    hatch = element("path", d="M-1,1 L1,-1 M0,6 L6,0 M5,7 L7,5", stroke=GAP, stroke_width=1.5)
    return element("defs", _pattern(DOTS, 4, dots), _pattern(HATCH, 6, hatch))


def _pattern(id, side, sign):
    ground = element("rect", width=side, height=side, fill=PAPER)
    return element("pattern", ground, sign, id=id, width=side, height=side, patternUnits="userSpaceOnUse")


def square(kind, x, y, size, base="", code="", size_of_code=None, title="", is_raised=False):
    """A square of a kind of value: on the map with the code of its state, raised for a sign below; in a legend without."""
    edge = EDGES.get(kind)
    half = 0.75 if edge else 0
    dotted = kind == "not_found" or (kind == "minors" and base == "not_found")
    fill = BREADTHS.get(kind) or {"not_researched": f"url(#{HATCH})", "uncertain": B1}.get(kind, PAPER)
    shapes = [
        title,
        element(
            "rect", x=x + half, y=y + half, width=size - 2 * half, height=size - 2 * half, fill=fill, stroke=edge,
            stroke_width=1.5 if edge else None, stroke_dasharray=DOTTED if dotted else None,
        ),
        *_sign(kind, x, y, size),
    ]  # fmt: skip
    if code:
        shapes.append(_code(kind, x, y, size, code, size_of_code, is_raised))
    return element("g", *filter(None, shapes))


def _sign(kind, x, y, size):
    if kind == "part":
        yield element("rect", x=x + 0.75, y=y + size * 0.58, width=size - 1.5, height=size * 0.42 - 0.75, fill=B4)
    elif kind == "minors":
        side = size * 0.26
        yield element("rect", x=x + (size - side) / 2, y=y + size * 0.62, width=side, height=side, fill=B3)
    elif kind == "none":
        yield element(
            "rect", x=x + size * 0.24, y=y + size * 0.76, width=size * 0.52, height=max(size * 0.06, 2), fill=INK
        )
    elif kind == "disputed":
        yield element("path", d=f"M{x + size:g},{y:g} V{y + size:g} H{x:g} Z", fill=B2, stroke=B3)


def _code(kind, x, y, size, code, letters, is_raised):
    letters = letters or size * 0.34
    above = is_raised or kind in ("part", "minors", "none", "uncertain")
    foot = y + size * (0.44 if above else 0.62)
    said = element(
        "text", words(code), x=x + size / 2, y=foot, font_family=SANS, font_size=letters, font_weight=600,
        text_anchor="middle", fill=ON.get(kind, INK),
    )  # fmt: skip
    if kind != "uncertain":
        return said
    doubt = element(
        "text", "?", x=x + size / 2, y=y + size * 0.84, font_family=SANS, font_size=letters, font_weight=600,
        text_anchor="middle", fill=INK,
    )  # fmt: skip
    return said + doubt


def swatch(kind, x, y, size=18, base=""):
    """The square of a legend; an uncertain one carries its question mark."""
    sign = ""
    if kind == "uncertain":
        sign = element(
            "text", "?", x=x + size / 2, y=y + size * 0.78, font_family=SANS, font_size=size * 0.72, font_weight=600,
            text_anchor="middle", fill=INK,
        )  # fmt: skip
    return square(kind, x, y, size, base) + sign
