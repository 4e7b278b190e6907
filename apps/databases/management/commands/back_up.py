"""manage.py back_up: a copy of the database of SQLite, made while the site runs."""

import re
import sqlite3
from pathlib import Path

from django.core.management.base import BaseCommand, CommandError
from django.db import connection

ON_POSTGRESQL = 'On PostgreSQL use its own: pg_dump --format=custom --file="{}" "$DATABASE_URL", and pg_restore.'


class Command(BaseCommand):
    help = (
        "Copies the database of SQLite into a file, whole and of one moment, while the site runs. Never writes over a "
        "file. To restore it, stop the site, put the file in the place of the database and start it."
    )

    def add_arguments(self, parser):
        parser.add_argument("target", type=Path, help="The file to be made.")

    def handle(self, target, **options):
        if connection.vendor != "sqlite":
            raise CommandError(ON_POSTGRESQL.format(target))
        if target.exists():
            raise CommandError(f"{target} is there already. Name a file that is not.")
        try:
            _copy(connection, target)
        except (sqlite3.Error, OSError) as error:
            target.unlink(missing_ok=True)
            raise CommandError(f"{target} could not be written: {error}. The database is as it was.") from None
        self.stdout.write(f"Copied to {target}: {target.stat().st_size:,} bytes.")


def _fits(pattern, text):
    return text is not None and re.search(pattern, str(text)) is not None


def _copy(of, target):
    of.ensure_connection()
    copy = sqlite3.connect(target)
    try:
        of.connection.backup(copy)
        copy.create_function("regexp", 2, _fits, deterministic=True)  # constraints are judged too, and some need it
        copy.execute("PRAGMA journal_mode = DELETE")  # one file, with none beside it
        [(verdict,)] = copy.execute("PRAGMA integrity_check").fetchall()
    finally:
        copy.close()
    if verdict != "ok":
        raise sqlite3.DatabaseError(f"the copy is damaged ({verdict})")
