"""Loads the files of facts into the database, and waits until its replicas hold them."""

from datetime import UTC, datetime, time
from math import inf
from pathlib import Path

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.db import DatabaseError

from apps.databases.catching_up import wait_for_replicas
from apps.loading.files import read
from apps.loading.history import History
from apps.loading.models import FactsVersion
from apps.loading.refusals import refusal
from apps.loading.releases import releases_beside, version_named
from apps.loading.rows import rows_of
from apps.loading.rows.moves import moves_of
from apps.loading.rules import check
from apps.loading.writing import write

WIDTH = 30
KINDS = ("added", "changed", "removed", "unchanged")
PATIENCE = 30.0  # seconds in which a replica that is well is never so far behind
BEHIND = 3  # exit status: the facts are loaded, but not every replica holds them; 1 is that nothing was loaded


class Command(BaseCommand):
    help = (
        "Makes the database hold what the files of facts hold: adds, changes, removes, and says so. Refuses files "
        "with faults and names them all; the database then stays as it was. Exit status: 0, the facts are loaded and every "
        f"replica holds them; 1, nothing was loaded; {BEHIND}, they are loaded, but a replica does not hold them yet."
    )

    def add_arguments(self, parser):
        folder = settings.BASE_DIR / "fixtures"
        parser.add_argument("--folder", type=Path, default=folder, help="Folder of the files (fixtures/).")
        parser.add_argument(
            "--release",
            type=version_named,
            metavar="VERSION",
            help="Load a release instead, as it was: for a database of its own (build_releases).",
        )
        parser.add_argument("--quiet", action="store_true", help="Say nothing but faults and the last line.")
        parser.add_argument(
            "--wait",
            type=_seconds,
            default=PATIENCE,
            metavar="SECONDS",
            help=f"How long to wait for the replicas of DATABASE_REPLICA_URLS ({PATIENCE:.0f}).",
        )

    def handle(self, *, folder, quiet, wait, release, **options):
        self.quiet = quiet
        files, history, standing = self._of_release(release, folder) if release else self._of_now(folder)
        rows = rows_of(files)
        total = sum(len(made) for made in rows.values())
        self._say(f"Writing {total} rows ...")
        self.written = 0
        try:
            report = write(
                rows,
                told=lambda model, change: self._progress(total, model, change),
                moves=moves_of(files),
                history=history.rows(),
                standing=standing,
            )
        except DatabaseError as error:
            raise CommandError(refusal(error)) from error
        finally:
            self._clear()
        self._summary(report)
        self._wait_for_replicas(wait)

    def _of_now(self, folder):
        files = self._judged(folder)
        history = History(files)
        return files, history, history.standing()

    def _of_release(self, version, folder):
        """A release was judged by the rules of its day, and says by itself when it was."""
        made = releases_beside(folder)
        earlier = tuple(each for each in made if each.version <= version)
        if not earlier or earlier[-1].version != version:
            there_are = ", ".join(str(each.version) for each in made) or "none yet"
            raise CommandError(f"There is no release {version}; there are {there_are}.")
        self._say(f"Reading {earlier[-1].folder} ...")
        files = earlier[-1].facts()
        midnight = datetime.combine(earlier[-1].on, time.min, UTC)
        standing = {"release": str(version), "loaded_at": midnight}
        return files, History(files, releases=earlier), standing

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

    def _wait_for_replicas(self, seconds):
        """Once it returns without a fault, whoever reads, reads these facts. A second run waits anew."""
        loaded = FactsVersion.objects.current()
        waiting = wait_for_replicas(lambda alias: FactsVersion.objects.using(alias).current() == loaded, seconds)
        for alias in settings.REPLICAS:
            said = f"not yet: {waiting[alias]}" if alias in waiting else "yes"
            self._say(f"{alias} holds them: {said}.")
        if waiting:
            raise CommandError(_still_behind(waiting, seconds), returncode=BEHIND)


def _seconds(text):
    seconds = float(text)
    if not 0 <= seconds < inf:
        raise ValueError
    return seconds


def _still_behind(waiting, seconds):
    """What to say of replicas that do not hold the facts, and the way out."""
    reasons = "; ".join(f"{alias}: {why}" for alias, why in waiting.items())
    return (
        f"The facts are loaded, but after {seconds:g} seconds not every replica that DATABASE_REPLICA_URLS names holds "
        f"them ({reasons}). Readers may be given the facts from before until it does; one that is away is not read. See "
        "to these servers, then run load_facts again: it changes nothing more, and waits anew."
    )


def _line(name, change):
    return f"{name:36}{change.added:>9}{change.changed:>9}{change.removed:>9}{change.unchanged:>11}"
