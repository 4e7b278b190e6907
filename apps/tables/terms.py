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


LONGEST_QUERY = 200  # in a title; a file gives the whole of it beside its title


def how_to_cite(table: Table) -> str:
    """The reference for this table: it names what was asked and for which day, and no year that might pass for a release."""
    day = f"As of {day_of(table)}" if table.as_of else ""
    return _sentences(PUBLISHER, table.title, asked_of(table), day, table.address)


def title_of(table: Table) -> str:
    """The table's title with what it asked and its day, in one, so that no style of references drops them."""
    day = f" (as of {day_of(table)})" if table.as_of else ""
    return ". ".join(part.rstrip(".") for part in (table.title, asked_of(table)) if part) + day


def asked_of(table: Table) -> str:
    """What the table asked, without which two lists would look alike; a long query ends in dots."""
    return shorten(table.query, LONGEST_QUERY, placeholder=" …")


def day_of(table: Table) -> str:
    """The day that the table is about, in words."""
    return say(date.fromisoformat(table.as_of))


def _sentences(*parts: str) -> str:
    *sentences, address = parts
    return " ".join([*(f"{sentence.rstrip('.')}." for sentence in sentences if sentence), address]).rstrip()
