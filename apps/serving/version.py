"""The version of the facts that a request is answered from, as the middleware ask for it."""

from contextlib import suppress
from functools import lru_cache

from django.conf import settings
from django.db import ProgrammingError, connections

from apps.databases.reading import GONE, asked_now
from apps.loading.models import FactsVersion
from apps.serving.released import alias_of, release_of

CURRENT = f"SELECT id, digest, loaded_at FROM {FactsVersion._meta.db_table} ORDER BY id DESC LIMIT 1"
CANNOT_TELL = (*GONE, ProgrammingError)  # the last where there are no tables yet


class LastSeen:
    """The version that this process saw last: what is known where no database answers."""

    version = None


def is_needed() -> bool:
    """Whether anything is kept or remembered under a version. With one database and neither it need not be asked for."""
    return bool(settings.KEPT_ANSWERS or settings.REMEMBERS or settings.REPLICAS)


def version_at(alias):
    """The version that a database holds. Asked with every request, so in fixed words, and made an object of once."""
    with connections[alias].cursor() as cursor:
        cursor.execute(CURRENT)
        row = cursor.fetchone()
    return _made_of(alias, *row) if row else None


@lru_cache(maxsize=8)
def _made_of(alias, key, digest, loaded_at):
    """The version of this row; another row with the same key is another version."""
    return FactsVersion.objects.using(alias).get(pk=key)


def how_far(version):
    """How far a database with this version is."""
    return version.id if version else 0


def version_now():
    """The version that would answer now, by one question; the last that was seen where no database answers."""
    with suppress(*CANNOT_TELL):
        LastSeen.version = asked_now(version_at, how_far)
    return LastSeen.version


def of_release(name):
    """The version that the database of a release holds; None where it does not answer."""
    with suppress(*CANNOT_TELL):
        return version_at(alias_of(name))
    return None


def version_for(request):
    """The version that would answer a request."""
    asked = release_of(request)
    if not asked:
        return version_now()
    return of_release(asked) if asked in settings.RELEASES else None
