"""Law over time as a picture: the drawing of a profile, on a sheet."""

from apps.criminalization.vocabulary import Approach
from apps.dates import say
from apps.pages.pictures.lettering import SERIF, line
from apps.pages.pictures.looks import ACCENT, B3, BREADTHS, HAIR, INK, LINE, PAPER, QUIET, swatch
from apps.pages.pictures.sheet import key, sheet
from apps.pages.pictures.svg import element, titled
from apps.pages.timelines import BAR, SQUARE

WORDS = {word.value: word.label for word in reversed(Approach)}
SIGNS = {
    **WORDS,
    "limited": "Only certain persons or places",
    "rough": "Perhaps in force: day not known closely",
    "undated": "In force, first day not known",
    "change": "Mark in a bar: amendment",
    "signed": "Treaty signed",
    "ratified": "Treaty ratified or acceded to",
    "bound": "In force for the state",
    "earlier": "Last step in that year, before the drawing",
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
    title = f"{profile.state.name}: law and treaties on demand over time"
    return sheet(title, beneath, f"{drawn.words}.", drawn.height + _depth_of_key(drawn) + 8, draw, origin)


def _depth_of_key(drawn):
    return key(_signs(drawn), 0, 0)[1]


def _signs(drawn):
    """The signs that occur in the drawing, each with its words."""
    found = {part.css for bar in drawn.bars for part in bar.segments}
    kinds = {mark.kind for row in drawn.treaties for mark in row.marks}
    occurs = {
        **{css: {css, f"{css} rough"} & found for css in WORDS},
        "limited": {"limited", "limited rough"} & found,
        "rough": any(css.endswith("rough") for css in found),
        "undated": "undated" in found,
        "change": any(bar.changes for bar in drawn.bars),
        **{kind: kind in kinds for kind in ("signed", "ratified", "bound")},
        "earlier": any(row.earlier for row in drawn.treaties),
    }
    for sign, text in SIGNS.items():
        if occurs[sign]:
            yield (lambda x, y, sign=sign: _sign(sign, x, y)), text


def _sign(sign, x, y):
    if sign == "rough" or sign == "undated":
        return _bar(x, y + 1, 18, 16, "knowing_use rough" if sign == "rough" else sign)
    if sign == "change":
        bar = element("rect", x=x, y=y + 1, width=18, height=16, fill=BREADTHS["strict_liability"])
        return bar + _change(x + 9, y + 1, PAPER)
    if sign in ("signed", "ratified"):
        return _step(x + 6, y + 5, SQUARE, sign, 0)
    if sign == "bound":
        return _line(x, x + 18, y + 9, y + 9, ACCENT, 2) + _line(x, x, y + 3, y + 15, ACCENT, 2)
    return line("‹", x + 8, y + 14, 18, fill=QUIET) if sign == "earlier" else swatch(sign, x, y + 1, 16)


def _shapes(drawn, on):
    layout = drawn.layout
    for year, x in drawn.ticks:
        yield _line(x, x, 0, drawn.axis, HAIR)
        yield line(year, x, drawn.tick_text, 13, fill=QUIET, anchor="middle")
    for heading in drawn.headings:
        yield line(heading.label, 0, heading.y, 15, weight=700, family=SERIF)
    for bar in drawn.bars:
        yield line(bar.label, 0, bar.label_y, 13)
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
