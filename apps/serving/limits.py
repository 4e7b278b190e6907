"""How often one network address may ask the API, in the words of draft-ietf-httpapi-ratelimit-headers."""

from dataclasses import dataclass

from django.conf import settings

from apps.addresses.clients import Allowance, Taken

NAME = '"address"'


@dataclass(frozen=True, slots=True)
class Limits:
    """How one client stands once it was counted, and what it is told of that."""

    taken: Taken
    most: int
    span: int

    @property
    def is_allowed(self):
        return self.taken.is_allowed

    @property
    def headers(self):
        return {
            "RateLimit-Policy": f"{NAME};q={self.most};w={self.span}",
            "RateLimit": f"{NAME};r={self.taken.left};t={self.taken.seconds}",
        }


def count(request) -> Limits | None:
    """Count a request, once; None where nothing bounds it."""
    if settings.API_RATE is None:
        return None
    most, span = settings.API_RATE
    if not hasattr(request, "limits"):
        request.limits = Limits(Allowance("api", most, span).take(request), most, span)
    return request.limits
