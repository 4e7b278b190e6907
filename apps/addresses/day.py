"""The day that a question asks about."""

import re
from datetime import date

from apps.addresses.faults import BadAddress, Fault, shown

FIRST, LAST = date(1900, 1, 1), date(2100, 12, 31)
WRITTEN = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


def read_day(text: str | None, default: date, parameter: str = "as_of") -> date:
    """The day written as YYYY-MM-DD; the default where nothing is written.

    Other ways to write a day are refused, for 01/02/2003 is one day in Dublin and
    another in New York. So are days on which no answer of ours can be true.
    """
    if not text or not text.strip():
        return default
    day = _as_written(text.strip())
    if day is None:
        raise _bad(parameter, text, f"“{shown(text)}” is not a day. Write it as year-month-day, like 2005-07-01.")
    if not FIRST <= day <= LAST:
        raise _bad(parameter, text, f"{day} is out of reach. Ask for a day from {FIRST} to {LAST}.")
    return day


def _as_written(text: str) -> date | None:
    if not WRITTEN.fullmatch(text):
        return None
    try:
        return date.fromisoformat(text)
    except ValueError:  # a day that no calendar has, like 30 February
        return None


def _bad(parameter: str, text: str, reason: str) -> BadAddress:
    return BadAddress(Fault(parameter, shown(text), f"{parameter}: {reason}"))
