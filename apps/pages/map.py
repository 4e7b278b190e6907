"""The map of the home page as a picture, and as data."""

from django.urls import reverse

from apps.pages.day import clock_alone
from apps.pages.downloads import answer
from apps.pages.pictures.answering import card as as_card
from apps.pages.pictures.answering import origin_of, picture
from apps.pages.pictures.cards import home_card
from apps.pages.pictures.tile_map import map_sheet
from apps.pages.state_lists import law_rows, state_rows, table_of, totals


def draw(request, format):
    clock = clock_alone(request)
    rows = law_rows(clock.day)
    svg = map_sheet(rows, totals(rows), clock.day, origin_of(request, reverse("home"), clock.day))
    return picture(svg, format, f"map-{clock.day}")


def download(request, format):
    """The states with their approach on the day: what the squares say, and the table under the map."""
    clock = clock_alone(request)
    return answer(request, table_of(state_rows(clock.day), clock), format, page=reverse("home"))


def card(request):
    clock = clock_alone(request)
    rows = law_rows(clock.day)
    return as_card(home_card(rows, totals(rows), clock.day))
