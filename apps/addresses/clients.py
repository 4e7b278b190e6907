"""Who asks, and how often: what costs the site something is bounded for each client."""

import logging
from dataclasses import dataclass

from django.conf import settings
from django.core.cache import cache
from django.http import HttpRequest
from django.utils import timezone
from django.utils.crypto import salted_hmac

log = logging.getLogger("demandkb.clients")


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
        """Count this time, where it is allowed.

        The network address itself is not kept, only a keyed digest of it, for one span.
        """
        now = int(timezone.now().timestamp())
        begun = now - now % self.seconds
        times = self._counted(request, begun)
        return Taken(times < self.most, max(self.most - times - 1, 0), begun + self.seconds - now)

    def _counted(self, request: HttpRequest, begun: int) -> int:
        """How often it was done before in this span. Where nothing can be remembered (a full disk), never: nobody is
        refused, or answered with a fault, because we cannot count.
        """
        key = f"{self.what}:{salted_hmac(self.what, address_of(request)).hexdigest()}"
        try:
            counted_in, times = cache.get(key, (begun, 0))
            times = times if counted_in == begun else 0
            if times < self.most:
                cache.set(key, (begun, times + 1), self.seconds)
        except OSError as error:
            log.warning("Who asks cannot be counted, so nobody is refused: %s", error)
            return 0
        return times


def address_of(request: HttpRequest) -> str:
    """The network address that a request came from; behind a proxy the one that the proxy saw."""
    forwarded = request.headers.get("X-Forwarded-For", "") if settings.BEHIND_PROXY else ""
    return forwarded.rpartition(",")[2].strip() or request.META.get("REMOTE_ADDR", "")
