"""In which order a list stands: `sort=adopted`, and `sort=-adopted` for the other way round. Unknown comes last in both."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from django.db.models import Case, F, IntegerField, Value, When

PARAMETER = "sort"


@dataclass(frozen=True)
class Sort:
    """A way to sort a list: its label, and `by` what.

    `by` names columns of the database, or expressions; or it gives the value of a row that was worked out, and None
    where that is not known.
    """

    label: str
    by: Any


@dataclass(frozen=True)
class Order:
    """A sort that was asked for, one way or the other."""

    key: str
    is_descending: bool = False

    @classmethod
    def read(cls, word: str) -> "Order":
        """The order that a word of the address names."""
        return cls(word.removeprefix("-"), word.startswith("-"))

    @property
    def word(self) -> str:
        """As it stands in the address."""
        return f"{'-' if self.is_descending else ''}{self.key}"


def words_of(sorts: Iterable[str]) -> dict[str, str]:
    """Every word that `sort` takes."""
    return {word: word for key in sorts for word in (key, f"-{key}")}


def ranked(field: str, words: Iterable[Any]) -> Case:
    """The place of a word in a vocabulary; a word that is not in it has none, so it comes last."""
    whens = [When(**{field: word}, then=Value(place)) for place, word in enumerate(words)]
    return Case(*whens, default=None, output_field=IntegerField())


def in_order(records: Any, sort: Sort, is_descending: bool, then: Iterable[str]) -> Any:
    """Records of the database in an order, what is not known last; within it as `then` says."""
    places = [F(each) if isinstance(each, str) else each for each in sort.by]
    turned = [place.desc(nulls_last=True) if is_descending else place.asc(nulls_last=True) for place in places]
    return records.order_by(*turned, *then)


def rows_in_order(rows: list[Any], by: Callable[[Any], Any], is_descending: bool) -> list[Any]:
    """Rows in an order, what is not known last; rows alike stay as they stood."""
    known = [row for row in rows if by(row) is not None]
    unknown = [row for row in rows if by(row) is None]
    return [*sorted(known, key=by, reverse=is_descending), *unknown]
