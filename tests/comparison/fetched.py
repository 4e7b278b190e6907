"""Rows as Django hands them out once they were fetched, without a database."""

from datetime import date

from apps.comparison.asked import Asked
from apps.dates import KnownDate
from apps.states.models import State

RESEARCHED = date(2026, 11, 23)


def known(text):
    return KnownDate.parse(text) if text else None


def asked(on="2026-11-24", **rows):
    """A state asked on a day, with these rows fetched: measures=[…], participations=[…]."""
    state = State(id="XX", name="Nowhere", researched_on=RESEARCHED)
    state._prefetched_objects_cache = {name: Fetched(found) for name, found in rows.items()}
    return Asked(state, date.fromisoformat(on))


class Fetched(list):
    """What a manager gives for rows that were prefetched."""

    def all(self):
        return self
