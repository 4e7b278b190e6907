"""The bars of the home page, one a year up to a day, as a picture and as data."""

from django.urls import reverse

from apps.criminalization.approach import states_by_approach
from apps.criminalization.general_law import general_law_by_year, years_table
from apps.pages.day import clock_alone
from apps.pages.downloads import answer
from apps.pages.pictures.answering import origin_of, picture
from apps.pages.pictures.law_by_year import years_sheet


def draw(request, format):
    clock = clock_alone(request)
    years, total = _years(clock)
    origin = origin_of(request, reverse("home"), clock.day)
    return picture(years_sheet(years, total, clock.day, origin), format, f"years-{clock.day}")


def download(request, format):
    """How many states had a general law, year by year."""
    clock = clock_alone(request)
    years, _ = _years(clock)
    return answer(request, years_table(years, clock.day, "All states"), format, page=reverse("home"))


def _years(clock):
    states = [state for state, _ in states_by_approach(clock.day)]
    return general_law_by_year(states, clock.day), len(states)
