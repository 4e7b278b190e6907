"""The figures of the brief, counted again: each with its rule, its range, and the states behind it."""

from django.urls import reverse

from apps.findings.figures import figures
from apps.findings.figures_table import figures_table
from apps.findings.metrics import BRIEF_DAY
from apps.pages.citing import how_to_cite_here
from apps.pages.day import clock_alone
from apps.pages.downloads import answer
from apps.pages.pictures.answering import origin_of, picture
from apps.pages.pictures.figures import figures_sheet
from apps.pages.showing import show
from apps.pages.strip import strip


def page(request):
    clock = clock_alone(request)
    found = figures(clock.day)
    context = {
        "figures": [(figure, strip(figure)) for figure in found],
        "brief_day": BRIEF_DAY,
        "verdicts": sum(figure.total for figure in found),
        "how_to_cite": how_to_cite_here(request, figures_table(found, clock.day)),
    }
    return show(request, "figures.html", context, clock)


def download(request, format):
    clock = clock_alone(request)
    return answer(request, figures_table(figures(clock.day), clock.day, "All figures and states"), format)


def draw(request, format):
    """Numbers and strips of all figures as a picture."""
    clock = clock_alone(request)
    origin = origin_of(request, reverse("figures"), clock.day)
    return picture(figures_sheet(figures(clock.day), clock.day, origin), format, f"figures-{clock.day}")
