"""What the two documents say: findings, and where they do not fit each other."""

from django.urls import reverse

from apps.findings.checks import checks_on
from apps.findings.fetching import whole_tensions
from apps.findings.filters import FindingFilter
from apps.findings.models import Finding
from apps.findings.one import around
from apps.findings.recount import recounts_of
from apps.findings.recount_table import recount_table
from apps.findings.table import figure_words, finding_table
from apps.pages.citing import how_to_cite_here
from apps.pages.day import clock_alone, clock_of
from apps.pages.downloads import answer
from apps.pages.errors import NotHere, one_record
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


def one(request, id):
    clock = clock_alone(request)
    finding = _found(id)
    context = {
        "finding": finding,
        "figure": figure_words(finding),
        "around": around(finding),
        "checks": checks_on(finding),
        "recounts": recounts_of(finding, clock.day, clock.today),
        "how_to_cite": how_to_cite_here(request, _record(finding, clock)),
    }
    return show(request, "finding.html", context, clock)


def download_one(request, id, format):
    clock = clock_alone(request)
    return answer(request, _record(_found(id), clock), format)


def download_counted(request, id, format):
    """The states and records behind a finding that was counted again."""
    clock = clock_alone(request)
    finding = _found(id)
    recounts = recounts_of(finding, clock.day, clock.today)
    if not recounts:
        raise NotCounted(finding)
    table = recount_table(recounts, clock.day, query=f"{finding.section}: {finding.pk}")
    return answer(request, table, format, also=finding.citations.all(), page=reverse("finding", args=[id]))


class NotCounted(NotHere):
    """That a finding has no figure to be counted again; the way out is its page."""

    def __init__(self, finding):
        super().__init__("count", finding.pk, {finding.pk: reverse("finding", args=[finding.pk])}, "figures")


def _found(id):
    return one_record(Finding.objects.whole(), id, "finding", "finding", "findings")


def _record(finding, clock):
    """One finding as a table of one row."""
    return finding_table([finding], clock.day, query=f"{finding.section}: {finding.pk}")


def _asked(request):
    clock = clock_of(request)
    filterset = FindingFilter(request.GET, Finding.objects.whole(), also=("as_of",), on=clock.day)
    filterset.require()
    return filterset, clock
