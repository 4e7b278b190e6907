"""Who asks, and how often: what costs the site something is bounded for each client."""

import logging
import sqlite3
from dataclasses import dataclass

from django.conf import settings
from django.core.cache import caches
from django.http import HttpRequest
from django.utils import timezone
from django.utils.crypto import salted_hmac

logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Taken:
    """How one client stands after it asked once more: what is left to it, for how many seconds."""

    is_allowed: bool
    left: int
    seconds: int


@dataclass(frozen=True, slots=True)
class Allowance:
    """How often one client may do something in each span of so many seconds."""

    what: str
    most: int
    seconds: int

    def take(self, request: HttpRequest) -> Taken:
        """Count this time, and say whether it is within what is allowed.

        The network address itself is not kept, only a keyed digest of it, for one span. Where nothing can be counted (a
        full disk, no Redis), everybody is allowed: the bound guards the site, and must not close it.
        """
        now = int(timezone.now().timestamp())
        begun = now - now % self.seconds
        key = f"{self.what}:{begun}:{salted_hmac(self.what, address_of(request), algorithm='sha256').hexdigest()}"
        try:
            times = _counted(key, self.seconds)
        except (sqlite3.Error, OSError) as error:
            logger.warning("Nobody is counted: %s", error)
            times = 1
        return Taken(times <= self.most, max(0, self.most - times), begun + self.seconds - now)


def _counted(key: str, seconds: int) -> int:
    """How often something was done, this time included; 1 for what cannot be counted."""
    counts = caches["counts"]
    try:
        return counts.incr(key)
    except ValueError:
        if counts.add(key, 1, seconds):
            return 1
    try:
        return counts.incr(key)  # somebody else began to count meanwhile
    except ValueError:
        return 1


def address_of(request: HttpRequest) -> str:
    """The network address that a request came from; behind a proxy the one that the proxy saw."""
    forwarded = request.headers.get("X-Forwarded-For", "") if settings.BEHIND_PROXY else ""
    return forwarded.rpartition(",")[2].strip() or request.META.get("REMOTE_ADDR", "")
