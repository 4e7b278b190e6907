"""Who asks, and how often: what costs the site something is bounded for each client."""

from dataclasses import dataclass

from django.conf import settings
from django.core.cache import cache
from django.http import HttpRequest
from django.utils import timezone
from django.utils.crypto import salted_hmac


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
        wait = begun + self.seconds - now
        key = f"{self.what}:{salted_hmac(self.what, address_of(request), algorithm='sha256').hexdigest()}"
        counted_in, times = cache.get(key, (begun, 0))
        times = times if counted_in == begun else 0
        if times >= self.most:
            return Taken(False, 0, wait)
        cache.set(key, (begun, times + 1), self.seconds)
        return Taken(True, self.most - times - 1, wait)


def address_of(request: HttpRequest) -> str:
    """The network address that a request came from; behind a proxy the one that the proxy saw."""
    forwarded = request.headers.get("X-Forwarded-For", "") if settings.BEHIND_PROXY else ""
    return forwarded.rpartition(",")[2].strip() or request.META.get("REMOTE_ADDR", "")
