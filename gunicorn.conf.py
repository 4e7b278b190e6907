"""What gunicorn, started in this folder, reads of how it serves the site; the command line adds where and by how many."""

from apps.watching.servers import forget, logger_as, share_counts
from demandkb.places import VAR
from demandkb.watch_settings import LOG_FORM, METRICS_TOKEN

limit_request_line = 8190  # the longest that it can be bound to: a comparison of all states by all topics has room
logger_class = logger_as(LOG_FORM)


def on_starting(server):
    """Where what is counted may be read, the workers count together."""
    if METRICS_TOKEN:
        share_counts(VAR)


def child_exit(server, worker):
    """A worker that has ended is no longer at work on anything."""
    if METRICS_TOKEN:
        forget(worker.pid)
