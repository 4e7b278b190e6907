"""The router of Django's queries."""

from django.conf import settings
from django.db import connections

from apps.databases import reading
from apps.databases.reading import is_primary, read_from


class OneMoment:
    """Sends reads to the database of this moment, and all else to the primary.

    What visitors themselves write (`READ_WHERE_WRITTEN`) is read from the primary while that answers: who has just
    written it would not find it yet on a replica.
    """

    def db_for_read(self, model, **hints):
        alias = read_from()
        if alias is None or is_primary(alias) or model._meta.label not in settings.READ_WHERE_WRITTEN:
            return alias
        return settings.READING if _answers(settings.READING) else alias

    def db_for_write(self, model, **hints):
        return "default"

    def allow_relation(self, one, other, **hints):
        return True  # every database holds the same rows

    def allow_migrate(self, db, app_label, **hints):
        return db == "default"


def _answers(alias):
    connection = connections[alias]
    if reading.READERS.rests(alias):
        return False
    try:
        connection.ensure_connection()
        if connection.is_usable():
            return True
        connection.close()
        connection.ensure_connection()
    except reading.GONE:
        reading.READERS.let_rest(alias)
        return False
    return True
