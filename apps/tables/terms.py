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
    """The reference for this table: its year is the year of its as-of day, never today's."""
    if not table.as_of:
        return _sentences(PUBLISHER, table.title, table.address)
    day = date.fromisoformat(table.as_of)
    return _sentences(f"{PUBLISHER} ({day.year})", table.title, f"As of {say(day)}", table.address)


def _sentences(*parts: str) -> str:
    *sentences, address = parts
    return " ".join([*(f"{sentence.rstrip('.')}." for sentence in sentences), address]).rstrip()
