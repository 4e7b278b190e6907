"""The map of the home page as a picture, and as data."""

from django.urls import reverse

from apps.comparison.crossed_table import with_layer
from apps.comparison.layer import read_layer
from apps.comparison.state_filters import StateFilterSet
from apps.pages.crossed import clock_and_layer
from apps.pages.day import clock_alone
from apps.pages.downloads import answer
from apps.pages.pictures.answering import card as as_card
from apps.pages.pictures.answering import origin_of, picture
from apps.pages.pictures.cards import home_card
from apps.pages.pictures.tile_map import map_sheet
from apps.pages.state_lists import law_rows, state_rows, table_of, totals


def draw(request, format):
    """The map, with the marks of a second question where the address asks one."""
    clock, also = clock_and_layer(request)
    rows = state_rows(clock.day) if also else law_rows(clock.day)
    layer = read_layer(also, StateFilterSet({}, rows=rows, on=clock.day)) if also else None
    origin = origin_of(request, reverse("home"), clock.day)
    return picture(map_sheet(rows, totals(rows), clock.day, origin, layer), format, f"map-{clock.day}")


def download(request, format):
    """The states with their approach on the day: what the squares say, and the table under the map."""
    clock, also = clock_and_layer(request)
    rows = state_rows(clock.day)
    layer = read_layer(also, StateFilterSet({}, rows=rows, on=clock.day))
    table = table_of(rows, clock)
    return answer(request, with_layer(table, rows, layer) if layer else table, format, page=reverse("home"))


def card(request):
    clock = clock_alone(request)
    rows = law_rows(clock.day)
    return as_card(home_card(rows, totals(rows), clock.day))
