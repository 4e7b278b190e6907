"""manage.py make_release: a release of the present facts."""

from datetime import date
from pathlib import Path

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from apps.bulk.releasing import CannotRelease, make_release
from apps.loading.files import read
from apps.loading.models import SHORT, FactsVersion, digest_of_rows
from apps.loading.releases import version_named
from apps.loading.rows import rows_of
from apps.loading.rows.moves import moves_of
from apps.loading.rules import check


class Command(BaseCommand):
    help = (
        "Makes a release of the facts that the database holds: a folder under releases/ with the facts, the whole data set, "
        "what changed since the release before, and checksums. It is never changed again, so commit it as it is."
    )

    def add_arguments(self, parser):
        parser.add_argument(
            "version", type=version_named, help="Its name, as 2026.1: the year, and which of that year it is."
        )
        parser.add_argument("--notes", required=True, help="What a reader should know of it, in a sentence or two.")
        parser.add_argument("--on", type=date.fromisoformat, help="Its day (today).")
        parser.add_argument(
            "--folder", type=Path, default=settings.BASE_DIR / "fixtures", help="The facts (fixtures/)."
        )

    def handle(self, *, version, notes, on, folder, **options):
        files = read(folder)
        if faults := check(files):
            raise CommandError("\n".join(map(str, faults)))
        digest, held = digest_of_rows(rows_of(files), moves_of(files)), FactsVersion.objects.current()
        if held is None or held.digest != digest:
            holds = held.digest[:SHORT] if held else "none"
            raise CommandError(
                f"The database holds other facts ({holds}) than {folder} ({digest[:SHORT]}): load_facts first."
            )
        try:
            made = make_release(files, version, on or timezone.localdate(), notes.strip())
        except CannotRelease as reason:
            raise CommandError(str(reason)) from reason
        self.stdout.write(
            self.style.SUCCESS(f"{made.folder} holds release {made.version}. Commit it, then load_facts.")
        )
