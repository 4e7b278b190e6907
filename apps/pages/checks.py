"""Do the figures of the documents fit each other? Each check with its numbers, its calculation and what it shows."""

from apps.findings.checks import checks
from apps.findings.checks_table import checks_table
from apps.pages.citing import how_to_cite_here
from apps.pages.day import clock_alone
from apps.pages.downloads import answer
from apps.pages.showing import show


def page(request):
    clock = clock_alone(request)
    found = checks()
    table = checks_table(found, clock.day)
    return show(request, "checks.html", {"checks": found, "how_to_cite": how_to_cite_here(request, table)}, clock)


def download(request, format):
    clock = clock_alone(request)
    return answer(request, checks_table(checks(), clock.day, "All checks"), format)
