"""A long list in pages. A page that does not exist is refused, not replaced by another."""

from dataclasses import dataclass

from apps.addresses.numbers import no_such_page, whole_number
from apps.pages.paging import PAGE


@dataclass(frozen=True)
class Turned:
    """One page of a list: its rows, and where it lies among the others."""

    rows: list
    number: int
    last: int
    first_row: int
    total: int

    @property
    def last_row(self):
        return self.first_row + len(self.rows) - 1

    @property
    def before(self):
        return self.number - 1 if self.number > 1 else None

    @property
    def after(self):
        return self.number + 1 if self.number < self.last else None


def turned(request, found, size):
    """The page of a list that the address asks for; the first where it names none."""
    number = whole_number(request.GET.get(PAGE), PAGE, 1)
    total = len(found)
    last = max(1, -(-total // size))
    if number > last:
        raise no_such_page(number, last)
    start = (number - 1) * size
    return Turned(list(found[start : start + size]), number, last, start + 1, total)
