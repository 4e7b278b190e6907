"""How often one network address may ask, told with every answer (draft-ietf-httpapi-ratelimit-headers)."""

from django.conf import settings
from rest_framework.throttling import BaseThrottle

from apps.addresses.clients import Allowance

NAME = '"address"'


class PerAddress(BaseThrottle):
    """Bounds how often one network address asks in a span of time. A view without bounds sets `throttle_classes = ()`."""

    def __init__(self):
        self.taken = None

    def allow_request(self, request, view):
        if settings.API_RATE is None or request.method == "OPTIONS":
            return True
        most, seconds = settings.API_RATE
        self.taken = Allowance("api", most, seconds).take(request)
        view.limits = {
            "RateLimit-Policy": f"{NAME};q={most};w={seconds}",
            "RateLimit": f"{NAME};r={self.taken.left};t={self.taken.seconds}",
        }
        return self.taken.is_allowed

    def wait(self):
        return self.taken.seconds
