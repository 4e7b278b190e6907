"""The year of the slider: a year in the address leads to its last day, the current one to today."""

import datetime

from django.http import HttpResponseRedirect

from apps.addresses import BadAddress, Fault
from apps.addresses.faults import shown
from apps.criminalization.general_law import FIRST_YEAR
from apps.pages.day import PARAMETER as DAY

PARAMETER = "year"


def day_of_year(text, today, parameter=PARAMETER):
    """The day of the map of a year: its last, or today for this year. BadAddress where there is no such year."""
    year = int(text) if text.isascii() and text.isdigit() and len(text) == 4 else 0
    if not FIRST_YEAR <= year <= today.year:
        message = f"{parameter}: “{shown(text)}” is not a year from {FIRST_YEAR} to {today.year}."
        raise BadAddress(Fault(parameter, shown(text), message))
    return today if year == today.year else datetime.date(year, 12, 31)


def to_its_day(request, today):
    """The same address with the last day of the year that it names, where it names one."""
    text = request.GET.get(PARAMETER, "").strip()
    if not text:
        return None
    if request.GET.get(DAY, "").strip():
        message = "An address names a year or a day, not both."
        raise BadAddress(Fault(PARAMETER, shown(text), message))
    day = day_of_year(text, today)
    asked = request.GET.copy()
    for name in [PARAMETER, *(name for name, value in request.GET.items() if not value.strip())]:
        asked.pop(name, None)
    if day != today:
        asked[DAY] = day.isoformat()
    query = asked.urlencode(safe=":")
    return HttpResponseRedirect(request.path + (f"?{query}" if query else ""))


def nearest_year(day, today):
    """Where the slider stands for a day."""
    return min(max(day.year, FIRST_YEAR), today.year)
