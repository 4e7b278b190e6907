"""A page of a list that was worked out, found by the records before it: no column of a database tells its order."""

from collections.abc import Callable, Sequence
from typing import Any

from apps.addresses import BadAddress, Fault
from apps.api.cursor import PARAMETER, Cursor

ANCHORS = 10  # so many records just before a place would all have to go before the place is lost


class Anchored:
    """Rows in pages. A cursor holds the keys of some rows beside a place, the nearest first: one of them is found again."""

    def __init__(self, rows: Sequence[Any], key_of: Callable[[Any], str]) -> None:
        self.rows, self.key_of = rows, key_of
        self.count = rows.__len__

    def slice(self, cursor: Cursor | None, most: int) -> list[Any]:
        """Up to `most` rows after a place; those just before it where the cursor says so."""
        if cursor is None:
            return list(self.rows[:most])
        place = self._place(cursor)
        if cursor.is_before:
            return list(self.rows[max(place - most, 0) : place])
        return list(self.rows[place + 1 : place + 1 + most])

    def exists(self, cursor: Cursor) -> bool:
        place = self._place(cursor)
        return place > 0 if cursor.is_before else place + 1 < len(self.rows)

    def values_of(self, page: list[Any], is_before: bool) -> tuple[str, ...]:
        """What a cursor holds of the beginning or the end of a page."""
        keys = [self.key_of(row) for row in page]
        return tuple((keys if is_before else keys[::-1])[:ANCHORS])

    def _place(self, cursor: Cursor) -> int:
        places = self._places
        if found := [places[key] for key in cursor.values if key in places]:
            return found[0]
        raise BadAddress(
            Fault(
                PARAMETER, "", "The records beside this place of the list are gone. Leave the cursor out to begin anew."
            )
        )

    @property
    def _places(self) -> dict[str, int]:
        """The place of each row by its key."""
        keys = getattr(self.rows, "ids", None) or [self.key_of(row) for row in self.rows]
        return {key: place for place, key in enumerate(keys)}
