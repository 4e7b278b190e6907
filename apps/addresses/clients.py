"""How often one client may do what costs the site something to hold."""

from django.conf import settings
from django.core.cache import cache
from django.utils import timezone
from django.utils.crypto import salted_hmac

HOUR = 3600


def address_of(request):
    """The network address that a request came from; behind a proxy the one that the proxy saw."""
    forwarded = request.headers.get("X-Forwarded-For", "") if settings.BEHIND_PROXY else ""
    return forwarded.rpartition(",")[2].strip() or request.META.get("REMOTE_ADDR", "")


def seconds_to_wait(request, what, most):
    """0 where the client may do it once more this hour, and this time is counted; else the seconds until the next hour.

    The address itself is not kept, only a keyed digest of it, for an hour.
    """
    now = timezone.now()
    who = salted_hmac(what, address_of(request)).hexdigest()
    key = f"{what}:{who}:{now:%Y-%m-%dT%H}"
    times = cache.get(key, 0)
    if times >= most:
        return HOUR - now.minute * 60 - now.second
    cache.set(key, times + 1, HOUR)
    return 0
