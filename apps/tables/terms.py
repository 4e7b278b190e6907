"""On what terms a table may be used, and how to cite it."""

from datetime import date
from textwrap import shorten

from apps.dates import say
from apps.tables.table import Table

PUBLISHER = "DemandKB"
LICENCE_NAME = "Creative Commons Attribution 4.0 International"
LICENCE_SPDX = "CC-BY-4.0"
LICENCE_URL = "https://creativecommons.org/licenses/by/4.0/"
LICENCE = f"{LICENCE_NAME} (CC BY 4.0), {LICENCE_URL}"
LONGEST_QUERY = 150  # in a title; a file gives the whole of it beside its title


def how_to_cite(table: Table) -> str:
    """The reference for this table; it names no year that might pass for that of a release."""
    return " ".join([PUBLISHER + ".", _ended(title_of(table)), table.address]).rstrip()


def title_of(table: Table) -> str:
    """What the table is, what it asked, and for which day: in one, so that no style of references drops a part."""
    asked = shorten(table.query, LONGEST_QUERY, placeholder=" …")
    day = f"As of {say(date.fromisoformat(table.as_of))}" if table.as_of else ""
    *before, last = [part for part in (table.title, asked, day) if part]
    return " ".join([*(_ended(part) for part in before), last.rstrip(".")])


def _ended(sentence: str) -> str:
    return sentence if sentence.endswith(("…", "?", "!")) else f"{sentence.rstrip('.')}."
