"""The sitemap: every page that stands by itself, found from the addresses of the site, so that none is forgotten."""

from django.contrib.sitemaps import Sitemap
from django.urls import get_resolver, reverse

from apps.changes.models import Release
from apps.criminalization.models import Statute
from apps.findings.models import Finding, Question
from apps.findings.security import case_studies
from apps.instruments.models import Instrument
from apps.loading.models import FactsVersion
from apps.prevention.models import Measure
from apps.sources.models import Source
from apps.states.models import State

# Addresses without a name in them that are no page to be found: forms that lead on, frames, files about the site.
NO_PAGE = {
    "state-choice",
    "search-suggest",
    "embed-compare",
    "sitemap",
    "robots",
    "feed",
    "changes-feed",
    "release-latest",  # leads to another page
    "card",
    "compare-card",
}
RECORDS = {
    "state": lambda: State.objects.values_list("slug", flat=True),
    "similar": lambda: State.objects.values_list("slug", flat=True),
    "state-gaps": lambda: State.objects.values_list("slug", flat=True),
    "statute": lambda: Statute.objects.values_list("pk", flat=True),
    "measure": lambda: Measure.objects.values_list("pk", flat=True),
    "source": lambda: Source.objects.values_list("pk", flat=True),
    "finding": lambda: Finding.objects.values_list("pk", flat=True),
    "security-case": lambda: case_studies().values_list("slug", flat=True),
    "question": lambda: Question.objects.values_list("pk", flat=True),
    "release": lambda: Release.objects.values_list("pk", flat=True),
    "instrument": lambda: Instrument.objects.values_list("pk", flat=True),
}


def single_pages():
    """The names of the addresses that take nothing, in the order of the site's addresses."""
    patterns = get_resolver("apps.pages.urls").url_patterns
    return [each.name for each in patterns if each.name not in NO_PAGE and not each.pattern.regex.groups]


class Pages(Sitemap):
    """All pages, each last changed when the facts last did."""

    def items(self):
        singles = [(name,) for name in single_pages()]
        return singles + [(name, key) for name, keys in RECORDS.items() for key in keys()]

    def location(self, item):
        name, *key = item
        return reverse(name, args=key)

    def get_latest_lastmod(self):
        return self.changed

    def lastmod(self, item):
        return self.changed

    @property
    def changed(self):
        if not hasattr(self, "_changed"):
            version = FactsVersion.objects.current()
            self._changed = version.loaded_at if version else None
        return self._changed
