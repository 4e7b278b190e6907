"""manage.py which_facts: which facts the database holds, and whether it holds them whole."""

from django.core.management.base import BaseCommand, CommandError
from django.db import DatabaseError, connection

from apps.databases.failing import place_of, told
from apps.loading.models import SHORT, FactsVersion
from apps.loading.wholeness import judged


class Command(BaseCommand):
    help = (
        "Says which facts the database holds: their digest, and when they were loaded. With --verify the digest is "
        "worked out anew from every row, with what search and the notes follow from; ends with 1 where they disagree."
    )

    def add_arguments(self, parser):
        parser.add_argument("--verify", action="store_true", help="Work the digest out anew (some seconds).")

    def handle(self, *, verify, **options):
        place = place_of(connection.settings_dict)
        try:
            found = judged() if verify else None
            version = found.version if found else FactsVersion.objects.current()
        except DatabaseError as error:
            raise CommandError(f"The database {place} cannot be read: {told(error)}.") from error
        if version:
            self.stdout.write(
                f"{version.digest}\nversion {version.digest[:SHORT]}, loaded {_moment(version.loaded_at)}"
            )
        if found:
            self._judge(found)
        if not version:
            raise CommandError(f"No facts are loaded in the database {place}: run load_facts.")

    def _judge(self, found):
        if found.faults:
            raise CommandError("Not whole. " + " ".join(found.faults) + " Load the facts again.")
        if found.version:
            self.stdout.write(self.style.SUCCESS(f"Whole: {found.rows} rows of facts, search and notes agree with it."))


def _moment(moment):
    return f"{moment:%Y-%m-%d %H:%M:%S} UTC"
