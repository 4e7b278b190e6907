"""What a request asked for, named by its route in the table of addresses: there is a bounded number, and none quotes a visitor."""

import re
from functools import lru_cache

from django.conf import settings
from django.urls import Resolver404, resolve

METHODS = {"GET", "HEAD", "OPTIONS", "POST", "PUT", "PATCH", "DELETE"}
PARAMETER = re.compile(r"[a-z][a-z0-9_]{0,29}")
MOST_PARAMETERS = 20
KEPT, LONGEST = 1024, 200  # routes of addresses that are remembered, and how long an address may be for it


def route_of(request):
    """The name of the route; “none” where no address fits, “static” for files that come with the site."""
    if request.resolver_match:
        return request.resolver_match.view_name
    path = request.path_info  # answered before it was looked up
    if path.startswith(settings.STATIC_URL):
        return "static"
    return _kept_name(path) if len(path) <= LONGEST else _name(path)


def method_of(request):
    """The method, or “other”."""
    return request.method if request.method in METHODS else "other"


def parameters_of(request, status):
    """The names of parameters of a question that was answered.

    What is refused may be anything, and so may a name without a value, which asks for nothing: they are not told.
    """
    query = request.META.get("QUERY_STRING")
    if not query or not (200 <= status < 300 or status == 304):
        return []
    given = (part.partition("=") for part in query.split("&"))
    names = dict.fromkeys(name for name, _, value in given if value)
    return [name for name in names if PARAMETER.fullmatch(name)][:MOST_PARAMETERS]


def _name(path):
    try:
        return resolve(path).view_name
    except Resolver404:
        return "none"


_kept_name = lru_cache(KEPT)(_name)
