"""Cards: the pictures that other sites show beside a link to the home page, a state or a comparison."""

from apps.dates import say
from apps.pages.pictures.lettering import OURS, SERIF, broken, clipped, line, lines
from apps.pages.pictures.looks import HAIR, INK, QUIET, swatch
from apps.pages.pictures.sheet import drawing
from apps.pages.pictures.svg import element
from apps.pages.pictures.tile_map import COLUMNS, WATER, since, tiles
from apps.tables.terms import PUBLISHER

WIDTH, HEIGHT, MARGIN = 1200, 630, 56
SENTENCE = "What states have enacted, promised and done about the demand that fosters trafficking in human beings"
STATES_AT_MOST, MAP = 4, 30
BELOW = 566  # where the line above the foot lies


def home_card(rows, totals, on):
    """The map of all states on a day, and the kinds of law with their numbers."""
    pitch = 43
    x = WIDTH - MARGIN - (COLUMNS - WATER) * pitch + 3
    shapes = [
        *_name(),
        *lines(
            broken("The law on buyers and users", 40 * OURS, 320), MARGIN, 176, 46, size=40, weight=700, family=SERIF
        ),
    ]
    y, found = 330, [each for each in totals if each[1]]
    step = min(36, 216 / max(len(found), 1))
    for kind, number in found:
        shapes += [
            swatch(kind.key, MARGIN, y - 17, 20, "none"),
            line(clipped(kind.label, 17 * OURS, 300), MARGIN + 32, y, 17),
            line(number, MARGIN + 350, y, 17, weight=600, anchor="end"),
        ]
        y += step
    about = f"{len(rows)} participating States of the OSCE"
    return _card(f"{PUBLISHER}: the law on buyers and users", about, on, [*shapes, *tiles(rows, x, 96, pitch)])


def state_card(row, rows, on):
    """One state: its approach and since when, how much is on file, and where it lies."""
    x = WIDTH - MARGIN - (COLUMNS - WATER) * MAP + 3
    room = x - MARGIN - 40
    size = 72 if len(row.state.name) < 15 else 50
    name = broken(row.state.name, size * OURS, room, most=2)
    shapes = [*_name(), *lines(name, MARGIN, 214, size * 1.1, size=size, weight=700, family=SERIF)]
    y = 214 + (len(name) - 1) * size * 1.1 + 74
    said = broken(since(row.approach), 30 * OURS, room - 44, most=6)
    shapes += [
        swatch(row.approach.kind, MARGIN, y - 24, 28, row.approach.base),
        *lines(said, MARGIN + 44, y, 39, size=30),
        *tiles(rows, x, 166, MAP, marked=row.state.id, gap=2),
    ]
    counts = " · ".join(
        _counted(number, noun)
        for number, noun in ((len(row.statutes), "statute"), (len(row.measures), "measure"), (len(row.pages), "source"))
    )
    return _card(f"{row.state.name}: {row.approach.phrase}", counts, on, shapes)


def compare_card(comparison, number, on):
    """Some states side by side with their answers to a few questions; how many more there are stands below."""
    columns = comparison.states
    first, room = 200, WIDTH - 2 * MARGIN
    wide = (room - first) / len(columns)
    shapes = [*_name()]
    for place, state in enumerate(columns):
        x = MARGIN + first + place * wide
        heads = broken(state.name, 28 * OURS, wide - 24, most=2)
        shapes += lines(heads, x, 160 - (len(heads) - 1) * 32, 32, size=28, weight=700, family=SERIF)
    y = 180
    deep = (BELOW - 10 - y) / len(comparison.dimensions)
    for dimension in comparison.dimensions:
        shapes.append(element("line", x1=MARGIN, x2=WIDTH - MARGIN, y1=y, y2=y, stroke=HAIR))
        shapes += lines(broken(dimension.label, 18 * OURS, first - 24, most=3), MARGIN, y + 32, 23, size=18, fill=QUIET)
        for place, answer in enumerate(comparison.across(dimension)):
            x = MARGIN + first + place * wide
            mark = answer.swatch or MARKS.get(answer.kind.value, "")
            shapes += [swatch(mark, x, y + 15, 20)] if mark else []
            text = broken(answer.text, 20 * OURS, wide - 54, most=max(int((deep - 16) // 25), 1))
            shapes += lines(text, x + (30 if mark else 0), y + 32, 25, size=20)
        y += deep
    rest = number - len(columns)
    about = f"and {_counted(rest, 'more state')}" if rest else f"{_counted(len(columns), 'state')} side by side"
    title = f"{', '.join(state.name for state in columns)}, compared"
    return _card(title, about, on, shapes)


MARKS = {
    **{kind: kind for kind in ("none", "not_found", "not_researched", "disputed", "uncertain")},
    "partly": "part",
}


def _name():
    return [
        element("rect", width=WIDTH, height=10, fill=INK),
        line(PUBLISHER, MARGIN, 76, 30, weight=700, family=SERIF),
    ]


def _counted(number, noun):
    return f"{number:,} {noun}{'' if number == 1 else 's'}"


def _card(title, about, on, shapes):
    foot = [
        element("line", x1=MARGIN, x2=WIDTH - MARGIN, y1=BELOW, y2=BELOW, stroke=INK),
        line(about, MARGIN, BELOW + 36, 22, fill=QUIET),
        line(f"As of {say(on)} · CC BY 4.0", WIDTH - MARGIN, BELOW + 36, 22, fill=QUIET, anchor="end"),
    ]
    return drawing(WIDTH, HEIGHT, title, SENTENCE, *shapes, *foot)
