"""Each request is answered from one version of the facts, whatever is loaded meanwhile."""

from django.conf import settings

from apps.databases import one_moment, read_from
from apps.databases.losing import noticing_loss
from apps.databases.reading import reading_from
from apps.databases.remembering import remembering
from apps.serving import version
from apps.serving.released import alias_of, release_of

READING = ("GET", "HEAD", "OPTIONS")


class OneMoment:
    """Middleware: what only reads is answered from one moment of one database, whose version of the facts is noted.

    Where that database goes before the answer is there, the request is answered once more from the start, from another
    one: nothing was written, so nothing is done twice.

    Where no database answers, the version is the last that this process has seen: answers that are kept of it, and pages
    that need no database, can still be given. What needs one fails as it asks.
    """

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        if request.path_info.startswith(settings.WRITING_PATHS):
            return self.get_response(request)
        if asked := release_of(request):
            return self._of_release(request, asked)
        if request.method not in READING:
            return self.get_response(request)
        answer, is_lost = self._asked(request)
        return self._asked(request)[0] if is_lost else answer

    def _of_release(self, request, asked):
        """All is read from the database of the release, which nobody writes; where it is missing, what reads it fails."""
        if asked not in settings.RELEASES:
            return self.get_response(request)
        with reading_from(alias_of(asked)):
            found = request.facts = version.of_release(asked)
            with remembering(_name(found)):
                return self.get_response(request)

    def _asked(self, request):
        """The answer, and whether it failed only because its database went meanwhile."""
        needs_version = version.is_needed()
        try:
            moment = one_moment(version.version_at if needs_version else _nothing, version.how_far)
            found = moment.__enter__()
        except version.CANNOT_TELL:
            request.facts = version.LastSeen.version
            return self.get_response(request), False
        try:
            if needs_version:
                request.facts = version.LastSeen.version = found
            with noticing_loss(read_from()) as loss, remembering(_name(found)):
                answer = self.get_response(request)
            return answer, loss.happened and answer.status_code >= 500
        finally:
            moment.__exit__(None, None, None)


def _nothing(alias):
    """Where nothing is kept or remembered under a version, and there is one database, it need not be asked for."""


def _name(found):
    """Two databases may number their versions alike; digest and time tell them apart."""
    is_wanted = found and settings.REMEMBERS
    return (found.digest, found.loaded_at) if is_wanted else None
