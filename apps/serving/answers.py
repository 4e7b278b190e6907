"""Answers that are kept, by what they follow from: the facts, the day, the code, the address, the form that is asked for."""

import hashlib

from django.conf import settings
from django.core.cache import caches
from django.utils import timezone

from apps.serving.code import code
from apps.serving.compressing import is_gzip_accepted
from apps.serving.kept import Kept, held_tag, is_for_all, mark, may_be_kept, tag_of, unchanged_page
from apps.serving.limits import count
from apps.serving.version import is_needed, version_for

READING = ("GET", "HEAD")
CONDITIONS = {"HTTP_IF_MATCH", "HTTP_IF_UNMODIFIED_SINCE", "HTTP_RANGE"}
BY_DATE, BY_TAG = "HTTP_IF_MODIFIED_SINCE", "HTTP_IF_NONE_MATCH"


class KeptAnswers:
    """Middleware: gives a good answer again to whoever asks the same, until facts, day or code change.

    It lies outside of what compresses and sets headers, so it keeps the very bytes. Its key begins with the version of the
    facts that this moment's database holds: after a load no answer from before it is found. An answer that counts
    against a client's limit counts when it is given again; where the client has it already, it does not.
    """

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        facts = version_for(request) if self._may_be_kept(request) else None
        if facts is None:
            return self._worked_out(request)
        key = key_of(request, facts)
        if held := held_tag(request, tag_of(key), is_by_itself=True):
            request.kept = True
            return unchanged_page(held, settings.SHARED_SECONDS)
        kept = caches["answers"].get(key) if settings.KEPT_ANSWERS else None
        return self._worked_out(request) if kept is None else self._again(request, kept)

    def _may_be_kept(self, request):
        is_public = not request.path_info.startswith(settings.WRITING_PATHS)
        return request.method in READING and is_public and is_needed() and not _sets_conditions(request.META)

    def _worked_out(self, request):
        """The answer, kept under the version that it was worked out from; that may be newer than the one looked for."""
        answer = self.get_response(request)
        facts = getattr(request, "facts", None)
        key = key_of(request, facts) if facts and self._may_be_kept(request) else None
        if request.method in READING and is_for_all(answer):
            mark(answer, key, settings.SHARED_SECONDS)
            kept = Kept.of(answer)
            if key and settings.KEPT_ANSWERS and request.method == "GET" and may_be_kept(answer):
                request.kept = False
                caches["answers"].set(key, kept)
            if held := held_tag(request, kept.etag):
                return kept.unchanged(held)
        return answer

    def _again(self, request, kept):
        if held := held_tag(request, kept.etag):
            request.kept = True
            return kept.unchanged(held)
        limits = count(request) if kept.is_counted else None
        if limits and not limits.is_allowed:
            request.limits = limits
            return self.get_response(request)
        request.kept = True
        answer = kept.whole()
        for name, value in limits.headers.items() if limits else ():
            answer.headers[name] = value
        return answer


def _sets_conditions(headers):
    """Whether a view has to judge the request. Beside a tag a date says nothing (RFC 9110, 13.1.3); browsers send both."""
    return not CONDITIONS.isdisjoint(headers) or (BY_DATE in headers and BY_TAG not in headers)


def key_of(request, facts):
    """The key of an answer. Only the API looks at what the client accepts beside compression."""
    accepts = request.META.get("HTTP_ACCEPT", "") if request.path_info.startswith(settings.CHOOSES_BY_ACCEPT) else ""
    of_facts = (facts.digest, facts.loaded_at.isoformat(), str(timezone.localdate()))
    address = (request.scheme, request.get_host(), request.path, request.META.get("QUERY_STRING", ""))
    asked = (*address, accepts, is_gzip_accepted(request))
    return hashlib.sha256(repr((code().digest, *of_facts, *asked)).encode()).hexdigest()
