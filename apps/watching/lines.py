"""A record of the log as a line: JSON for machines, or text for people.

A line holds what is named here and nothing else that a record may carry, such as the request itself.
"""

import json
from datetime import UTC, datetime
from logging import Formatter, LogRecord

from apps.watching.discreet import error_of, message_of
from apps.watching.seen import current


class Json(Formatter):
    """One JSON object a line."""

    def format(self, record: LogRecord) -> str:
        seen, error = current.get(), error_of(record)
        line = {
            "time": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
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
        seen, error = current.get(), error_of(record)
        told = {**({"request": seen.id} if seen else {}), **getattr(record, "told", {})}
        words = "".join(f" {name}={value}" for name, value in told.items())
        time = datetime.fromtimestamp(record.created, UTC).strftime("%Y-%m-%d %H:%M:%S")
        line = f"{time} {record.levelname} {record.name}: {message_of(record)}{words}"
        return line.replace("\n", "\\n").replace("\r", "\\r") + (f"\n{error}" if error else "")


class Whole(Formatter):
    """What a developer wants to read (DEMANDKB_DEBUG=1): messages and exceptions as they are."""


FORMS = {"json": Json, "text": Text}
