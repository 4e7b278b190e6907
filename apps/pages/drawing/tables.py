"""The rows of a table, drawn without a template."""

from collections.abc import Callable, Iterable
from functools import partial

from django.utils.html import conditional_escape as escaped
from django.utils.safestring import SafeString, mark_safe

from apps.pages.drawing.pieces import cell, citations, counted
from apps.pages.paging import ROWS
from apps.tables import Table
from apps.tables.table import Cited


def rows(table: Table, sources: Callable[[Iterable[Cited]], str] = citations) -> SafeString:
    """The rows of a table, and beneath each answer its sources, drawn as is said.

    In a table that is longer than a page of a list they lie behind the own page of the row, where it has one.
    """
    is_long = len(table.rows) > ROWS
    return mark_safe("".join(f"\n<tr>{_row(row, table.columns, is_long, sources)}</tr>" for row in table.rows))


def _row(row, columns, is_long, sources):
    behind = row[0].href if is_long and sources is citations else ""
    draw = partial(_led_to, behind) if behind else sources
    first = f'<th scope="row" class="col-{escaped(columns[0].key)}">{cell(row[0], draw(row[0].citations))}</th>'
    others = zip(columns[1:], row[1:], strict=True)
    return first + "".join(f"{_opened(column)}{cell(one, draw(one.citations))}</td>" for column, one in others)


def _opened(column):
    numeric = " num" if column.numeric else ""
    return f'<td class="col-{escaped(column.key)}{numeric}" data-label="{escaped(column.label)}">'


def _led_to(behind, cited):
    """How many sources there are, with the way to them."""
    number = counted(len(cited), "source", "sources")
    return f'<a class="quietline" href="{escaped(behind)}#sources">{number}</a>' if cited else citations(cited)
