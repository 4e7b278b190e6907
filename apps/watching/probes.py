"""The addresses for machines that watch the site: whether it is alive, whether it is ready, what it has counted.

They are answered before all else. A load balancer asks by HTTP, by the number of a host and without a name of the site, which
the rest of the site would refuse or send on.
"""

from django.conf import settings
from django.http import HttpResponse, JsonResponse
from django.utils.crypto import constant_time_compare

from apps.watching.readiness import READINESS

GUARDED = {
    "Cache-Control": "no-store",
    "Content-Security-Policy": "default-src 'none'",
    "X-Content-Type-Options": "nosniff",
}


class Probes:
    """Middleware, the very first, that answers these addresses; they are neither noted nor counted nor bounded."""

    def __init__(self, get_response):
        self.get_response = get_response
        self.answers = {"/healthz": alive, "/readyz": ready}
        if settings.METRICS_TOKEN:
            self.answers["/metrics"] = counted

    def __call__(self, request):
        if request.path_info not in self.answers:
            return self.get_response(request)
        response = self.answers[request.path_info](request) if request.method in ("GET", "HEAD") else refused()
        for name, value in GUARDED.items():
            response.headers[name] = value
        return response


def alive(request):
    """This process answers. Nothing else is touched."""
    return JsonResponse({"alive": True})


def ready(request):
    """200 where the site can answer, else 503, with a word for each check."""
    state = READINESS.state()
    body = {"ready": state.is_ready, "checks": state.words}
    return JsonResponse(body, status=200 if state.is_ready else 503)


def counted(request):
    """What has been counted, for whoever has the token."""
    given = request.headers.get("Authorization", "")
    if not constant_time_compare(given, f"Bearer {settings.METRICS_TOKEN}"):
        return HttpResponse(status=401, headers={"WWW-Authenticate": "Bearer"})
    from prometheus_client import CONTENT_TYPE_LATEST

    from apps.watching.metrics import written

    return HttpResponse(written(), content_type=CONTENT_TYPE_LATEST)


def refused():
    """Nothing is sent to these addresses."""
    return HttpResponse(status=405, headers={"Allow": "GET, HEAD"})
