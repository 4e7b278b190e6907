"""Pages for what cannot be answered: each says what was asked, what exists, and the nearest match."""

import logging
import re
import sys
from urllib.parse import quote

from django.core.exceptions import DisallowedHost, RequestDataTooBig
from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.template.loader import render_to_string
from django.urls import Resolver404, resolve, reverse

from apps.addresses import BadAddress, nearest
from apps.addresses.faults import shown
from apps.addresses.nearest import keys_like
from apps.comparison.keeping import TooMany
from apps.databases.failing import SECONDS, is_away, told
from apps.pages.given_up import GivenUp, given_up, refuse_given_up
from apps.pages.pictures.formats import PICTURES
from apps.serving.released import PARAMETER, NoSuchRelease
from apps.states.models import State
from apps.tables import FORMATS, MAIN_FORMATS
from apps.tables.citing import CITATIONS

log = logging.getLogger("django.request")
SHOWN_CHOICES = 60
READING = ("GET", "HEAD", "OPTIONS")
ENDINGS = tuple(known.key for known in (*FORMATS, *PICTURES, *CITATIONS))
ENDING = re.compile(r"(/(?:.*/)?[^/.]+)\.([0-9A-Za-z]+(?:\.[0-9A-Za-z]+)?)/?")


class NotHere(Http404):
    """Nothing stands under this name. It knows the names that exist, so that the page can offer the nearest."""

    def __init__(self, what, asked, names, list_name, way_out="Everything of this sort", every=()):
        """Take the sort of thing (“state”), what was asked, address by name, and URL name and label of the full list.

        `every` are the addresses by name that are told one and all, where they are few.
        """
        super().__init__(f"There is no {what} “{asked}”.")
        self.way_out, self.every = way_out, dict(every)
        self.what, self.asked, self.list_name = what, asked, list_name
        near = nearest(asked.replace("-", " "), names)
        self.nearest = (near, names[near]) if near else None


def one_record(records, key, what, page, list_name):
    """The record with this key; where there is none, NotHere with the nearest of those that exist."""
    found = records.in_bulk([key]).get(key)
    if found is None:
        refuse_given_up(records.model, key)
        known = keys_like(records.model.objects.all(), key)
        names = {each.replace("-", " "): reverse(page, args=[each]) for each in known}
        raise NotHere(what, key, names, list_name)
    return found


def no_such_state(slug, page="state"):
    """That there is no state of this name; the way out is the same page of the nearest."""
    names = {name: reverse(page, args=[key]) for name, key in State.objects.values_list("name", "slug")}
    return NotHere("state", slug, names, "states")


class BadAddressPage:
    """Middleware: an address that asks for what does not exist is answered by a page that names it (400).

    So is every other refusal of a page, and a database that cannot answer (503).
    """

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        return self.get_response(request)

    def process_exception(self, request, exception):
        if isinstance(exception, BadAddress):
            return bad_request(request, exception)
        if isinstance(exception, TooMany):
            return too_many(request, exception)
        if isinstance(exception, GivenUp):
            return given_up(request, exception.note)
        if is_away(exception):
            return away(request, exception)


def bad_request(request, exception):
    """What in the address cannot be answered, with the way out; the faults say it themselves."""
    faults = getattr(exception, "faults", ())
    listed = [(fault, fault.choices[:SHOWN_CHOICES]) for fault in faults]
    return render(request, "400.html", {"faults": listed, "repaired": repaired(request, faults)}, status=400)


def repaired(request, faults):
    """The same address with each wrong word replaced by the nearest; '' where one has none."""
    query = request.GET.copy()
    for fault in faults:
        if not fault.nearest:
            return ""
        _repair(query, fault)
    return f"{request.path}?{query.urlencode(safe=',')}" if query else ""


def _repair(query, fault):
    if fault.parameter not in query:
        return
    if fault.nearest in fault.choices and fault.message.startswith("There is no parameter"):
        query.setlist(fault.nearest, query.pop(fault.parameter))
    else:
        words = ",".join(query.getlist(fault.parameter)).split(",")
        query[fault.parameter] = ",".join(
            fault.nearest if word.strip() == fault.value else word.strip() for word in words
        )


def too_many(request, exception):
    """Asked too often; nothing was done, and the page says what can be done meanwhile."""
    query = request.META.get("QUERY_STRING", "")
    files = [(known, f"{reverse('compare-download', args=[known])}?{query}") for known in MAIN_FORMATS]
    context = {"message": exception, "minutes": -(-exception.seconds // 60), "files": files}
    response = render(request, "429.html", context, status=429)
    response.headers["Retry-After"] = exception.seconds
    return response


def not_found(request, exception):
    """Nothing stands under this address."""
    if isinstance(exception, NoSuchRelease):
        exception = no_such_release(request, exception)
    known = exception if isinstance(exception, NotHere) else no_such_format(request)
    return render(request, "404.html", {"known": known}, status=404)


def no_such_release(request, error):
    """That there is no release of this name; the way out is the same page of each that there is."""
    addresses = {version: with_release(request, version) for version in error.known}
    return NotHere("release", shown(error.asked), addresses, "releases", "The list of all releases", addresses)


def with_release(request, version):
    """The same address at a release."""
    query = request.GET.copy()
    query[PARAMETER] = version
    return f"{request.path}?{query.urlencode(safe=',')}"


def no_such_format(request):
    """That the page of this address comes in other formats; None where it comes in none."""
    found = ENDING.fullmatch(request.path)
    if not found:
        return None
    page, asked = found.groups()
    query = f"?{query}" if (query := request.META.get("QUERY_STRING")) else ""
    names = {key: f"{quote(page)}.{key}{query}" for key in ENDINGS if is_an_address(f"{page}.{key}")}
    return NotHere("format", shown(asked), names, "data", "What comes in which formats") if names else None


def is_an_address(path):
    """Whether a page or a file may stand at this path."""
    try:
        return bool(resolve(path))
    except Resolver404:
        return False


def unreadable(request, exception):
    """What Django refuses before anybody reads the address: another host, too many parameters, a body out of order.

    The page is made without the request, which may be the very thing that cannot be read.
    """
    is_host = isinstance(exception, DisallowedHost)
    status = 413 if isinstance(exception, RequestDataTooBig) else 400
    return HttpResponse(render_to_string("unreadable.html", {"is_host": is_host}), status=status)


def failed(request):
    """A fault of ours, or of the database before any page was asked."""
    error = sys.exc_info()[1]
    return away(request, error) if is_away(error) else render(request, "500.html", status=500)


def away(request, error):
    """The database cannot answer now; the page says when to ask again. The log gets a line, not a stack a request."""
    log.error("The database cannot answer: %s", told(error))
    response = render(request, "503.html", {"seconds": SECONDS}, status=503)
    response.headers["Retry-After"] = SECONDS
    response.headers["Cache-Control"] = "no-store"
    return response


def not_allowed(request, reason=""):
    """Every address but the desk only gives; what sends something is refused before it is read."""
    if request.resolver_match and request.resolver_match.app_name == "admin":
        return render(request, "desk/form_refused.html", status=403)
    response = render(request, "405.html", status=405)
    response.headers["Allow"] = ", ".join(READING)
    return response
