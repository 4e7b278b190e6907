"""How many records each word of a filter would leave, asked of the database once for each version of the facts.

A list with its filters is paged through, sorted and come back to; its numbers stay the same all the while.
"""

from collections.abc import Iterable
from threading import Lock
from typing import Any

from cachetools import LRUCache
from django.utils.timezone import localdate

from apps.addresses import counting
from apps.addresses.filters import StrictFilterSet
from apps.addresses.sorting import PARAMETER as SORT
from apps.databases.remembering import is_remembering, remembered

MOST = 500  # questions whose numbers are remembered


class Counted:
    """Numbers by question; threads share them."""

    def __init__(self) -> None:
        self.known: LRUCache = LRUCache(MOST)
        self.lock = Lock()

    def of(self, filterset: StrictFilterSet, names: tuple[str, ...] | None) -> dict[str, Any]:
        """The numbers of a question. Two threads that ask it at once may both count."""
        asked = _question(filterset, names)
        with self.lock:
            found = self.known.get(asked)
        if found is None:
            found = counting.counts_of(filterset, names)
            with self.lock:
                self.known[asked] = found
        return found


def counts_of(filterset: StrictFilterSet, names: Iterable[str] | None = None) -> dict[str, Any]:
    """As `counting.counts_of`. What counts rows in memory by itself is as quick as remembering it."""
    if hasattr(filterset, "counts") or not is_remembering():
        return counting.counts_of(filterset, names)
    return remembered(("counts", localdate()), Counted).of(filterset, None if names is None else tuple(names))


def _question(filterset, names):
    """All that the numbers follow from beside the facts: neither the order of the list nor which page of it is shown."""
    given = sorted(
        (name, tuple(values)) for name, values in filterset.given.items() if name not in (*filterset.also, SORT)
    )
    return type(filterset), str(filterset.queryset.query), filterset.on, tuple(given), names
