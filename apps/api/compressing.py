"""Compressed answers that can be told from others: the same tag would stand for other bytes."""

import re

from django.middleware.gzip import GZipMiddleware
from django.utils.cache import patch_vary_headers

GZIP = re.compile(r"\bgzip\b(?!\s*;\s*q=0(\.0*)?\s*(,|$))")


def is_gzip_accepted(request):
    """Whether a client takes gzip; `gzip;q=0` says that it does not."""
    return bool(GZIP.search(request.headers.get("Accept-Encoding", "")))


def compressed(etag):
    """The strong tag of the compressed form of an answer."""
    return f'{etag[:-1]}-gzip"'


class GzipWithTags(GZipMiddleware):
    """Django's own, which would weaken a strong tag. Without random bytes the same answer is always the same bytes.

    The random bytes guard secrets in an answer (BREACH), and no answer of this site holds one.
    """

    max_random_bytes = 0

    def process_response(self, request, response):
        if not is_gzip_accepted(request):
            patch_vary_headers(response, ("Accept-Encoding",))
            return response
        etag = response.headers.get("ETag", "")
        answer = super().process_response(request, response)
        if etag.startswith('"') and answer.headers.get("Content-Encoding") == "gzip":
            answer.headers["ETag"] = compressed(etag)
        return answer
