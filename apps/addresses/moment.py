"""The moment since which a question asks for what changed."""

import re
from datetime import UTC, datetime, timedelta

from apps.addresses.day import FIRST, read_day
from apps.addresses.faults import BadAddress, Fault, shown

DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
INSTANT = re.compile(
    r"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(:[0-9]{2}(\.[0-9]{1,6})?)?(Z|[+ -][0-9]{2}:[0-9]{2})?"
)


def read_moment(text: str | None, parameter: str) -> datetime | None:
    """The moment after which something is asked for; None for no text.

    It is the instant that is written (ISO 8601, UTC where no zone is named), or the last one before a day.

    An address turns the + before a zone into a space; that is read as it was meant.
    """
    text = (text or "").strip()
    if not text:
        return None
    if INSTANT.fullmatch(text):
        return _instant(text, parameter)
    day = read_day(text, FIRST, parameter)
    return datetime(day.year, day.month, day.day, tzinfo=UTC) - timedelta.resolution


def _instant(text: str, parameter: str) -> datetime:
    try:
        found = datetime.fromisoformat(text.replace(" ", "+"))
        return (found if found.tzinfo else found.replace(tzinfo=UTC)).astimezone(UTC)
    except (ValueError, OverflowError):
        message = f"{parameter}: “{shown(text)}” is an instant that no calendar and no clock has."
        raise BadAddress(Fault(parameter, shown(text), message)) from None
