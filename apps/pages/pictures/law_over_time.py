"""Law over time as a picture: the drawing of a profile, on a sheet."""

from apps.dates import say
from apps.pages.pictures.lettering import SERIF, clipped, line
from apps.pages.pictures.looks import ACCENT, B3, BREADTHS, HAIR, INK, LINE, PAPER, QUIET, swatch
from apps.pages.pictures.sheet import key, sheet
from apps.pages.pictures.svg import element, titled
from apps.pages.profile.timeline import BAR, SQUARE

WORDS = {
    "all_sex_buying": "All buying of sex",
    "strict_liability": "Use without proof of knowledge",
    "knowing_use": "Knowing use",
    "indirect": "Indirect approaches",
}


def timeline_sheet(profile, origin):
    """The drawing of a profile on its sheet, with the signs that occur in it."""
    drawn = profile.timelines[0]

    def draw(x, y):
        signs, y = key(_signs(drawn), x, y)
        return [*signs, element("g", *_shapes(drawn, profile.on), transform=f"translate({x} {y + 8})")]

    since = profile.approach.since
    beneath = (
        f"{profile.approach.phrase}{f', since {since}' if since and since[0].isdigit() else ''}. On {say(profile.on)}."
    )
    number = sum(1 for _ in _lines_of_key(drawn))
    title = f"{profile.state.name}: law and treaties on demand over time"
    return sheet(title, beneath, f"{drawn.words}.", drawn.height + 24 * number + 8, draw, origin)


def _lines_of_key(drawn):
    shapes, y = key(_signs(drawn), 0, 0)
    return range(y // 24)


def _signs(drawn):
    found = {part.css for bar in drawn.bars for part in bar.segments}
    for css, text in WORDS.items():
        if {css, f"{css} rough"} & found:
            yield (lambda x, y, css=css: swatch(css, x, y + 1, 16)), text
    if {"limited", "limited rough"} & found:
        yield (lambda x, y: swatch("limited", x, y + 1, 16)), "Only certain persons or places"
    if any(css.endswith("rough") for css in found):
        yield (lambda x, y: _bar(x, y + 1, 18, 16, "knowing_use rough")), "Day not known, only month or year"
    if "undated" in found:
        yield (lambda x, y: _bar(x, y + 1, 18, 16, "undated")), "In force, first day not known"
    if any(bar.changes for bar in drawn.bars):
        yield (
            (
                lambda x, y: (
                    element("rect", x=x, y=y + 1, width=18, height=16, fill=BREADTHS["strict_liability"])
                    + _change(x + 9, y + 1, PAPER)
                )
            ),
            "Mark in a bar: amendment",
        )
    kinds = {mark.kind for row in drawn.treaties for mark in row.marks}
    if "signed" in kinds:
        yield (lambda x, y: _step(x + 4, y + 5, SQUARE, "signed", 0)), "Treaty signed"
    if "ratified" in kinds:
        yield (lambda x, y: _step(x + 4, y + 5, SQUARE, "ratified", 0)), "ratified or acceded to"
    if "bound" in kinds:
        yield (
            (lambda x, y: _line(x, x + 18, y + 9, y + 9, ACCENT, 2) + _line(x, x, y + 3, y + 15, ACCENT, 2)),
            "in force for the state",
        )


def _shapes(drawn, on):
    layout = drawn.layout
    for year, x in drawn.ticks:
        yield _line(x, x, 0, drawn.axis, HAIR)
        yield line(year, x, drawn.tick_text, 13, fill=QUIET, anchor="middle")
    for heading in drawn.headings:
        yield line(heading.label, 0, heading.y, 15, weight=700, family=SERIF)
    for bar in drawn.bars:
        yield line(clipped(bar.label, 13, layout.left + 24), 0, bar.label_y, 13)
        yield _line(layout.left, drawn.right, bar.middle, bar.middle, HAIR)
        parts = (_bar(part.x, bar.y, part.width, BAR, part.css) for part in bar.segments)
        yield element("g", titled(f"{bar.label}: {bar.words}"), *parts)
        ink = B3 if bar.css in ("limited", "undated") else PAPER
        yield from (_changed(mark, bar.y, ink) for mark in bar.changes)
    for row in drawn.treaties:
        yield line(row.label, 0, row.label_y, 13)
        yield _line(layout.left, drawn.right, row.middle, row.middle, HAIR)
        yield element("g", titled(f"{row.label}: {row.words}"), *_steps(row, layout))
    yield _line(layout.left, drawn.right, drawn.axis, drawn.axis, LINE)
    yield _line(drawn.day, drawn.day, 0, drawn.axis, INK, dash="2 3")


def _bar(x, y, width, height, css):
    kind, _, rough = css.partition(" ")
    filled = BREADTHS.get(kind)
    edge = LINE if kind == "undated" else B3 if rough or not filled else filled
    return element(
        "rect", x=x, y=y, width=width, height=height, fill=filled or PAPER, stroke=edge,
        fill_opacity=0.35 if rough and filled else None, stroke_width=2 if kind == "undated" else 1.5,
        stroke_dasharray="2 3" if kind == "undated" else "2 2" if rough else None,
    )  # fmt: skip


def _changed(mark, y, ink):
    if mark.width:
        return element("rect", x=mark.x, y=y + 5, width=mark.width, height=6, fill=ink, fill_opacity=0.8)
    return _change(mark.x, y, ink)


def _change(x, y, ink):
    return _line(x, x, y + 1, y + 15, ink, 2)


def _steps(row, layout):
    if row.bound_from is not None:
        yield _line(row.bound_from, row.bound_to, row.middle, row.middle, ACCENT, 2)
    for mark in row.marks:
        if mark.kind == "bound":
            yield _line(mark.x, mark.x, row.y + 2, row.y + 14, ACCENT, 2)
        else:
            yield _step(mark.side, row.square_y, mark.wide, mark.kind, mark.width)
    if row.earlier:
        yield element("rect", x=layout.left - 1, y=row.y, width=44, height=BAR, fill=PAPER)
        yield line(row.earlier, layout.left, row.middle + 4, 13, fill=QUIET)


def _step(x, y, width, kind, rough):
    return element(
        "rect", x=x, y=y, width=width, height=SQUARE, fill=ACCENT if kind == "ratified" else PAPER, stroke=ACCENT,
        stroke_width=1.5, stroke_dasharray="2 2" if rough else None,
        fill_opacity=0.35 if rough and kind == "ratified" else None,
    )  # fmt: skip


def _line(x1, x2, y1, y2, stroke, width=1, dash=None):
    return element("line", x1=x1, x2=x2, y1=y1, y2=y2, stroke=stroke, stroke_width=width, stroke_dasharray=dash)
