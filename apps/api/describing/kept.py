"""The description is written once for each version of the facts, since it costs seconds and every client asks for it."""

from threading import Lock

from django.core.cache import cache

from apps.serving.code import code
from apps.serving.facts import facts_of

WRITING = Lock()  # threads that come together wait for the first


def kept(request, write):
    """What `write` gives for a request: text that depends on the facts, the code, the host and the format that is asked for."""
    facts = facts_of(request._request)
    if facts is None:
        return write()
    host, form = request.build_absolute_uri("/"), request.accepted_renderer.format
    key = f"description:{code().digest}:{facts.digest}:{host}:{form}"
    with WRITING:
        return cache.get_or_set(key, write, timeout=None)
