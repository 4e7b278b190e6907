"""manage.py check_facts: every fault of the files of facts, at once."""

from pathlib import Path

from django.conf import settings
from django.core.management.base import BaseCommand

from apps.loading.files import read
from apps.loading.rules import check


class Command(BaseCommand):
    help = "Judge the files of facts by every rule; print all faults; exit with 1 where there is one."
    requires_system_checks = ()

    def add_arguments(self, parser):
        parser.add_argument(
            "--folder", type=Path, default=Path(settings.BASE_DIR) / "fixtures", help="The folder of facts."
        )

    def handle(self, *, folder, **options):
        files = read(folder)
        faults = check(files)
        for fault in faults:
            self.stderr.write(str(fault))
        self.stdout.write(f"{_count(len(files.states), 'state file')}, {_count(len(faults), 'fault')}")
        if faults:
            raise SystemExit(1)


def _count(number, word):
    return f"{number} {word}" if number == 1 else f"{number} {word}s"
