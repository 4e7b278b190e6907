"""What the two documents say: findings, and where they do not fit each other."""

from apps.findings.fetching import whole_tensions
from apps.findings.filters import FindingFilter
from apps.findings.models import Finding
from apps.findings.table import figure_words, finding_table
from apps.pages.day import clock_of
from apps.pages.downloads import answer
from apps.pages.listing import ALSO, listing
from apps.pages.showing import show


def page(request):
    filterset, clock = _asked(request, ALSO)
    context = listing(request, filterset, filterset.queryset.count())
    findings = list(filterset.qs[context["page"].rows])
    context |= {
        "findings": [(finding, figure_words(finding)) for finding in findings],
        "is_by_place": not filterset.sort,
        "tensions": whole_tensions(),
    }
    return show(request, "findings.html", context, clock)


def download(request, format):
    filterset, clock = _asked(request)
    return answer(request, finding_table(filterset.qs, clock.day, query=filterset.question), format)


def _asked(request, also=("as_of",)):
    clock = clock_of(request)
    filterset = FindingFilter(request.GET, Finding.objects.whole(), also=also, on=clock.day)
    filterset.require()
    return filterset, clock
