"""On what terms a table may be used, and how to cite it."""

from datetime import date

from apps.dates import say
from apps.tables.table import Table

PUBLISHER = "DemandKB"
LICENCE_NAME = "Creative Commons Attribution 4.0 International"
LICENCE_SPDX = "CC-BY-4.0"
LICENCE_URL = "https://creativecommons.org/licenses/by/4.0/"
LICENCE = f"{LICENCE_NAME} (CC BY 4.0), {LICENCE_URL}"


def how_to_cite(table: Table) -> str:
    """The reference for this table: it names the day that the table is about, and no year that might pass for a release."""
    day = (f"As of {say(date.fromisoformat(table.as_of))}",) if table.as_of else ()
    return _sentences(PUBLISHER, table.title, *day, table.address)


def _sentences(*parts: str) -> str:
    *sentences, address = parts
    return " ".join([*(f"{sentence.rstrip('.')}." for sentence in sentences), address]).rstrip()
