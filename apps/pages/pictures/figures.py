"""The figures of the brief as a picture: each with its numbers and its strip, as the pages show them."""

from apps.dates import say
from apps.findings.metrics import BRIEF_DAY
from apps.pages.pictures.lettering import SERIF, broken, line, lines
from apps.pages.pictures.looks import HAIR, INK, PAPER, QUIET
from apps.pages.pictures.sheet import INNER, key, sheet
from apps.pages.pictures.svg import element, titled
from apps.pages.strip import strip

TITLE = "Figures of the OSCE brief, counted again"
NAME, COLUMNS, STRIP = 312, (412, 538, 664), 700  # room for a name; where numbers end; where the strips begin
HEAD, LEADING, PADDING, LEAST = 44, 21, 12, 54
SIZE = 16
DASHED = "3 2"


def figures_sheet(figures, on, origin):
    """Figures with the counts of the day of the brief and of a day, on a sheet."""
    rows = [(figure, broken(figure.metric.label, SIZE, NAME)) for figure in figures]

    def draw(x, y):
        signs, y = key(_signs(), x, y)
        shapes = [*signs, *_heads(figures[0].total, on, x, y + 12)]
        y += 12 + HEAD
        for figure, name in rows:
            shapes += _row(figure, name, x, y)
            y += _deep(name)
        return shapes

    beneath = (
        f"Number of states that …, of {figures[0].total}. A count is a range: from the states that certainly count to those "
        "that may, by what is on file or because nobody looked. What was looked for and not found may exist all the same. "
        "Rules and states stand at the address below."
    )
    said = "; ".join(_said(figure, on) for figure in figures)
    return sheet(TITLE, beneath, f"{said}.", 24 + 12 + HEAD + sum(_deep(name) for _, name in rows), draw, origin)


def _said(figure, on):
    published = "no number" if figure.published is None else figure.published
    days = (f"records for {say(BRIEF_DAY)} {figure.then.line.words}", f"for {say(on)} {figure.now.line.words}")
    return f"{figure.metric.label}: OSCE, 2021, {published}, {', '.join(days)}"


def _deep(name):
    return max(LEAST, len(name) * LEADING + 2 * PADDING)


def _signs():
    def published(x, y):
        return element("line", x1=x + 9, x2=x + 9, y1=y, y2=y + 18, stroke=INK, stroke_width=2.5)

    day = say(BRIEF_DAY)
    return (
        (lambda x, y: _sure(x, y + 5, 18), f"Bar: certain on {day}"),
        (lambda x, y: _perhaps(x, y + 5, 18), "Outline: perhaps"),
        (published, "Upright line: the brief"),
    )


def _heads(total, on, x, y):
    for end, (above, below) in zip(
        COLUMNS, (("OSCE,", "2021"), ("Records,", say(BRIEF_DAY)), ("Records,", say(on))), strict=True
    ):
        yield from lines((above, below), x + end, y + 14, 17, size=13, fill=QUIET, anchor="end")
    yield line("States that …", x, y + 31, 13, fill=QUIET)
    yield line(0, x + STRIP, y + 31, 13, fill=QUIET)
    yield line(total, x + INNER, y + 31, 13, fill=QUIET, anchor="end")


def _row(figure, name, x, y):
    yield element("line", x1=x, x2=x + INNER, y1=y, y2=y, stroke=HAIR)
    foot = y + PADDING + 16
    yield from lines(name, x, foot, LEADING, size=SIZE, family=SERIF)
    numbers = ("–" if figure.published is None else figure.published, figure.then.line.words, figure.now.line.words)
    for end, number in zip(COLUMNS, numbers, strict=True):
        yield line(number, x + end, foot + 2, 20, family=SERIF, anchor="end")
    yield _strip(figure, x + STRIP, y + PADDING - 4)


def _strip(figure, x, y):
    """The strip of the pages, as wide as there is room."""
    drawn, wide = strip(figure), INNER - STRIP
    share = wide / 100
    shapes = [
        titled(_said(figure, figure.now.on)),
        element("line", x1=x, x2=x + wide, y1=y + 19, y2=y + 19, stroke=HAIR),
        _sure(x, y + 15, drawn.sure * share),
        _perhaps(x + drawn.sure * share, y + 15, drawn.perhaps * share),
    ]
    if drawn.published is not None:
        at = x + drawn.published * share
        shapes.append(element("line", x1=at, x2=at, y1=y + 4, y2=y + 27, stroke=INK, stroke_width=2.5))
    return element("g", *shapes)


def _sure(x, y, width):
    return element("rect", x=x, y=y, width=width, height=8, fill=QUIET)


def _perhaps(x, y, width):
    return element("rect", x=x, y=y + 0.5, width=width, height=7, fill=PAPER, stroke=QUIET, stroke_dasharray=DASHED)
