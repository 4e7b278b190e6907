"""How many queries a request asks, how long they take, and which were slow."""

import logging
from time import perf_counter

from django.conf import settings

from apps.watching.routes import route_of
from apps.watching.seen import current

LONGEST = 2000  # signs of a query that are told
log = logging.getLogger("demandkb.slow")


def watch_queries(connection, **_):
    """Told of every connection that is opened: its queries pass by here from now on.

    First of all wrappers: whoever puts one on for a while takes off the last.
    """
    if watched not in connection.execute_wrappers:
        connection.execute_wrappers.insert(0, watched)


def watched(execute, sql, params, many, context):
    """One query. Outside of a request nothing is counted: a load of facts may take its time."""
    seen = current.get()
    if seen is None:
        return execute(sql, params, many, context)
    begun = perf_counter()
    try:
        return execute(sql, params, many, context)
    finally:
        taken = perf_counter() - begun
        seen.queries += 1
        seen.sql_seconds += taken
        if 0 < settings.SLOW_QUERY_MS <= taken * 1000:
            _tell(seen, sql, taken, context["connection"].alias)


def _tell(seen, sql, taken, alias):
    """The text of a query has a sign in the place of each value."""
    told = {
        "route": route_of(seen.request),
        "ms": round(taken * 1000, 1),
        "database": alias,
        "sql": str(sql)[:LONGEST],
    }
    log.warning("A slow query", extra={"told": told})
