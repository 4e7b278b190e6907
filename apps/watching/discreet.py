"""What of a line of the log is told: never an address as it was asked for, a header, a host or the words of an exception.

Django and gunicorn write paths, hosts and network addresses into some of their messages, and an exception quotes what it
could not read. What these say is told by other words; where a fault lies is told by the lines of code alone.
"""

from http import HTTPStatus
from logging import Filter, LogRecord
from traceback import format_tb

ASKED = "django.request"
REFUSED = "django.security."
SERVER = "gunicorn.error"
SERVER_BEGINNINGS = ("Error handling request", "Invalid request")
DEEPEST = 8  # exceptions behind an exception


class Needed(Filter):
    """Of Django's lines on requests only those that know an exception of ours; all else the line of the request says."""

    def filter(self, record: LogRecord) -> bool:
        return record.name != ASKED or bool(record.exc_info and getattr(record, "status_code", 500) >= 500)


def message_of(record: LogRecord) -> str:
    """The message, without what a visitor sent."""
    if record.name.startswith(REFUSED):
        return f"Refused: {record.name.removeprefix(REFUSED)}"
    if record.name == ASKED:
        return HTTPStatus(getattr(record, "status_code", 500)).phrase
    if record.name == SERVER:
        return _of_server(record)
    return record.getMessage()


def error_of(record: LogRecord) -> str:
    """Where an exception arose and of what class it and those behind it are; "" where there is none."""
    error = record.exc_info[1] if record.exc_info else None
    if error is None or record.name.startswith(REFUSED):
        return ""
    told = []
    while error is not None and len(told) < DEEPEST:
        told.append("".join(format_tb(error.__traceback__)) + f"{type(error).__module__}.{type(error).__qualname__}")
        error = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
    return "\nbecause of\n".join(told)


def _of_server(record):
    said = str(record.msg)
    return next((beginning for beginning in SERVER_BEGINNINGS if said.startswith(beginning)), record.getMessage())
