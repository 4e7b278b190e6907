"""A record of the log as a line: JSON for machines, or text for people.

A line holds what is named here and nothing else that a record may carry, such as the request itself.
"""

import json
from datetime import UTC, datetime
from functools import lru_cache
from logging import Formatter, LogRecord

from apps.watching.discreet import error_of, message_of
from apps.watching.seen import current


@lru_cache(2)
def second_of(time: int) -> str:
    """A second in UTC; many lines of the log have the same."""
    return datetime.fromtimestamp(time, UTC).strftime("%Y-%m-%dT%H:%M:%S")


def time_of(record: LogRecord) -> str:
    """When it was said, to the millisecond, as in RFC 3339."""
    return f"{second_of(int(record.created))}.{int(record.msecs):03}Z"


class Json(Formatter):
    """One JSON object a line."""

    def format(self, record: LogRecord) -> str:
        seen, error = current.get(), error_of(record)
        line = {
            "time": time_of(record),
            "level": record.levelname,
            "logger": record.name,
            "message": message_of(record),
            **({"request": seen.id} if seen else {}),
            **getattr(record, "told", {}),
            **({"error": error} if error else {}),
        }
        return json.dumps(line)


class Text(Formatter):
    """The same as one line of words; where a fault lies stands below it."""

    def format(self, record: LogRecord) -> str:
        error = error_of(record)
        line = f"{time_of(record)} {record.levelname} {record.name}: {message_of(record)}{_words(record)}"
        return line.replace("\n", "\\n").replace("\r", "\\r") + (f"\n{error}" if error else "")


class Whole(Formatter):
    """What a developer wants to read (DEMANDKB_DEBUG=1): messages and exceptions as they are."""

    def formatMessage(self, record: LogRecord) -> str:  # noqa: N802 - named by the standard library
        return f"{record.levelname} {record.name}: {record.message}{_words(record)}"


def _words(record):
    seen = current.get()
    told = {**({"request": seen.id} if seen else {}), **getattr(record, "told", {})}
    return "".join(f" {name}={value}" for name, value in told.items())


FORMS = {"json": Json, "text": Text}
