"""Loads the files of facts into the database."""

from pathlib import Path

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.db import DatabaseError

from apps.loading.files import read
from apps.loading.refusals import refusal
from apps.loading.rows import rows_of
from apps.loading.rows.moves import moves_of
from apps.loading.rules import check
from apps.loading.writing import write

WIDTH = 30
KINDS = ("added", "changed", "removed", "unchanged")


class Command(BaseCommand):
    help = (
        "Makes the database hold what the files of facts hold: adds, changes, removes, and says so. Refuses files "
        "with faults and names them all; the database then stays as it was."
    )

    def add_arguments(self, parser):
        folder = settings.BASE_DIR / "fixtures"
        parser.add_argument("--folder", type=Path, default=folder, help="Folder of the files (fixtures/).")
        parser.add_argument("--quiet", action="store_true", help="Say nothing but faults and the last line.")

    def handle(self, *, folder, quiet, **options):
        self.quiet = quiet
        files = self._judged(folder)
        rows = rows_of(files)
        total = sum(len(made) for made in rows.values())
        self._say(f"Writing {total} rows ...")
        self.written = 0
        try:
            report = write(rows, told=lambda model, change: self._progress(total, model, change), moves=moves_of(files))
        except DatabaseError as error:
            raise CommandError(refusal(error)) from error
        finally:
            self._clear()
        self._summary(report)

    def _judged(self, folder):
        self._say(f"Reading {folder} ...")
        files = read(folder)
        faults = check(files)
        for fault in faults:
            self.stderr.write(str(fault))
        if faults:
            count = "1 fault" if len(faults) == 1 else f"{len(faults)} faults"
            raise CommandError(f"{count}; nothing was loaded.")
        return files

    def _say(self, line):
        if not self.quiet:
            self.stdout.write(line)

    def _progress(self, total, model, change):
        """On a terminal one line that moves on; the summary stands for it elsewhere."""
        self.written += change.added + change.changed + change.unchanged
        if not self.quiet and self.stdout.isatty():
            done = WIDTH * self.written // max(total, 1)
            bar = "█" * done + "░" * (WIDTH - done)
            self.stdout.write(f"\r\033[K{bar} {model._meta.verbose_name}", ending="")
            self.stdout.flush()

    def _clear(self):
        if not self.quiet and self.stdout.isatty():
            self.stdout.write("\r\033[K", ending="")

    def _summary(self, report):
        if not report:
            self.stdout.write(self.style.SUCCESS(f"Nothing changed: all {report.unchanged} rows stand as they stood."))
            return
        self._say(f"{'rows of':36}{'added':>9}{'changed':>9}{'removed':>9}{'as before':>11}")
        for model, change in report.changes.items():
            if change:
                self._say(_line(model._meta.verbose_name, change))
        all_in_all = [sum(getattr(change, kind) for change in report.changes.values()) for kind in KINDS]
        words = ", ".join(f"{count} {kind}" for count, kind in zip(all_in_all, KINDS, strict=True))
        self.stdout.write(self.style.SUCCESS(f"Loaded: {words}."))


def _line(name, change):
    return f"{name:36}{change.added:>9}{change.changed:>9}{change.removed:>9}{change.unchanged:>11}"
