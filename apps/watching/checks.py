"""What has to be there for the site to answer, each in a word that tells no secret."""

import shutil
from functools import cache
from typing import NamedTuple

from django.conf import settings
from django.contrib.staticfiles.storage import staticfiles_storage
from django.db import Error, connections
from django.db.migrations.loader import MigrationLoader
from django.db.migrations.recorder import MigrationRecorder

from apps.loading.models import FactsVersion

OK, FAILS, MISSING, LOW, UNKNOWN = "ok", "fails", "missing", "low", "unknown"
DATABASE, FILES = ("database", "migrations", "facts"), ("static", "space")
LEAST_SPACE = 100 * 1024 * 1024  # bytes; the files of a version of the facts take some megabytes


class Found(NamedTuple):
    """A word for each check, and the facts that the database holds."""

    words: dict[str, str]
    facts: FactsVersion | None = None

    def is_good(self) -> bool:
        """Whether nothing is wanting."""
        return set(self.words.values()) == {OK}


def database(alias: str) -> Found:
    """Whether pages can be read from a database: it answers, its tables are those of this code, facts are in it."""
    words = dict.fromkeys(DATABASE, UNKNOWN)
    try:
        applied = MigrationRecorder(connections[alias]).applied_migrations()
        words["database"] = OK
        words["migrations"] = OK if known_migrations() <= applied.keys() else MISSING
        version = FactsVersion.objects.using(alias).current()
    except Error:
        failed = "facts" if words["database"] == OK else "database"
        return Found({**words, failed: FAILS})
    return Found({**words, "facts": OK if version else MISSING}, version)


def files() -> Found:
    """Whether style sheets and scripts were collected before this process began, and whether there is room to write."""
    is_named = not hasattr(staticfiles_storage, "hashed_files") or bool(staticfiles_storage.hashed_files)
    free = shutil.disk_usage(settings.VAR).free
    return Found({"static": OK if is_named else MISSING, "space": OK if free >= LEAST_SPACE else LOW})


@cache
def known_migrations() -> frozenset[tuple[str, str]]:
    """The migrations that come with the code, read once."""
    return frozenset(MigrationLoader(None).disk_migrations)
