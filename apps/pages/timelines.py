"""Law over time: a drawing for the eye, and the same events as a table."""

import re
from dataclasses import dataclass, field

from apps.criminalization.force import NEVER
from apps.criminalization.sayings import span_words
from apps.criminalization.vocabulary import LawStatus, Reach

FLOOR, BAR, TOP, RIGHT, LONGEST, SQUARE = 1990, 16, 8, 14, 44, 8

LONGEST_PLACE = 28
STEPS = {"signed": "signed", "ratified": "ratified or acceded to", "bound": "in force for the state"}
PLACES = {"Article", "Articles", "Chapter", "Part", "Paragraph", "Section", "Sections", "The", "Title"}


@dataclass(frozen=True)
class Layout:
    """A drawing for a width of screen: names beside the bars, or above them where there is no room."""

    css: str
    width: int
    left: int
    row: int
    above: int = 0


LAYOUTS = (Layout("wide-drawing", 928, 326, 26), Layout("narrow", 330, 2, 44, above=18))


@dataclass
class Segment:
    """A stretch of a law's time: certain, or rough where only a month or a year of it is known."""

    x: float
    width: float
    css: str


@dataclass
class Mark:
    """Something that happened: as wide as the time in which it may have happened, 0 where the day is known."""

    x: float
    width: float = 0
    kind: str = "change"

    @property
    def side(self):
        """The left edge of a square about a day, or of the time that is known."""
        return self.x if self.width > SQUARE else round(self.x + self.width / 2 - SQUARE / 2, 1)

    @property
    def wide(self):
        return max(self.width, SQUARE)


@dataclass
class Bar:
    """One law in the drawing: the stretches of its time, and the marks of its changes."""

    label: str
    label_y: int
    y: int
    css: str
    words: str
    segments: list = field(default_factory=list)
    changes: list = field(default_factory=list)

    @property
    def middle(self):
        return self.y + BAR // 2


@dataclass
class Steps:
    """One treaty in the drawing: the marks of what the state did, and a line from the day on which it was bound."""

    label: str
    label_y: int
    y: int
    words: str
    marks: list
    bound_from: float | None
    bound_to: float
    earlier: str = ""

    @property
    def middle(self):
        return self.y + BAR // 2

    @property
    def square_y(self):
        return self.middle - SQUARE // 2


@dataclass
class Heading:
    """The name of a part of the state, above its laws."""

    label: str
    y: int


@dataclass
class Timeline:
    """A drawing: its size, its laws, treaties and headings, the years along its axis, and the day asked about."""

    layout: Layout
    bars: list
    treaties: list
    headings: list
    ticks: list
    height: int
    day: float
    words: str

    @property
    def axis(self):
        return self.height - 22

    @property
    def tick_text(self):
        return self.height - 6

    @property
    def right(self):
        return self.layout.width - RIGHT


class Scale:
    """Days to places on a drawing."""

    def __init__(self, layout, first_year, last_year):
        self.left, self.span = layout.left, layout.width - RIGHT - layout.left
        self.first, self.last = first_year, last_year

    def __call__(self, day):
        return self._at(day.year + (day.timetuple().tm_yday - 1) / 366)

    def years(self):
        """Every fifth year with its place; every tenth where there is little room or much time."""
        step = 10 if self.span < 400 or self.last - self.first > 45 else 5
        return [(year, self._at(year)) for year in range(self.first + -self.first % step, self.last, step)]

    def _at(self, year):
        share = min(max((year - self.first) / (self.last - self.first), 0), 1)
        return round(self.left + share * self.span, 1)


def timelines(places, treaties, on, today):
    """The laws of a state, part by part, and its treaties on one scale of years, for each layout.

    `treaties` are its participations; those without a dated step are not drawn. Empty where there is nothing to draw.
    """
    drawn = [(place, _in_order(laws)) for place, laws in places]
    dated = [row for row in treaties if row.signed or row.ratified or row.in_force]
    if dated or any(laws for _, laws in drawn):
        return [_draw(layout, drawn, dated, on, today) for layout in LAYOUTS]
    return []


def _in_order(laws):
    """Laws that are or were in force, by first day; those without one last."""
    held = [law for law in laws if law.status not in NEVER]
    return sorted(held, key=lambda law: (not law.in_force_from, str(law.in_force_from)))


