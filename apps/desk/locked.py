"""What somebody reads who failed too often."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render


def page(request: HttpRequest, answer: HttpResponse | None = None, credentials: dict | None = None) -> HttpResponse:
    """The same words for a name that exists and for one that does not, and for the right password too."""
    response = render(request, "desk/locked.html", {"limit": settings.AXES_FAILURE_LIMIT}, status=429)
    response.headers["Retry-After"] = int(settings.AXES_COOLOFF_TIME.total_seconds())
    return response
