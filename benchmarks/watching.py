"""What it costs a request to be watched: a constant answer with and without it, in one process and in the same run.

    python -m benchmarks.watching

No server, no database: only what Django does for a request. The log is written to a file in a temporary folder.
"""

import logging
import os
import sys
import tempfile
from collections.abc import Callable
from time import process_time

import django
from django.http import HttpResponse
from django.urls import path

from demandkb.memory import settle

ROUNDS, REQUESTS = 15, 400  # the fastest round counts
TOKEN = "a token for this benchmark alone"
WATCHED = ["apps.watching.probes.Probes", "apps.watching.middleware.Watched"]
urlpatterns = [path("constant/", lambda request: HttpResponse(b"constant"), name="constant")]
LINE = "{:<40} {:>10} {:>10}\n"


def answering(middleware: list[str], token: str = "") -> Callable[[], object]:
    """A request for a constant page, through these rounds."""
    from django.core.handlers.wsgi import WSGIHandler
    from django.test import RequestFactory, override_settings

    environ = RequestFactory().get("/constant/", {"q": "words"}).environ
    with override_settings(MIDDLEWARE=middleware, METRICS_TOKEN=token):
        handler = WSGIHandler()

    def ask():
        answer = handler(dict(environ), lambda *told: None)
        answer.close()

    return ask


def fastest(asks: dict[str, Callable[[], object]]) -> dict[str, float]:
    """Microseconds of the processor for one request each; rounds take turns, so that all see the same machine."""
    best = dict.fromkeys(asks, float("inf"))
    for _ in range(ROUNDS):
        for name, ask in asks.items():
            begun = process_time()
            for _ in range(REQUESTS):
                ask()
            best[name] = min(best[name], (process_time() - begun) / REQUESTS * 1e6)
    return best


def main() -> None:
    """A line each: microseconds more than a constant answer takes, and as a multiple of it."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "demandkb.settings")
    os.environ["DEMANDKB_LOG"] = "json"
    django.setup()
    django.conf.settings.ROOT_URLCONF = "benchmarks.watching"
    settle()  # as every process of the site does
    [handler] = logging.root.handlers
    with tempfile.TemporaryFile("w") as log:
        handler.setStream(log)
        found = fastest(
            {
                "a constant answer": answering([]),
                "watched": answering(WATCHED),
                "watched and counted (one process)": answering(WATCHED, TOKEN),
            }
        )
    constant = found["a constant answer"]
    sys.stdout.write(LINE.format("", "µs more", "×"))
    for name, taken in found.items():
        sys.stdout.write(LINE.format(name, f"{taken - constant:.0f}", f"{taken / constant:.2f}"))


if __name__ == "__main__":
    main()
