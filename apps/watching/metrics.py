"""What is counted, as Prometheus reads it. Labels are routes, methods and statuses: their number is bounded.

Imported only where DEMANDKB_METRICS_TOKEN is set. Where PROMETHEUS_MULTIPROC_DIR names a folder, as gunicorn.conf.py does,
all workers count together in its files.
"""

import os
import platform
import tomllib

from django import get_version
from django.conf import settings
from prometheus_client import (
    REGISTRY,
    CollectorRegistry,
    Counter,
    Gauge,
    Histogram,
    generate_latest,
)
from prometheus_client.core import GaugeMetricFamily, InfoMetricFamily
from prometheus_client.multiprocess import MultiProcessCollector

from apps.loading.models import SHORT
from apps.watching.readiness import READINESS

SECONDS_UP_TO = (0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10)
QUERIES_UP_TO = (0, 1, 2, 5, 10, 20, 50, 100)

REQUESTS = Counter("demandkb_requests", "Requests answered.", ["route", "method", "status"])
SECONDS = Histogram("demandkb_request_seconds", "Seconds to an answer.", ["route"], buckets=SECONDS_UP_TO)
QUERIES = Histogram("demandkb_request_queries", "Queries of a request.", buckets=QUERIES_UP_TO)
KEPT = Counter("demandkb_kept_answers", "Answers that were kept (hit) or had to be made (miss).", ["kept"])
IN_PROGRESS = Gauge("demandkb_requests_in_progress", "Requests being answered.", multiprocess_mode="livesum")


def count(method, route, status, seconds, queries, kept):
    """One more answer."""
    REQUESTS.labels(route, method, str(status)).inc()
    SECONDS.labels(route).observe(seconds)
    QUERIES.observe(queries)
    if kept is not None:
        KEPT.labels("hit" if kept else "miss").inc()


class Standing:
    """What is not counted but looked up when somebody asks: which code, which facts, whether it is ready."""

    def collect(self):
        state = READINESS.state()
        yield GaugeMetricFamily("demandkb_ready", "1 where the site can answer.", value=int(state.is_ready))
        yield InfoMetricFamily("demandkb_build", "Which code answers.", value=_build())
        if facts := state.facts:
            yield InfoMetricFamily("demandkb_facts", "Which facts.", value={"version": facts.digest[:SHORT]})
            loaded = facts.loaded_at.timestamp()
            yield GaugeMetricFamily("demandkb_facts_loaded_timestamp_seconds", "When they were loaded.", value=loaded)


def written() -> bytes:
    """All of it, as text."""
    standing = CollectorRegistry()
    standing.register(Standing())
    return generate_latest(_counted()) + generate_latest(standing)


def _counted():
    if "PROMETHEUS_MULTIPROC_DIR" not in os.environ:
        return REGISTRY
    registry = CollectorRegistry()
    MultiProcessCollector(registry)
    return registry


def _build():
    described = tomllib.loads((settings.BASE_DIR / "pyproject.toml").read_text())
    return {"version": described["project"]["version"], "python": platform.python_version(), "django": get_version()}
