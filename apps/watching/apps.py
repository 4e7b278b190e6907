"""Watching begins with the process: connections that are opened later are watched."""

import logging

from django.apps import AppConfig
from django.db.backends.signals import connection_created

from apps.watching.queries import watch_queries


class Watching(AppConfig):
    """Watches every connection to a database, whatever its name."""

    name = "apps.watching"

    def ready(self):
        # No line tells these, and to find them out costs each one time.
        logging.logThreads = logging.logProcesses = logging.logMultiprocessing = False
        connection_created.connect(watch_queries, dispatch_uid="demandkb.watching")
