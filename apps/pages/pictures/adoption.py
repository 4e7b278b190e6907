"""The chart of approaches over time as a picture: the chart of the page, on a sheet."""

from apps.dates import say
from apps.pages.adoption import chart
from apps.pages.pictures.lettering import line
from apps.pages.pictures.looks import B1, B3, BREADTHS, DOTS, HAIR, INK, LINE, QUIET, swatch
from apps.pages.pictures.sheet import INNER, key, sheet
from apps.pages.pictures.svg import element

TITLE = "How many states had each approach, year by year"
FILLS = {**BREADTHS, "part": B1, "minors": B1}


def adoption_sheet(years, total, on, origin):
    """The chart of `spans_by_year` on its sheet."""
    drawn = chart(years)

    def draw(x, y):
        signs, y = key(_signs(), x, y)
        panels = [shape for panel in drawn.panels for shape in _panel(panel, x, y + 8)]
        foot = y + 8 + drawn.foot
        marks = [
            line(mark.text, x + mark.x * INNER / 100, foot, 13, fill=QUIET, anchor="middle") for mark in drawn.years
        ]
        return [*signs, *panels, *marks]

    beneath = (
        f"Of the {total} participating States of the OSCE, at the end of each year; the last column is {say(on)}. "
        "A law without a known first day is certain only since its state was researched, so a step in the last column "
        "does not mean new laws."
    )
    said = f"On {say(on)}: " + "; ".join(f"{panel.label}: {panel.said}" for panel in drawn.panels)
    return sheet(TITLE, beneath, f"{said}.", drawn.height + 40, draw, origin)


def _signs():
    def box(fill, edge):
        return lambda x, y: element("rect", x=x + 0.5, y=y + 2.5, width=17, height=13, fill=fill, stroke=edge)

    return (
        (box(BREADTHS["strict_liability"], None), "Filled: states that certainly had it"),
        (box(f"url(#{DOTS})", LINE), "Dotted: states that may have had it, since a day is not known closely enough"),
    )


def _panel(panel, x, y):
    share = INNER / 100
    yield swatch(panel.kind, x, y + panel.name_y - 13, 16, base="none")
    yield line(panel.label, x + 24, y + panel.name_y, 14, weight=600)
    yield line(f"{panel.said}", x + INNER, y + panel.name_y, 14, weight=600, anchor="end")
    for mark in panel.lines:
        yield element("line", x1=x, x2=x + INNER, y1=y + mark.y, y2=y + mark.y, stroke=HAIR)
        yield line(mark.text, x, y + mark.y - 3, 12, fill=QUIET)
    for bar in panel.bars:
        edge = LINE if bar.is_possible else B3 if panel.kind in ("part", "minors") else None
        yield element(
            "rect", x=x + bar.x * share, y=y + bar.y, width=bar.width * share, height=bar.height,
            fill=f"url(#{DOTS})" if bar.is_possible else FILLS[panel.kind], stroke=edge,
            stroke_width=0.75 if bar.is_possible else 1.5 if edge else None,
        )  # fmt: skip
    yield element("line", x1=x, x2=x + INNER, y1=y + panel.base, y2=y + panel.base, stroke=INK)
