"""The home page: what this is, in one sentence and one map; how it came about; the figures of the brief."""

import datetime

from apps.comparison.layer import PARAMETER as ALSO
from apps.comparison.layer import crossed, offered, read_layer
from apps.comparison.state_filters import StateFilterSet
from apps.criminalization.general_law import FIRST_YEAR, general_law_by_year, general_law_on
from apps.databases.remembering import remembered
from apps.findings.figures import headline_figures
from apps.findings.metrics import BRIEF_DAY
from apps.pages.crossed import DayAndLayer
from apps.pages.day import clock_of
from apps.pages.showing import show
from apps.pages.state_lists import brief_table_of, state_rows, totals
from apps.pages.strip import bars, strip
from apps.pages.structured import dataset
from apps.pages.year import PARAMETER as YEAR
from apps.pages.year import nearest_year, to_its_day
from apps.tables import MAIN_FORMATS

STEP = 5


class HomeAddress(DayAndLayer):
    """The address of the home page: a day, or a year that stands for its last; and a second question to the map."""

    also = (*DayAndLayer.also, YEAR)


def page(request):
    HomeAddress(request.GET).require()
    clock = clock_of(request)
    if moved := to_its_day(request, clock.today):
        return moved
    rows = state_rows(clock.day)
    states = [row.state for row in rows]
    filterset = StateFilterSet({}, rows=rows, on=clock.day)
    layer = read_layer(request.GET.get(ALSO, ""), filterset)
    lines = crossed(rows, layer) if layer else []
    by_kind = {line.kind: line for line in lines}
    years = remembered(("years", clock.today), lambda: general_law_by_year(states, clock.today))
    marked = years_up_to(clock.today)
    shown = nearest_year(clock.day, clock.today)
    context = {
        "tiles": sorted(
            (
                (row, layer.answers[row.state.id] if layer else "", layer.says(row.state) if layer else "")
                for row in rows
            ),
            key=lambda tile: (tile[0].state.tile_col, tile[0].state.tile_row),
        ),
        "totals": [(kind, number, by_kind.get(kind)) for kind, number in totals(rows)],
        "table": brief_table_of(rows, clock),
        "states": states,
        "formats": MAIN_FORMATS,
        "law": general_law_on(states, clock.day),
        "first_year": FIRST_YEAR,
        "year": shown,
        "is_year_end": clock.is_today or (clock.day.month, clock.day.day, clock.day.year) == (12, 31, shown),
        "bars": bars(years, shown),
        "by_year": years,
        "years": marked,
        "last_span": clock.today.year - marked[-1].year,
        "layer": layer,
        "layers": offered(filterset),
        "crossed": lines,
        "figures": [(figure, strip(figure)) for figure in headline_figures(clock.day, rows)],
        "brief_day": BRIEF_DAY,
        "structured": dataset(request),
    }
    return show(request, "home.html", context, clock)


def years_up_to(today):
    """The last day of every fifth year, for links to the map of that year; none so near today that words would meet."""
    return [datetime.date(year, 12, 31) for year in range(FIRST_YEAR, today.year - 2, STEP)]
