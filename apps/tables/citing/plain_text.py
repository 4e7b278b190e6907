"""What is cited as plain text: the table itself, then its sources, in each style."""

from collections.abc import Iterable

from apps.tables.citing.items import Item
from apps.tables.citing.styles import STYLES, Style, references

RESTS_ON_NOTHING = "It rests on no source."


def write_plain_text(items: Iterable[Item]) -> bytes:
    """The items as the bytes of a text file, in UTF-8."""
    own, *sources = items
    parts = [*(_part(own, sources, style) for style in STYLES), "\n".join(own.notes)]
    return ("\n\n\n".join(parts) + "\n").encode()


def _part(own: Item, sources: list[Item], style: Style) -> str:
    found = {each.id: each.text for each in references([own, *sources], style)}
    itself = found.pop(own.id)
    heading = f"Sources ({len(found)})" if found else RESTS_ON_NOTHING
    return "\n\n".join([style.label.upper(), itself, heading, *found.values()])
