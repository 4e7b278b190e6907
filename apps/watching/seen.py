"""One request as it is watched: its id, and what it has asked of the database so far."""

import re
from contextvars import ContextVar
from secrets import token_hex

ID = re.compile(r"[0-9A-Za-z][0-9A-Za-z._-]{7,63}")


class Seen:
    """A request that is being answered."""

    __slots__ = ("id", "queries", "request", "sql_seconds")

    def __init__(self, request, is_behind_proxy=False):
        self.request = request
        self.id = id_of(request, is_behind_proxy)
        self.queries, self.sql_seconds = 0, 0.0


current: ContextVar[Seen | None] = ContextVar("demandkb_seen", default=None)


def id_of(request, is_behind_proxy):
    """The id that the proxy gave, where there is one and it is of a sane form; else a new one.

    Elsewhere a visitor could choose it, and with it what stands in the log.
    """
    given = request.META.get("HTTP_X_REQUEST_ID", "") if is_behind_proxy else ""
    return given if ID.fullmatch(given) else token_hex(16)
