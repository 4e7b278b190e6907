"""Law over time: a drawing for the eye, and the same events as a table."""

import re
from dataclasses import dataclass, field

from apps.criminalization.force import NEVER
from apps.criminalization.sayings import span_words
from apps.criminalization.vocabulary import Reach

FLOOR, BAR, TOP, RIGHT, LONGEST = 1990, 16, 8, 14, 44

LONGEST_PLACE = 28
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
class Bar:
    """One law in the drawing: where it begins and ends, and how closely that is known."""

    label: str
    label_y: int
    y: int
    x: float
    width: float
    css: str
    words: str
    changes: list = field(default_factory=list)

    @property
    def middle(self):
        return self.y + BAR // 2


@dataclass
class Heading:
    """The name of a part of the state, above its laws."""

    label: str
    y: int


@dataclass
class Timeline:
    """A drawing: its size, its bars and headings, the years along its axis, and the day asked about."""

    layout: Layout
    bars: list
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


def timelines(places, on, today):
    """The laws of a state, part by part, on one scale of years, for each layout. Empty where there is nothing to draw."""
    drawn = [(place, _in_order(laws)) for place, laws in places]
    return [_draw(layout, drawn, on, today) for layout in LAYOUTS] if any(laws for _, laws in drawn) else []


def _in_order(laws):
    """Laws that are or were in force, by first day; those without one last."""
    held = [law for law in laws if law.status not in NEVER]
    return sorted(held, key=lambda law: (not law.in_force_from, str(law.in_force_from)))


def _draw(layout, drawn, on, today):
    end = max(today, on)
    scale = Scale(layout, _first_year([law for _, laws in drawn for law in laws]), end.year + 1)
    bars, headings, y = [], [], TOP
    for place, laws in drawn:
        if laws and len(drawn) > 1:
            headings.append(Heading("The whole state" if place.is_whole else place.name, y + 14))
            y += 26
        for law in laws:
            bars.append(_bar(law, y, layout, scale, end))
            y += layout.row
    words = "; ".join(f"{bar.label}: {bar.words}" for bar in bars)
    return Timeline(layout, bars, headings, scale.years(), y + 30, scale(on), words)


def _first_year(laws):
    days = [law.in_force_from.first.year for law in laws if law.in_force_from]
    return max(min([*days, 2005]) - 2, FLOOR)


def _bar(law, y, layout, scale, end):
    begins, ends = law.in_force_from, law.in_force_to
    earliest = begins or law.adopted
    x = scale(earliest.first) if earliest else layout.left
    width = max(round((scale(ends.last) if ends else scale(end)) - x, 1), 3)
    top = y + layout.above
    bar = Bar(short_name(law), y + (13 if layout.above else 12), top, x, width, _css(law), span_words(law))
    bar.changes = [scale(change.date.first) for change in law.amendments.all()]
    return bar


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
