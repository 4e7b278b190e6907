"""A page of a list of the database, found by the values of the record before it and not by its number.

The order is total, since the key decides last, and safe for what is not known: it stands last, in both databases.
"""

from dataclasses import dataclass
from typing import Any

from django.core.exceptions import ValidationError
from django.db.models import F, Q, QuerySet
from django.db.models.expressions import OrderBy

from apps.api.cursor import Cursor


@dataclass(frozen=True)
class Place:
    """One column of the order, under the name by which a row carries it."""

    name: str
    expression: Any
    is_descending: bool

    def order(self, is_turned: bool) -> OrderBy:
        """The order of the database by this column; turned, it stands the other way round, what is not known first."""
        nulls = {"nulls_first": True} if is_turned else {"nulls_last": True}
        return OrderBy(F(self.name), descending=self.is_descending is not is_turned, **nulls)

    def same(self, value: Any) -> Q:
        return Q(**{f"{self.name}__isnull": True}) if value is None else Q(**{self.name: value})

    def beyond(self, value: Any, is_turned: bool) -> Q | None:
        """What stands after a value, or before it where the order is turned; None where nothing can."""
        unknown = Q(**{f"{self.name}__isnull": True})
        if value is None:
            return ~unknown if is_turned else None
        further = Q(**{f"{self.name}__{'lt' if self.is_descending is not is_turned else 'gt'}": value})
        return further if is_turned else further | unknown


class Keyset:
    """Records of the database in pages. `slice` gives some records after or before a place, `exists` whether there are any."""

    def __init__(self, records: QuerySet) -> None:
        self.places = _places_of(records)
        self.count = records.count
        self.records = records.annotate(**{place.name: place.expression for place in self.places})

    def all(self) -> QuerySet:
        """All records, in the order in which the pages give them."""
        return self.records.order_by(*(place.order(is_turned=False) for place in self.places))

    def slice(self, cursor: Cursor | None, most: int) -> list[Any]:
        """Up to `most` records after a place, in order; those just before it where the cursor says so."""
        is_before = bool(cursor and cursor.is_before)
        found = self._beyond(cursor).order_by(*(place.order(is_before) for place in self.places))[:most]
        return list(reversed(found)) if is_before else list(found)

    def exists(self, cursor: Cursor) -> bool:
        return self._beyond(cursor).exists()

    def values_of(self, page: list[Any], is_before: bool) -> tuple[Any, ...]:
        """What a cursor holds of the first or the last record of a page."""
        record = page[0 if is_before else -1]
        return tuple(_plain(getattr(record, place.name)) for place in self.places)

    def _beyond(self, cursor: Cursor | None) -> QuerySet:
        if cursor is None:
            return self.records
        wanted, so_far = Q(pk__in=[]), Q()
        for place, value in zip(self.places, self._read(cursor.values), strict=True):
            if (further := place.beyond(value, cursor.is_before)) is not None:
                wanted |= so_far & further
            so_far &= place.same(value)
        return self.records.filter(wanted)

    def _read(self, values: tuple[Any, ...]) -> list[Any]:
        """The values of a cursor as the columns know them."""
        columns = [self.records.query.annotations[place.name].output_field for place in self.places]
        if len(columns) != len(values):
            raise ValidationError("A cursor of another order.")
        return [column.to_python(value) for column, value in zip(columns, values, strict=True)]


def _places_of(records: QuerySet) -> list[Place]:
    """The order of a query, column by column, the key as the last of them."""
    asked = [*(records.query.order_by or records.model._meta.ordering), "pk"]
    turned = [_read(each) for each in asked]
    return [Place(f"place_{number}", *each) for number, each in enumerate(turned)]


def _read(asked: Any) -> tuple[Any, bool]:
    """Expression and direction of one part of an order, as a name or as an expression."""
    if isinstance(asked, OrderBy):
        return asked.expression, asked.descending
    if isinstance(asked, str):
        return F(asked.removeprefix("-")), asked.startswith("-")
    return asked, False


def _plain(value: Any) -> Any:
    """A value as JSON carries it, such that its column reads the same again."""
    return value if value is None or isinstance(value, bool | int | str) else str(value)
