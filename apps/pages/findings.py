"""What the two documents say: findings, and where they do not fit each other."""

from apps.findings.fetching import whole_tensions
from apps.findings.filters import FindingFilter
from apps.findings.models import Finding
from apps.findings.table import figure_words, finding_table
from apps.pages.day import clock_of
from apps.pages.downloads import answer
from apps.pages.listing import listing
from apps.pages.paging import ROWS
from apps.pages.showing import show


def page(request):
    """All findings that were asked for: other pages lead to a finding by its place on this one, so it has no pages."""
    filterset, clock = _asked(request)
    findings = list(filterset.qs)
    context = listing(request, filterset, filterset.queryset.count(), is_paged=False)
    context |= {
        "long": len(findings) > ROWS,
        "findings": [(finding, figure_words(finding)) for finding in findings],
        "is_by_place": not filterset.sort,
        "tensions": whole_tensions(),
    }
    return show(request, "findings.html", context, clock)


def download(request, format):
    filterset, clock = _asked(request)
    return answer(request, finding_table(filterset.qs, clock.day, query=filterset.question), format)


def _asked(request):
    clock = clock_of(request)
    filterset = FindingFilter(request.GET, Finding.objects.whole(), also=("as_of",), on=clock.day)
    filterset.require()
    return filterset, clock
