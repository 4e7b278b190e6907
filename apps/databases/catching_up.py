"""Waiting until every replica holds what was just written to the primary."""

from collections.abc import Callable
from time import monotonic, sleep

from django.conf import settings
from django.db import Error, connections

PAUSE = 0.05  # seconds between two questions


def wait_for_replicas(is_there: Callable[[str], bool], seconds: float) -> dict[str, str]:
    """Ask each replica until `is_there` says yes of its alias; for each that has not said so in time, why."""
    end = monotonic() + seconds
    waiting = dict.fromkeys(settings.REPLICAS, "it does not hold them yet")
    while waiting:
        waiting = {alias: why for alias in waiting if (why := _why_not(alias, is_there))}
        if not waiting or monotonic() > end:
            break
        sleep(PAUSE)
    return waiting


def _why_not(alias, is_there):
    try:
        return "" if is_there(alias) else "it does not hold them yet"
    except Error as error:
        connections[alias].close()
        return f"it does not answer ({str(error).splitlines()[0]})"
