"""Compressed answers that can be told from others: the same tag would stand for other bytes."""

import re

from django.middleware.gzip import GZipMiddleware
from django.utils.cache import patch_vary_headers

GZIP = re.compile(r"\bgzip\b(?!\s*;\s*q=0(\.0*)?\s*(,|$))")
CONDITIONS = ("HTTP_IF_NONE_MATCH", "HTTP_IF_MATCH")
END = '-gzip"'


def is_gzip_accepted(request):
    """Whether a client takes gzip; `gzip;q=0` says that it does not."""
    return bool(GZIP.search(request.META.get("HTTP_ACCEPT_ENCODING", "")))


def compressed(etag):
    """The strong tag of the compressed form of an answer."""
    return etag[:-1] + END


class GzipWithTags(GZipMiddleware):
    """Django's own, which would weaken a strong tag: here the compressed form has a tag of its own, `"…-gzip"`.

    Views know nothing of it. What a client says of a compressed form is read as said of the answer itself, where it may
    have either. There are no random bytes, so the same answer is always the same bytes; they guard secrets in an answer
    (BREACH). Only answers that nobody may store hold one, and those are not compressed. A file from disk is sent as it is:
    its tag is the digest of its bytes.
    """

    max_random_bytes = 0

    def process_request(self, request):
        request.named = " ".join(request.META.get(name, "") for name in CONDITIONS)
        if END in request.named and is_gzip_accepted(request):
            for name in CONDITIONS:
                if name in request.META:
                    request.META[name] = request.META[name].replace(END, '"')

    def process_response(self, request, response):
        is_secret = "no-store" in response.headers.get("Cache-Control", "")
        if response.streaming or is_secret or not is_gzip_accepted(request):
            patch_vary_headers(response, ("Accept-Encoding",))
            return response
        etag = response.headers.get("ETag", "")
        answer = super().process_response(request, response)
        is_compressed = answer.headers.get("Content-Encoding") == "gzip"
        is_held_compressed = answer.status_code == 304 and compressed(etag) in request.named
        if etag.startswith('"') and (is_compressed or is_held_compressed):
            answer.headers["ETag"] = compressed(etag)
        return answer
