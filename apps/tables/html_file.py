"""A table as a piece of HTML, to be put into a page of any site: its looks come with it and touch nothing else there."""

import hashlib
from html import escape
from pathlib import Path

from apps.tables.document import about, address_at_end, clean, opening, reference, said, web_address
from apps.tables.numbering import Numbers
from apps.tables.table import Cited, Row, Table

STYLE = Path(__file__).with_name("fragment.css").read_text(encoding="utf-8").strip()


def write_html(table: Table) -> bytes:
    """The table as the bytes of a fragment of HTML in UTF-8."""
    return "\n".join(_lines(table)).encode() + b"\n"


def _lines(table: Table) -> list[str]:
    numbers, mark = Numbers(table), _mark(table)
    return [
        f'<section class="demandkb" lang="en-GB" aria-labelledby="{mark}">',
        f"<style>\n{STYLE}\n</style>",
        f'<h2 id="{mark}">{plain(table.title)}</h2>',
        *(f"<p>{_linked('Address', line)}</p>" for line in opening(table)),
        *_table(table, numbers, mark),
        *_sources(numbers, mark),
        "<h3>About this table</h3>",
        "<dl>",
        *(f"<dt>{plain(name)}</dt><dd>{_linked(name, text)}</dd>" for name, text in about(table)),
        "</dl>",
        "</section>",
    ]


def _mark(table: Table) -> str:
    """A name for places inside the fragment that no other place of the page is likely to have."""
    told = "\n".join((table.title, table.query, table.as_of, table.address))
    return f"demandkb-{hashlib.sha256(told.encode('utf-8', 'replace')).hexdigest()[:10]}"


def plain(text: str) -> str:
    """The text as text: nothing in it is markup."""
    return escape(clean(text)).replace("\n", "<br>")


def _table(table: Table, numbers: Numbers, mark: str) -> list[str]:
    if not table.columns:
        return []
    header = "".join(f'<th scope="col">{plain(column.label)}</th>' for column in table.columns)
    return [
        f'<div class="demandkb-scroll" role="region" aria-labelledby="{mark}" tabindex="0">',
        "<table>",
        f"<thead><tr>{header}</tr></thead>",
        "<tbody>",
        *(_row(table, row, numbers, mark) for row in table.rows),
        "</tbody>",
        "</table>",
        "</div>",
    ]


def _row(table: Table, row: Row, numbers: Numbers, mark: str) -> str:
    cells = []
    for place, (column, cell) in enumerate(zip(table.columns, row, strict=True)):
        start, end = ("td", "td") if place else ('th scope="row"', "th")
        kind = f' data-kind="{cell.kind.value}"' if column.coded else ""
        cells.append(f"<{start}{kind}>{plain(said(column, cell))}{_notes(numbers.of(cell), mark)}</{end}>")
    return f"<tr>{''.join(cells)}</tr>"


def _notes(found: list[int], mark: str) -> str:
    links = ", ".join(f'<a href="#{mark}-{number}" aria-label="Source {number}">{number}</a>' for number in found)
    return f" <sup>{links}</sup>" if links else ""


def _sources(numbers: Numbers, mark: str) -> list[str]:
    if not numbers.citations:
        return []
    lines = (_source(number, citation, mark) for number, citation in enumerate(numbers.citations, start=1))
    return ["<h3>Sources</h3>", "<ol>", *lines, "</ol>"]


def _source(number: int, citation: Cited, mark: str) -> str:
    return f'<li id="{mark}-{number}">{plain(reference(citation))}, {_link(citation.source.url)}</li>'


def _linked(name: str, text: str) -> str:
    """A text about the table, with a link where it ends with an address."""
    words, address = address_at_end(name, text)
    return f"{plain(words)} {_link(address)}" if address else plain(words)


def _link(url: str) -> str:
    address = web_address(url)
    return f'<a href="{escape(address)}" rel="noopener">{escape(address)}</a>' if address else plain(url)
