"""How the values of parameters are written: what a program can check before it asks."""

from apps.addresses.day import FIRST, LAST
from apps.addresses.faults import LONGEST

YEAR, MONTH = r"(19\d\d|20\d\d|2100)", r"(0[1-9]|1[0-2])"
DAY = {"type": "string", "format": "date", "pattern": rf"^{YEAR}-"}
WHEN = {
    "type": "string",
    "anyOf": [{"pattern": rf"^{YEAR}(-{MONTH})?$"}, {"format": "date", "pattern": rf"^{YEAR}-"}],
    "examples": ["2005", "2005-07", "2005-07-01"],
}
TEXT = {"type": "string", "maxLength": LONGEST, "pattern": r"^[^\u0000]*$"}


def year(first=FIRST.year, last=LAST.year):
    """A year that lies in reach."""
    return {"type": "integer", "minimum": first, "maximum": last}
