"""Makes the files of the whole data set, so that the first who asks for them does not wait."""

from django.core.management.base import BaseCommand, CommandError
from django.db import DatabaseError, connection

from apps.bulk.keeping import CannotBeWritten, NothingLoaded, kept
from apps.databases.failing import place_of, told


class Command(BaseCommand):
    help = "Writes the files of the whole data set for the facts that are loaded. Files that stand already are left."

    def handle(self, **options):
        try:
            found = kept()
        except NothingLoaded:
            raise CommandError("No facts are loaded: run load_facts first.") from None
        except CannotBeWritten as error:
            raise CommandError(f"{error}. Nothing was written. Make room there, then write the files again.") from error
        except DatabaseError as error:
            place = place_of(connection.settings_dict)
            raise CommandError(f"The database {place} cannot be read: {told(error)}. Nothing was written.") from error
        for file in found.files.values():
            self.stdout.write(f"{file.sha256}  {file.path}")
