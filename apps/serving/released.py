"""The second clock: what this knowledge base held at a release, by `release=2026.1` in the address of a page or an answer."""

from contextlib import suppress

from django.conf import settings
from django.core.exceptions import SuspiciousOperation
from django.http import Http404

PARAMETER = "release"


class NoSuchRelease(Http404):
    """There is no release of this name. It knows those that there are."""

    def __init__(self, asked: str) -> None:
        """Take the name that was asked for."""
        self.asked, self.known = asked, settings.RELEASES
        there_are = f"There are {', '.join(self.known)}." if self.known else "There are none yet."
        super().__init__(f"There is no release “{asked}”. {there_are}")


def refuse_unknown(request) -> None:
    """NoSuchRelease where the address asks for a release that there is not."""
    if asked := release_of(request):
        alias_of(asked)


def release_of(request) -> str:
    """The release that an address asks for, whether there is one of that name or not; "" for what is held now.

    What cannot be read asks for none: whoever answers the request refuses it.
    """
    if not request.META.get("QUERY_STRING"):
        return ""
    with suppress(SuspiciousOperation):
        return request.GET.get(PARAMETER, "").strip()
    return ""


def alias_of(version: str) -> str:
    """The database of a release. NoSuchRelease where there is none of this name."""
    if version not in settings.RELEASES:
        raise NoSuchRelease(version)
    return f"release_{version}"
