"""What is wrong with a request, as `application/problem+json` (RFC 9457): never a page, never a stack."""

import logging
from math import ceil

from django.conf import settings
from django.core.exceptions import BadRequest, PermissionDenied, RequestDataTooBig, SuspiciousOperation
from django.core.signals import got_request_exception
from django.http import Http404
from rest_framework import exceptions
from rest_framework.response import Response
from rest_framework.reverse import reverse

from apps.addresses import BadAddress, Fault, nearest
from apps.addresses.faults import shown
from apps.api.problem_kinds import kind_of
from apps.comparison.keeping import TooMany
from apps.databases.failing import SECONDS, is_away, told
from apps.serving.released import PARAMETER, NoSuchRelease

MEDIA_TYPE = "application/problem+json"
READ = "What is sent has to be JSON, and to say so: Content-Type: application/json."
log = logging.getLogger("django.request")


class NoSuchRecord(Exception):  # noqa: N818 - nothing of ours has failed
    """An address of a record that does not exist, with the nearest that does."""

    def __init__(self, fault: Fault):
        super().__init__(fault)
        self.fault = fault


class NotNow(Exception):  # noqa: N818 - told as a problem of its own
    """What can be had later, in so many seconds, and not at this moment."""

    def __init__(self, detail: str, seconds: int):
        super().__init__(detail)
        self.seconds = seconds


class GivenUp(Exception):  # noqa: N818 - nothing of ours has failed
    """An address of a record whose id was given up; the note says when, why, and where the record went."""

    def __init__(self, note):
        super().__init__(note)
        self.note = note


def answer_with_problem(error, context):
    """The answer to a request that failed. REST framework asks here for every exception of a view."""
    request = context["request"]
    if isinstance(error, BadAddress):
        return problem(request, 400, str(error), error.faults)
    if isinstance(error, NoSuchRecord):
        return problem(request, 404, str(error.fault), [error.fault])
    if isinstance(error, TooMany):
        return problem(request, 429, f"{error}.", headers={"Retry-After": error.seconds})
    if isinstance(error, NotNow):
        return _not_now(request, error, str(error), error.seconds)
    if is_away(error):
        return _not_now(request, error, "The database cannot answer at this moment.", SECONDS)
    if isinstance(error, GivenUp):
        return _given_up(request, error.note, context["view"])
    if isinstance(error, NoSuchRelease):
        near = nearest(error.asked, error.known)
        return problem(request, 404, str(error), [Fault(PARAMETER, shown(error.asked), str(error), near, error.known)])
    if isinstance(error, Http404):
        return problem(request, 404, "There is nothing at this address. The root of the API lists what exists.")
    if isinstance(error, PermissionDenied):
        return problem(request, 403, "This may not be read.")
    if isinstance(error, SuspiciousOperation | BadRequest):
        return _unreadable(request, error)
    if isinstance(error, exceptions.Throttled):
        return _too_many(request, ceil(error.wait or 0))
    if isinstance(error, exceptions.UnsupportedMediaType):
        return problem(request, 415, READ, headers={"Accept-Post": "application/json"})
    if isinstance(error, exceptions.APIException):
        headers = _headers(error, context["view"])
        return problem(request, error.status_code, str(error.detail), getattr(error, "faults", ()), headers)
    return _own_fault(request, error)


def problem(request, status, detail, faults=(), headers=None):
    """A problem document; `faults` says of each parameter what is wrong and what was probably meant."""
    kind = kind_of(status)
    body = {
        "type": reverse("api:problem", args=[kind.name], request=request),
        "title": kind.title,
        "status": status,
        "detail": detail,
        "instance": request.get_full_path(),
        "faults": [_fault(fault) for fault in faults],
    }
    return Response(body, status=status, content_type=MEDIA_TYPE, headers=headers)


def _given_up(request, note, view):
    """301 to the record's new address, with the same question; 410 where it has none."""
    if not note.went_to:
        return problem(request, 410, note.words)
    here = request.resolver_match
    address = reverse(here.view_name, kwargs={**here.kwargs, view.lookup_field: note.went_to}, request=request)
    query = request.META.get("QUERY_STRING", "")
    place = f"{address}?{query}" if query else address
    return problem(request, 301, f"{note.words} It now stands under “{note.went_to}”.", headers={"Location": place})


def _fault(fault):
    return {
        "parameter": fault.parameter,
        "value": fault.value,
        "message": fault.message,
        "nearest": fault.nearest or None,
        "choices": list(fault.choices),
    }


def _headers(error, view):
    if isinstance(error, exceptions.MethodNotAllowed):
        return {"Allow": ", ".join(view.allowed_methods)}
    return None


def _too_many(request, seconds):
    """Who asked too often is told when to go on."""
    detail = f"This network address has asked as often as it may. Ask again in {seconds} seconds."
    return problem(request, 429, detail, headers={"Retry-After": str(seconds)})


def _not_now(request, error, detail, seconds):
    """Only the moment was wrong: the log gets a line, the client the seconds after which to ask again."""
    log.error("It cannot be answered now: %s", told(error.__cause__ or error))
    return problem(request, 503, f"{detail} Ask again in {seconds} seconds.", headers={"Retry-After": str(seconds)})


def _unreadable(request, error):
    """What Django refuses to read: too many parameters, too large a body. Its own words may quote what was sent."""
    if isinstance(error, RequestDataTooBig):
        return problem(request, 413, "What was sent is larger than anything that is read here.")
    return problem(request, 400, "The request cannot be read: it has too many parameters, or is not in order.")


def _own_fault(request, error):
    """A fault of ours: written to the log, told to whoever listens, and hidden from the client."""
    if settings.DEBUG:
        return None
    log.error("The server failed to answer", exc_info=error, extra={"status_code": 500})
    got_request_exception.send(sender=None, request=request)
    number = getattr(request, "id", "")
    noted = f"The fault has been noted as {number}." if number else "The fault has been noted."
    return problem(request, 500, f"The server failed to answer. {noted}")
