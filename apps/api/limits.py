"""How often one network address may ask, told with every answer."""

from rest_framework.throttling import BaseThrottle

from apps.serving.limits import count


class PerAddress(BaseThrottle):
    """Bounds how often one network address asks in a span of time. A view without bounds sets `throttle_classes = ()`."""

    def allow_request(self, request, view):
        limits = None if request.method == "OPTIONS" else count(request._request)
        if limits is None:
            return True
        self.seconds, view.limits = limits.taken.seconds, limits.headers
        return limits.is_allowed

    def wait(self):
        return self.seconds
