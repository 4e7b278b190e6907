"""How the values of parameters are written: what a program can check before it asks."""

from apps.addresses.day import FIRST, LAST
from apps.addresses.faults import LONGEST

YEAR, MONTH = r"(19\d\d|20\d\d|2100)", r"(0[1-9]|1[0-2])"
MOST_EXACT = r"\d\d-\d\dT\d\d:\d\d:[0-5]\d(\.\d{1,6})?(Z|[+-]\d\d:\d\d)"
DAY = {"type": "string", "format": "date", "pattern": rf"^{YEAR}-"}
WHEN = {
    "type": "string",
    "anyOf": [{"pattern": rf"^{YEAR}(-{MONTH})?$"}, {"format": "date", "pattern": rf"^{YEAR}-"}],
    "examples": ["2005", "2005-07", "2005-07-01"],
}
MOMENT = {
    "type": "string",
    "anyOf": [
        {"format": "date", "pattern": rf"^{YEAR}-"},
        {"format": "date-time", "pattern": rf"^{YEAR}-{MOST_EXACT}$"},
    ],
    "examples": ["2026-11-01", "2026-11-01T12:00:00Z"],
}
TEXT = {"type": "string", "maxLength": LONGEST, "pattern": r"^[^\u0000]*$"}


def year(first=FIRST.year, last=LAST.year):
    """A year that lies in reach."""
    return {"type": "integer", "minimum": first, "maximum": last}
