"""Watching begins with the process: connections that are opened later are watched."""

from django.apps import AppConfig
from django.db.backends.signals import connection_created

from apps.watching.queries import watch_queries


class Watching(AppConfig):
    """Watches every connection to a database, whatever its name."""

    name = "apps.watching"

    def ready(self):
        connection_created.connect(watch_queries, dispatch_uid="demandkb.watching")
