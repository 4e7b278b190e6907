"""The day that a question asks about."""

import re
from calendar import monthrange
from datetime import date

from apps.addresses.faults import BadAddress, Fault, shown

FIRST, LAST = date(1900, 1, 1), date(2100, 12, 31)
WRITTEN = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
YEAR_FIRST = re.compile(r"(?=.{8})(?P<year>[0-9]{4})[-./ ]?(?P<one>[0-9]{1,2})[-./ ]?(?P<two>[0-9]{1,2})")
YEAR_LAST = re.compile(r"(?P<one>[0-9]{1,2})[-./ ](?P<two>[0-9]{1,2})[-./ ](?P<year>[0-9]{4})")
MONTHS = range(1, 13)


def read_day(text: str | None, default: date, parameter: str = "as_of") -> date:
    """The day written as YYYY-MM-DD; the default where nothing is written.

    Other ways to write a day are refused, for 01/02/2003 is one day in Dublin and
    another in New York. So are days on which no answer of ours can be true. The fault
    names the day that was probably meant, where there is only one that it can have been.
    """
    if not text or not text.strip():
        return default
    day = _as_written(text.strip())
    if day is None:
        message = f"“{shown(text)}” is not a day. Write it as year-month-day, like 2005-07-01."
        raise _bad(parameter, text, message, _probably(text.strip()))
    if not FIRST <= day <= LAST:
        raise _bad(parameter, text, f"{day} is out of reach. Ask for a day from {FIRST} to {LAST}.", _within_reach(day))
    return day


def _as_written(text: str) -> date | None:
    if not WRITTEN.fullmatch(text):
        return None
    try:
        return date.fromisoformat(text)
    except ValueError:  # a day that no calendar has, like 30 February
        return None


def _probably(text: str) -> date | None:
    """The one day that a text can mean that is written in another way, or that no calendar has; None where there is none."""
    if found := YEAR_FIRST.fullmatch(text):
        year, month, day = int(found["year"]), int(found["one"]), int(found["two"])
        if month not in MONTHS:
            month, day = day, month
    elif found := YEAR_LAST.fullmatch(text):
        year, month, day = int(found["year"]), int(found["two"]), int(found["one"])
        if month in MONTHS and day in MONTHS and month != day:
            return None
        if month not in MONTHS:
            month, day = day, month
    else:
        return None
    if month not in MONTHS or not 1 <= day <= 31 or not FIRST.year <= year <= LAST.year:
        return None
    return date(year, month, min(day, monthrange(year, month)[1]))


def _within_reach(day: date) -> date:
    return min(max(day, FIRST), LAST)


def _bad(parameter: str, text: str, reason: str, meant: date | None) -> BadAddress:
    return BadAddress(Fault(parameter, shown(text), f"{parameter}: {reason}", f"{meant or ''}"))
