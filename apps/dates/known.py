"""A date as closely as it is known: a day, a month or a year."""

import calendar
import re
from dataclasses import dataclass
from datetime import date

SHAPE = re.compile(r"(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?")


def say(day):
    """A day in words: 1 July 2005."""
    return f"{day.day} {calendar.month_name[day.month]} {day.year}"


@dataclass(frozen=True, order=True)
class KnownDate:
    """A date as closely as it is known, kept as the first and the last day that it may be.

    A law of "2005" began on some day from 1 January to 31 December 2005. It had certainly not begun on 31 December
    2004, it had certainly begun on 31 December 2005, and in between nobody can tell. No day is ever guessed: the
    comparison with a day has three outcomes (`had_come`), and the words are those that were known ("2005").

    The precision follows from the two days, since only a day, a whole month and a whole year can be written.
    """

    first: date
    last: date

    def __post_init__(self):
        if self.first > self.last:
            raise ValueError(f"{self.first} is later than {self.last}")

    @classmethod
    def parse(cls, text):
        """The date that a text names: 2005, 2005-07 or 2005-07-01. ValueError where it names none."""
        found = SHAPE.fullmatch(text.strip())
        if not found:
            raise ValueError(f"{text!r} is not a date: write 2005, 2005-07 or 2005-07-01")
        year, month, day = (int(part) if part else None for part in found.groups())
        try:
            if day is not None:
                return cls(date(year, month, day), date(year, month, day))
            if month is not None:
                return cls(date(year, month, 1), date(year, month, calendar.monthrange(year, month)[1]))
            return cls(date(year, 1, 1), date(year, 12, 31))
        except ValueError as error:
            raise ValueError(f"{text!r} is not a date: {error}") from error

    @property
    def precision(self):
        """How closely it is known: year, month or day."""
        if self.first == self.last:
            return "day"
        return "month" if self.first.month == self.last.month else "year"

    def __str__(self):
        return self.first.isoformat()[: {"year": 4, "month": 7, "day": 10}[self.precision]]

    @property
    def words(self):
        """As a person writes it: 2005, July 2005, 1 July 2005."""
        if self.precision == "day":
            return say(self.first)
        return f"{calendar.month_name[self.first.month]} {self.first.year}" if self.precision == "month" else str(self)

    def had_come(self, day):
        """Whether it had come by the end of a day: True, False, or None where the day lies inside what is unknown."""
        if day >= self.last:
            return True
        return None if day >= self.first else False

    def lies_after(self, other):
        """Whether it lies after the end of another date: True, False, or None where nobody can tell."""
        come = self.had_come(other.last)
        return None if come is None else not come

    def lies_before(self, other):
        """Whether it lies before another date begins: True, False, or None where nobody can tell."""
        if self.last < other.first:
            return True
        return False if self.first >= other.first else None
