"""The figures of the brief, counted again: each with its rule, its range, and the states behind it."""

from django.urls import reverse

from apps.comparison.state_row import state_rows
from apps.findings.figures import figures
from apps.findings.figures_table import figures_table
from apps.findings.metrics import BRIEF_DAY
from apps.findings.recount import all_recounts
from apps.pages.citing import how_to_cite_here
from apps.pages.day import clock_alone
from apps.pages.downloads import answer
from apps.pages.pictures.answering import origin_of, picture
from apps.pages.pictures.figures import figures_sheet
from apps.pages.showing import show
from apps.pages.strip import strip


def page(request):
    clock = clock_alone(request)
    rows = state_rows(clock.day)
    found = figures(clock.day, rows)
    context = {
        "counted": by_section(all_recounts(clock.day, clock.today, rows)),
        "figures": [(figure, strip(figure)) for figure in found],
        "brief_day": BRIEF_DAY,
        "verdicts": sum(figure.total for figure in found),
        "how_to_cite": how_to_cite_here(request, figures_table(found, clock.day)),
    }
    return show(request, "figures.html", context, clock)


def by_section(recounts):
    """Recounts under the document and section of their finding, in order."""
    found = {}
    for recount in recounts:
        found.setdefault((recount.finding.document, recount.finding.section), []).append(recount)
    return list(found.items())


def download(request, format):
    clock = clock_alone(request)
    return answer(request, figures_table(figures(clock.day), clock.day, "All figures and states"), format)


def draw(request, format):
    """Numbers and strips of all figures as a picture."""
    clock = clock_alone(request)
    origin = origin_of(request, reverse("figures"), clock.day)
    return picture(figures_sheet(figures(clock.day), clock.day, origin), format, f"figures-{clock.day}")
