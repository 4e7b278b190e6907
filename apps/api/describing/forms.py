"""How the values of parameters are written: what a program can check before it asks."""

from apps.addresses.day import FIRST, LAST
from apps.addresses.faults import LONGEST

YEARS = r"(19\d\d|20\d\d|2100)"
DAY = {"type": "string", "format": "date", "pattern": rf"^{YEARS}-\d\d-\d\d$"}
WHEN = {"type": "string", "pattern": rf"^{YEARS}(-\d\d(-\d\d)?)?$", "examples": ["2005", "2005-07", "2005-07-01"]}
TEXT = {"type": "string", "maxLength": LONGEST, "pattern": r"^[^\u0000]*$"}


def year(first=FIRST.year, last=LAST.year):
    """A year that lies in reach."""
    return {"type": "integer", "minimum": first, "maximum": last}
