"""The approaches by the second question of the home page, as a file; and the address that asks it."""

from django.urls import reverse

from apps.comparison.crossed_table import crossed_table
from apps.comparison.layer import PARAMETER, crossed, require_layer
from apps.comparison.state_filters import StateFilterSet
from apps.pages.day import OnlyTheDay, clock_of
from apps.pages.downloads import answer
from apps.pages.state_lists import state_rows


class DayAndLayer(OnlyTheDay):
    """An address that names a day and a second question to the map, or neither."""

    also = (*OnlyTheDay.also, PARAMETER)


def clock_and_layer(request):
    """The day and the words of the second question; '' where none is asked. BadAddress where there is more."""
    DayAndLayer(request.GET).require()
    return clock_of(request), request.GET.get(PARAMETER, "").strip()


def download(request, format):
    """The table of the home page: each approach, its states parted by the second question."""
    clock, also = clock_and_layer(request)
    rows = state_rows(clock.day)
    layer = require_layer(also, StateFilterSet({}, rows=rows, on=clock.day))
    table = crossed_table(crossed(rows, layer), layer, clock.day)
    return answer(request, table, format, page=reverse("home"))
