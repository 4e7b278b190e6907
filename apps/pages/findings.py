"""What the two documents say: findings, and where they do not fit each other."""

from apps.findings.fetching import whole_tensions
from apps.findings.filters import FindingFilter
from apps.findings.models import Finding
from apps.findings.table import figure_words, finding_table
from apps.pages.day import clock_of
from apps.pages.downloads import answer
from apps.pages.facets import facets_of
from apps.pages.listing import counts_of
from apps.pages.showing import show


def page(request):
    filterset, clock = _asked(request)
    findings = list(filterset.qs)
    context = {
        "chosen": filterset.described(),
        "facets": facets_of(filterset, counts_of(filterset)),
        "findings": [(finding, figure_words(finding)) for finding in findings],
        "total": filterset.queryset.count(),
        "asked": filterset.asked_words(),
        "tensions": whole_tensions(),
    }
    return show(request, "findings.html", context, clock)


def download(request, format):
    filterset, clock = _asked(request)
    return answer(request, finding_table(filterset.qs, clock.day, query=filterset.question), format)


def _asked(request):
    filterset = FindingFilter(request.GET, Finding.objects.whole(), also=("as_of",))
    filterset.require()
    return filterset, clock_of(request)
