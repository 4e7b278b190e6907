"""manage.py check_deployment: whether this machine, with these settings, can answer the public."""

from django.conf import settings
from django.core.cache import caches
from django.core.management import CommandError, call_command
from django.core.management.base import BaseCommand
from django.db import connections

from apps.databases.failing import place_of
from apps.watching import checks

WAYS_OUT = {
    "database": "Start it, or set its address right.",
    "migrations": "Run: manage.py migrate",
    "facts": "Run: manage.py load_facts",
    "static": "Run: manage.py collectstatic --no-input",
    "space": "Make room where DEMANDKB_VAR lies.",
    "counts": "Let DEMANDKB_VAR be written to, or start Redis.",
    "answers": "Start Redis, or set its address right.",
}


class Command(BaseCommand):
    help = (
        "Checks settings as Django's check --deploy does, then what they name: every database, its tables and facts, "
        "static files, room on the disk, what is remembered beside the database. Ends with 1 where anything is wanting."
    )

    def handle(self, **options):
        call_command("check", deploy=True, fail_level="WARNING", stdout=self.stdout, stderr=self.stderr)
        wanting = [name for name, word, place in _found() if not self._tell(name, word, place)]
        if wanting:
            ways_out = "\n".join(WAYS_OUT[name] for name in dict.fromkeys(wanting))
            raise CommandError(f"Not ready for the public.\n{ways_out}")
        self.stdout.write(self.style.SUCCESS("Ready for the public."))

    def _tell(self, name, word, place):
        self.stdout.write(f"{name:<12} {word:<8} {place}")
        return word == checks.OK


def _found():
    """Each check, its outcome, and what it is of."""
    for alias in ("default", settings.READING, *settings.REPLICAS):
        place = f"{alias}: {place_of(connections[alias].settings_dict)}"
        yield from ((name, word, place) for name, word in checks.database(alias).words.items())
    yield from ((name, word, settings.VAR) for name, word in checks.files().words.items())
    yield from ((name, _remembers(caches[name]), caches.settings[name]["BACKEND"]) for name in ("counts", "answers"))


def _remembers(cache):
    try:
        cache.set("deployment", 1, 60)
        return checks.OK if cache.get("deployment") == 1 or not settings.KEPT_ANSWERS else checks.FAILS
    except Exception:  # whatever fails, nothing is remembered
        return checks.FAILS
