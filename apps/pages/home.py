"""The home page: what this is, in one sentence and one map."""

import datetime

from apps.pages.day import clock_alone
from apps.pages.showing import show
from apps.pages.state_lists import state_rows, table_of, totals
from apps.tables import MAIN_FORMATS

FIRST_YEAR, STEP = 1990, 5


def page(request):
    clock = clock_alone(request)
    rows = state_rows(clock.day)
    context = {
        "tiles": sorted(rows, key=lambda row: (row.state.tile_col, row.state.tile_row)),
        "totals": totals(rows),
        "table": table_of(rows, clock),
        "states": [row.state for row in rows],
        "formats": MAIN_FORMATS,
        "years": years_up_to(clock.today),
    }
    return show(request, "home.html", context, clock)


def years_up_to(today):
    """The last day of every fifth year, for links to the map of that year."""
    return [datetime.date(year, 12, 31) for year in range(FIRST_YEAR, today.year, STEP)]
