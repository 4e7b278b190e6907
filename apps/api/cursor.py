"""Where a reader stands in a list, written so that only this site reads it: the opaque `cursor` of an address.

It holds no number of a page, so records that come or go while a list is walked neither shift nor repeat those that follow.
"""

from dataclasses import dataclass
from typing import Any

from django.core.signing import BadSignature, Signer

from apps.addresses import BadAddress, Fault
from apps.addresses.faults import shown

PARAMETER = "cursor"
# What may change between two pages of one walk: how many records a page holds, and how they are written.
OF_THE_ANSWER = {PARAMETER, "page_size", "fields", "include", "facets", "format"}


@dataclass(frozen=True)
class Cursor:
    """A place between two records of a list: `values` of the one record, `is_before` where the page ends before it."""

    values: tuple[Any, ...]
    is_before: bool = False


def written(cursor: Cursor, request) -> str:
    """The cursor as it stands in an address, good for this question alone."""
    return _signer(request).sign_object([cursor.is_before, list(cursor.values)], compress=True)


def read(request) -> Cursor | None:
    """The cursor of an address; None where the address begins at the first page."""
    given = [text for text in request.query_params.getlist(PARAMETER) if text.strip()]
    if not given:
        return None
    text = ",".join(given)  # no cursor holds a comma, so two are as unreadable as none of ours
    try:
        is_before, values = _signer(request).unsign_object(text)
    except (BadSignature, ValueError) as error:
        raise unreadable(text) from error
    return Cursor(tuple(values), is_before)


def unreadable(text: str) -> BadAddress:
    """That a cursor was not given out for this question."""
    message = (
        "This cursor is none of this list and question. Take it, as it is, from `next` or `previous` of an answer, or "
        "leave it out to begin at the first page."
    )
    return BadAddress(Fault(PARAMETER, shown(text), message))


def _signer(request) -> Signer:
    """A cursor is signed for its question, so that one of another list or other filters is refused, not misread."""
    asked = sorted((name, values) for name, values in request.query_params.lists() if name not in OF_THE_ANSWER)
    return Signer(salt=f"cursor of {request.path} {asked}")
