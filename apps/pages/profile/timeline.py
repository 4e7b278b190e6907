"""Law over time: a drawing for the eye, and the same events as a table."""

from dataclasses import dataclass, field

from apps.criminalization.force import NEVER
from apps.criminalization.sayings import approach_words, span_words
from apps.criminalization.vocabulary import LawStatus, Reach

LABEL, RIGHT, WIDTH = 270, 12, 928
ROW, BAR, TOP = 26, 16, 8
FLOOR = 1990


@dataclass
class Bar:
    """One law in the drawing: where it begins and ends, and how closely that is known."""

    label: str
    y: int
    x: float
    width: float
    css: str
    words: str
    changes: list = field(default_factory=list)

    @property
    def middle(self):
        return self.y + BAR / 2


@dataclass
class Heading:
    """The name of a part of the state, above its laws."""

    label: str
    y: int


@dataclass
class Timeline:
    """The drawing: its size, its bars and headings, the years along its axis, and the day asked about."""

    bars: list
    headings: list
    ticks: list
    height: int
    day: float
    words: str
    width: int = WIDTH
    left: int = LABEL

    @property
    def axis(self):
        return self.height - 22

    @property
    def tick_text(self):
        return self.height - 6

    @property
    def right(self):
        return WIDTH - RIGHT


class Scale:
    """Days to places on the drawing."""

    def __init__(self, first_year, last_year):
        self.first, self.last = first_year, last_year

    def __call__(self, day):
        years = day.year - self.first + (day.timetuple().tm_yday - 1) / 366
        share = min(max(years / (self.last - self.first), 0), 1)
        return round(LABEL + share * (WIDTH - LABEL - RIGHT), 1)

    def years(self):
        step = 5 if self.last - self.first <= 45 else 10
        return [(year, self.at(year)) for year in range(self.first + -self.first % step, self.last, step)]

    def at(self, year):
        return round(LABEL + (year - self.first) / (self.last - self.first) * (WIDTH - LABEL - RIGHT), 1)


def timeline(places, on, today):
    """The laws of a state, part by part, on one scale of years. None where there is nothing to draw."""
    drawn = [(place, [law for law in laws if law.status not in NEVER]) for place, laws in places]
    laws = [law for _, laws in drawn for law in laws]
    if not laws:
        return None
    scale = Scale(_first_year(laws), max(today.year, on.year) + 1)
    bars, headings, y = [], [], TOP
    for place, own in drawn:
        if own and len(places) > 1:
            headings.append(Heading(place.name, y + 14))
            y += ROW
        for law in own:
            bars.append(_bar(law, y, scale, max(today, on)))
            y += ROW
    words = "; ".join(f"{bar.label}: {bar.words}" for bar in bars)
    return Timeline(bars, headings, scale.years(), y + 30, scale(on), words)


def _first_year(laws):
    days = [law.in_force_from.first.year for law in laws if law.in_force_from]
    return max(min([*days, 2005]) - 2, FLOOR)


def _bar(law, y, scale, end):
    begins, ends = law.in_force_from, law.in_force_to
    x = scale(begins.first) if begins else LABEL
    right = scale(ends.last) if ends else scale(end)
    bar = Bar(short_name(law), y, x, max(round(right - x, 1), 3), _css(law), span_words(law))
    bar.changes = [scale(change.date.first) for change in law.amendments.all()]
    return bar


def _css(law):
    if not law.in_force_from:
        return "undated"
    return law.approach if law.reach == Reach.GENERAL else "limited"


def short_name(law):
    """A law as a drawing has room for it."""
    name = f"{law.law}, {law.provision[:1].lower()}{law.provision[1:]}"
    name = name.partition(" (")[0] if len(name) > 44 else name
    return name if len(name) <= 44 else name[:43].rstrip(" ,") + "…"


def events(laws):
    """What happened when, in order; each with its day as known, its words, and its law."""
    found = []
    for law in laws:
        said = approach_words(law)
        found += [(change.date, change.change, law) for change in law.amendments.all()]
        if law.status in NEVER:
            found += [(law.adopted, law.get_status_display(), law)] if law.adopted else []
        elif law.in_force_from:
            begun = "To be in force" if law.status == LawStatus.NOT_YET_IN_FORCE else "In force"
            found.append((law.in_force_from, f"{begun}: {said}", law))
        elif law.adopted:
            found.append((law.adopted, f"Adopted: {said}. First day in force not known", law))
        if law.in_force_to:
            found.append((law.in_force_to, "No longer in force", law))
    return sorted(found, key=lambda event: (event[0].first, event[0].last))
