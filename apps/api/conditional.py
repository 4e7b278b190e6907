"""Answers that a client has already: `ETag`, `Last-Modified`, and 304 before anything is worked out.

A tag follows from what an answer follows from: the facts, the day, the code, the address, the representation. Whoever
names one that is right was given it with a good answer, so it proves that the request is good as well. A date, or `*`,
proves nothing: the same may have been asked wrongly. It is believed at once only where this process has given that very
answer before; else the answer is worked out first.
"""

import hashlib
import json
from collections import deque
from datetime import datetime, time

from django.http import HttpResponseNotModified
from django.utils import timezone
from django.utils.cache import get_conditional_response, patch_cache_control, patch_vary_headers
from django.utils.http import http_date, parse_etags

from apps.serving.code import code
from apps.serving.facts import facts_of

READING = ("GET", "HEAD")
FRESH = 300  # seconds for which nobody needs to ask again
VARIES = ("Accept", "Accept-Encoding")
GIVEN = deque(maxlen=4096)  # tags of good answers of this process


class Validators:
    """What tells whether an answer is still the same."""

    def __init__(self, request, view):
        """Work them out for an answer that a view is about to give; that costs at most one query."""
        facts = facts_of(request._request) if view.rests_on_facts else None
        today = timezone.localdate() if view.rests_on_facts else None
        self.request = request
        self.etag = f'"{_digest(request, facts, today)}"'
        self.modified = int(max(_moments(facts, today)).timestamp())

    def early(self):
        """304 where the client certainly has the answer; None where that is not known before it is worked out."""
        if self.etag not in self._named() and self.etag not in GIVEN:
            return None
        answer = get_conditional_response(self.request, self.etag, self.modified)
        return self._marked(answer) if isinstance(answer, HttpResponseNotModified) else None

    def judged(self, answer):
        """A good answer, or what becomes of it by the conditions that the client sets: 304 or 412."""
        if self.etag not in GIVEN:
            GIVEN.append(self.etag)
        return self._marked(get_conditional_response(self.request, self.etag, self.modified, answer))

    def _marked(self, answer):
        """The answer with that by which the client may know it again."""
        answer.headers["ETag"] = self.etag
        answer.headers["Last-Modified"] = http_date(self.modified)
        patch_cache_control(answer, public=True, max_age=FRESH, must_revalidate=True)
        return answer

    def _named(self):
        return {tag.removeprefix("W/") for tag in parse_etags(self.request.headers.get("If-None-Match", ""))}


def mark_variants(answer):
    """Say what an answer depends on beside its address; a refusal is nobody's to keep."""
    patch_vary_headers(answer, VARIES)
    if answer.status_code >= 400:
        answer.headers["Cache-Control"] = "no-store"


def _digest(request, facts, today):
    of_facts = [facts.digest, facts.loaded_at.isoformat()] if facts else []
    asked = [request.accepted_renderer.format, request.build_absolute_uri()]
    said = json.dumps([code().digest, of_facts, str(today), asked])
    return hashlib.sha256(said.encode()).hexdigest()[:32]


def _moments(facts, today):
    """When the answer may have changed: by the code, by a load, by midnight."""
    yield code().changed
    if facts:
        yield facts.loaded_at
    if today:
        yield timezone.make_aware(datetime.combine(today, time.min))
