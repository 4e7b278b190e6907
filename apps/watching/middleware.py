"""The outermost round of every request: it has an id, its line in the log, and its place in what is counted."""

import logging
from contextlib import nullcontext
from time import perf_counter

from django.conf import settings

from apps.watching.routes import method_of, parameters_of, route_of
from apps.watching.seen import Seen, current

log = logging.getLogger("demandkb.access")
nothing = nullcontext()


class Watched:
    """Middleware that notes how a request was answered; outside of all others, for an answer may be an older one kept.

    Whoever keeps answers says by `request.kept` whether this one was kept (True) or had to be made (False).
    """

    def __init__(self, get_response):
        self.get_response = get_response
        self.metrics = _metrics()
        self.in_progress = self.metrics.IN_PROGRESS.track_inprogress() if self.metrics else nothing

    def __call__(self, request):
        begun, seen = perf_counter(), Seen(request, settings.BEHIND_PROXY)
        request.id = seen.id
        before = current.set(seen)
        try:
            with self.in_progress:
                response = self.get_response(request)
            response.headers["X-Request-ID"] = seen.id
            self.note(seen, response, perf_counter() - begun)
            return response
        finally:
            current.reset(before)

    def note(self, seen, response, seconds):
        """One line, and one more of each count."""
        request, status = seen.request, response.status_code
        method, route, kept = method_of(request), route_of(request), getattr(request, "kept", None)
        if log.isEnabledFor(logging.INFO):
            told = {
                "method": method,
                "route": route,
                "parameters": parameters_of(request, status),
                "status": status,
                "ms": round(seconds * 1000, 2),
                "bytes": _size(response),
                "queries": seen.queries,
                "sql_ms": round(seen.sql_seconds * 1000, 2),
                "kept": kept,
            }
            # As log.info() does, but for its look through the stack for who calls.
            record = log.makeRecord(log.name, logging.INFO, __file__, 0, "Answered", (), None)
            record.told = told
            log.handle(record)
        if self.metrics:
            self.metrics.count(method, route, status, seconds, seen.queries, kept)


def _size(response):
    """Bytes of the body; None where nobody knows before it is sent."""
    if length := response.headers.get("Content-Length"):
        return int(length)
    return None if response.streaming else len(response.content)


def _metrics():
    """What is counted, where somebody may read it: else it is not even imported."""
    if not settings.METRICS_TOKEN:
        return None
    from apps.watching import metrics

    return metrics