def _draw(layout, drawn, treaties, on, today):
    end = max(today, on)
    laws = [law for _, laws in drawn for law in laws]
    scale = Scale(layout, _first_year(laws, treaties), end.year + 1)
    bars, steps, headings, y = [], [], [], TOP
    for place, laws_there in drawn:
        if laws_there and (treaties or len(drawn) > 1):
            headings.append(Heading(_name_of(place, len(drawn)), y + 14))
            y += 26
        for law in laws_there:
            bars.append(_bar(law, y, layout, scale, end))
            y += layout.row
    if treaties:
        headings.append(Heading("Treaties", y + 14))
        y += 26
    for row in treaties:
        steps.append(_steps(row, y, layout, scale, end))
        y += layout.row
    words = "; ".join(f"{each.label}: {each.words}" for each in (*bars, *steps))
    return Timeline(layout, bars, steps, headings, scale.years(), y + 30, scale(on), words)


def _name_of(place, number):
    if number == 1:
        return "Law"
    return "The whole state" if place.is_whole else place.name


def _first_year(laws, treaties):
    days = [law.in_force_from.first.year for law in laws if law.in_force_from]
    days += [known.first.year for row in treaties for known in (row.signed, row.ratified, row.in_force) if known]
    return max(min([*days, 2005]) - 2, FLOOR)


def _bar(law, y, layout, scale, end):
    bar = Bar(short_name(law), y + (13 if layout.above else 12), y + layout.above, _css(law), span_words(law))
    bar.segments = list(_segments(law, scale, end))
    bar.changes = [_mark(change.date, scale) for change in law.amendments.all()]
    return bar


def _segments(law, scale, end):
    """A law's time from left to right; what is known by its month or year alone is rough as far as that goes."""
    begins, ends, css = law.in_force_from, law.in_force_to, _css(law)
    if not begins:
        first = scale(law.adopted.first) if law.adopted else scale.left
        yield _segment(first, scale(ends.last if ends else end), css)
        return
    sure_from, sure_to = begins.last, ends.first if ends else end
    if law.status in (LawStatus.REPEALED, LawStatus.NOT_YET_IN_FORCE) and not ends:
        sure_to = sure_from  # it ended on a day that no source gives, or was only announced
    last = ends.last if ends else end
    if sure_from >= sure_to:
        yield _segment(scale(begins.first), scale(last), f"{css} rough")
        return
    if begins.first < begins.last:
        yield _segment(scale(begins.first), scale(begins.last), f"{css} rough")
    yield _segment(scale(sure_from), scale(sure_to), css)
    if ends and ends.first < ends.last:
        yield _segment(scale(ends.first), scale(ends.last), f"{css} rough")


def _segment(x, to, css):
    return Segment(x, max(round(to - x, 1), 3), css)


def _mark(known, scale, kind="change"):
    x = scale(known.first)
    return Mark(x, round(scale(known.last) - x, 1) if known.first < known.last else 0, kind)


def _steps(row, y, layout, scale, end):
    """A treaty's steps; one before the first year that is drawn stands in words at the edge."""
    known = [
        (kind, day)
        for kind, day in (("signed", row.signed), ("ratified", row.ratified), ("bound", row.in_force))
        if day
    ]
    shown = [(kind, day) for kind, day in known if day.last.year >= scale.first]
    before = [day for kind, day in known if day.last.year < scale.first]
    return Steps(
        row.instrument.short_title,
        y + (13 if layout.above else 12),
        y + layout.above,
        ", ".join(f"{STEPS[kind]} {day.words}" for kind, day in known),
        [_mark(day, scale, kind) for kind, day in shown],
        scale(row.in_force.last) if row.in_force and row.in_force.last <= end else None,
        scale(end),
        f"‹ {before[-1].first.year}" if before else "",
    )


def _css(law):
    if not law.in_force_from:
        return "undated"
    return law.approach if law.reach == Reach.GENERAL else "limited"


def short_name(law):
    """A law as a drawing has room for it: the place in it in full, its name as far as there is room."""
    place = _place(law.provision)
    place = "" if place.lower().startswith("the whole") else f", {place}"
    name, room = _bare(law.law), max(LONGEST - len(place), 16)
    name = name if len(name) <= room else name[: room - 1].rstrip(" ,(") + "…"
    return name + place


def _place(provision):
    """The place in a law without what stands in brackets, and with a small letter where a place begins, not a name."""
    text = provision.partition(" (")[0].partition(", as ")[0]
    text = text if len(text) <= LONGEST_PLACE else text[: LONGEST_PLACE - 1].rstrip(" ,") + "…"
    return text[:1].lower() + text[1:] if text.partition(" ")[0] in PLACES else text


def _bare(text):
    """The text without what stands in brackets at its end."""
    return re.sub(r"\s*\([^()]*\)$", "", text)
