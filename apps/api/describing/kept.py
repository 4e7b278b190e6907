"""The description is written once for each version of the facts, since it costs seconds and is asked for by every client."""

from threading import Lock

from django.core.cache import caches

from apps.loading.models import FactsVersion

PROCESS = "process"  # a cache of this process alone, for new code comes with new processes
WRITING = Lock()  # threads that come together wait for the first


def kept(request, write):
    """What `write` gives for a request: text that depends on the facts, the host and the format that is asked for."""
    facts = FactsVersion.objects.current()
    if facts is None:
        return write()
    key = f"description:{facts.digest}:{request.build_absolute_uri('/')}:{request.accepted_renderer.format}"
    with WRITING:
        return caches[PROCESS].get_or_set(key, write, timeout=None)
