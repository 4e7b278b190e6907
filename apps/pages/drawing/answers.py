"""One answer of a comparison, or of a table in a frame: the phrase, then the line that opens its sources or leads to them."""

from collections.abc import Iterable
from typing import NamedTuple, Protocol

from django.utils.html import conditional_escape as escaped
from django.utils.safestring import SafeString, mark_safe

from apps.pages.drawing.pieces import pattern, sources_counted, supported, swatch
from apps.tables import Cell

SAID = ' class="said"'


class OnFile(Protocol):
    """A record behind an answer: its name, and its page."""

    label: str
    address: str


class Asked(NamedTuple):
    """What an answer is about, by the names of state and topic, or of row and column; `place` tells it from all others."""

    of: str
    about: str
    place: str = ""


def answer(cell: Cell, asked: Asked, more: str = "", records: Iterable[OnFile] = ()) -> SafeString:
    """One answer. Its sources lie behind `more`; where nothing lies there they open in place, with the records."""
    mark = pattern(cell)
    phrase = f"<p{SAID if mark else ''}>{swatch(mark)}{escaped(cell.text)}</p>"
    note = f'<p class="cell-note">{escaped(cell.note)}</p>' if cell.note else ""
    return mark_safe(f"<div>{phrase}{note}{_beneath(cell, asked, more, records)}</div>\n")


def _beneath(cell, asked, more, records):
    if not cell.citations:
        return f'<span class="quietline">since {escaped(cell.since)}</span>' if cell.since else ""
    id = f' id="{escaped(asked.place)}"' if asked.place else ""
    if more:
        return f'<a class="quietline"{id} href="{escaped(more)}">{_quiet_line(cell, asked)}</a>'
    opened = f'<details class="cited"{id}><summary>{_quiet_line(cell, asked)}</summary>'
    return f"{opened}{supported(cell.citations)}{_on_file(records)}</details>"


def _quiet_line(cell, asked):
    """Since when, how sure, how many sources."""
    since = f"since {escaped(cell.since)} · " if cell.since else ""
    confidence = f"{escaped(cell.confidence)} confidence · " if cell.confidence else ""
    about = f'<span class="hidden"> for {escaped(asked.of)}, {escaped(asked.about)}</span>'
    return f"{since}{confidence}{sources_counted(cell.citations)}{about}\n"


def _on_file(records):
    links = "; ".join(f'<a href="{escaped(each.address)}">{escaped(each.label)}</a>' for each in records)
    return f'<p class="behind">On file as: {links}</p>' if links else ""
