"""How comparisons come to be kept, from a page or through the API: one of each, and not too many of them."""

from datetime import date

from django.http import HttpRequest

from apps.addresses.clients import Allowance
from apps.comparison.models import KeptComparison
from apps.tables import Table

AN_HOUR = 60  # tables that one client may keep anew in an hour
A_DAY = 2000  # and all clients together in a day; the largest table takes 150 kB


class TooMany(Exception):  # noqa: N818 - nothing of ours has failed
    """More was asked of the site than it gives to one client; it knows the seconds until it may be asked again."""

    def __init__(self, seconds: int, message: str) -> None:
        super().__init__(message)
        self.seconds = seconds


def keep(request: HttpRequest, table: Table, today: date, facts: str) -> tuple[KeptComparison, bool]:
    """Keep a table for the client of a request, and say whether it was not kept before; TooMany where it may not."""
    made = KeptComparison.of(table, today, facts)
    is_new = not KeptComparison.objects.has(made)
    if is_new:
        _refuse_too_many(request, today)
    return KeptComparison.objects.keep(made), is_new


def _refuse_too_many(request: HttpRequest, today: date) -> None:
    if KeptComparison.objects.on(today).count() >= A_DAY:
        raise TooMany(24 * 3600, "Today no further table can be kept")
    taken = Allowance("keep", AN_HOUR, 3600).take(request)
    if not taken.is_allowed:
        raise TooMany(taken.seconds, "This hour you cannot keep a further table")
