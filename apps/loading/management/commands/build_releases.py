"""manage.py build_releases: each release as a database of its own, for readers who ask what the knowledge base held then."""

from django.conf import settings
from django.core.management.base import BaseCommand

from apps.loading.building import build, is_built
from apps.loading.releases import releases_beside


class Command(BaseCommand):
    help = (
        "Builds a database of each release under releases/, by the code of now from the files of then; those that stand there "
        "and would not be otherwise are left alone. Every host runs it before it serves."
    )

    def handle(self, **options):
        releases = releases_beside(settings.BASE_DIR / "fixtures")
        missing = [each for each in releases if not is_built(each)]
        if missing:
            build(*missing)
        for each in releases:
            self.stdout.write(f"{each.version}: {'built' if each in missing else 'stands'}.")
        if not releases:
            self.stdout.write("There are no releases.")
