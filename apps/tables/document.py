"""A table as a document for people: what Word, OpenDocument, PDF, Markdown and HTML have in common.

Paper is of one width, so a table that is wider is split into several of a few columns;
each repeats the first, which names the row.
"""

import re
import unicodedata
from dataclasses import dataclass, replace
from datetime import date

from apps.dates import say
from apps.tables.contents import digest_of
from apps.tables.kinds import Kind
from apps.tables.table import Cell, Cited, CitedSource, Column, Row, Table
from apps.tables.terms import LICENCE, how_to_cite

LANGUAGE = "en-GB"
WITH_ADDRESS = ("Address", "Licence", "How to cite")
NOTHING_FOUND = "Nothing answers this question."
UPRIGHT, ACROSS = 95, 165  # characters beside each other on a page of A4, upright and across
SHORT, LONG, LINES = 22, 55, 14  # a column holds short text in one line and long text in about so many
MARGIN = 4  # what the borders of a cell and bold letters take, in characters
WORD = 32  # the longest word that is given a line of its own length
UNPRINTABLE = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")


def clean(text: str) -> str:
    """The text without signs that no document can hold; line breaks stay, tabs become spaces."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n").replace("\t", " ").replace("\u2028", "\n")
    return UNPRINTABLE.sub("", lines.replace("\u2029", "\n")).strip()


def said(column: Column, cell: Cell) -> str:
    """All that a cell says; a coded one also says of what kind it is, where that is no plain yes and not said yet."""
    words = clean(cell.words)
    if not column.coded or cell.kind is Kind.YES or cell.kind.label.lower() in words.lower():
        return words
    return f"{words} [{cell.kind.label}]"


def web_address(url: str) -> str:
    """The address where it leads to a page of the web; "" for anything else, which is then never a link."""
    address = url.strip()
    return address if re.fullmatch(r"https?://[^\s<>\"]+", address) and address == clean(address) else ""


def reference(citation: Cited) -> str:
    """A citation in one sentence: what it supports, then the source; its address is left to the format."""
    supports = clean(citation.supports).rstrip(".")
    return f"{supports}: {described(citation.source)}" if supports else described(citation.source)


def described(source: CitedSource) -> str:
    """What a source is, without its address."""
    parts = (source.title, source.publisher, source.published_text, source.kind_label)
    return ", ".join(clean(part) for part in parts if part)


def bibliography(table: Table) -> list[CitedSource]:
    """Each source of the table once, in the order of the alphabet; one without a title goes by its address."""
    sources = {(each.source.url, each.source.title): each.source for _, _, each in table.cited()}
    return sorted(sources.values(), key=_in_a_register)


def _in_a_register(source: CitedSource) -> tuple[str, str, str]:
    """Letters and digits alone decide, without their accents, and small as large."""
    name = source.title or re.sub(r"^https?://(www\.)?", "", source.url)
    signs = "".join(sign for sign in unicodedata.normalize("NFKD", name.casefold()) if not unicodedata.combining(sign))
    return " ".join(re.findall(r"\w+", signs)), source.title, source.url


def opening(table: Table) -> list[str]:
    """The lines between title and table: what it is of, where it stands, and what must be known before its rows."""
    empty = "" if table.rows or table.remark else NOTHING_FOUND
    of = f"{clean(table.caption).rstrip('.')}." if table.caption else ""
    return [line for line in (f"{of} {clean(table.address)}".strip(), clean(table.remark), empty) if line]


def about(table: Table) -> list[tuple[str, str]]:
    """What a reader must know of the table beside its answers, each under its name."""
    lines = [
        ("As of", table.as_of),
        ("Query", table.query),
        ("Address", table.address),
        ("Shown", table.remark),
        *(("Note", note) for note in table.notes),
        *((f"Column: {column.label}", column.help) for column in table.columns if column.help),
        *((f"Kind of answer: {kind.label}", kind.definition) for kind in table.kinds()),
        ("Kept on", say(date.fromisoformat(table.issued)) if table.issued else ""),
        ("Version of the facts", table.facts),
        ("Digest", f"SHA-256 {digest_of(table)}"),
        ("Licence", LICENCE),
        ("How to cite", how_to_cite(table)),
    ]
    return [(clean(name), clean(text)) for name, text in lines if text]


def address_at_end(name: str, text: str) -> tuple[str, str]:
    """A text about the table, and the address that it ends with; only those of the house lead anywhere."""
    before, space, last = text.rpartition(" ")
    address = web_address(last) if name in WITH_ADDRESS else ""
    return (before + space, address) if address else (text, "")


@dataclass(frozen=True, slots=True)
class Layout:
    """A table on paper: its parts, the share of the page that each column of a part has, and which way the paper lies."""

    parts: tuple[Table, ...]
    shares: tuple[tuple[float, ...], ...]
    across: bool


def lay_out(table: Table) -> Layout:
    """Upright where the table fits, across where it does not, in several parts where that is too narrow as well."""
    widths = [_width(column, [row[place] for row in table.rows]) for place, column in enumerate(table.columns)]
    across = sum(widths) > UPRIGHT
    groups = _groups(widths)
    shares = tuple(tuple(widths[place] / sum(widths[each] for each in group) for place in group) for group in groups)
    return Layout(tuple(_part(table, group) for group in groups), shares, across)


def heading(layout: Layout, number: int) -> str:
    """What stands above a part of a table that was split; "" where it was not."""
    if len(layout.parts) == 1:
        return ""
    columns = layout.parts[number - 1].columns[1:]
    names = dict.fromkeys(clean(column.label) for column in (columns[0], columns[-1]))
    return f"Table {number} of {len(layout.parts)}: {' to '.join(names)}"


def _width(column: Column, cells: list[Cell]) -> int:
    texts = [clean(column.label), *(said(column, cell) for cell in cells)]
    longest = max(len(text) for text in texts)
    word = max((len(word) for text in texts for word in text.split()), default=0)
    return max(min(word + MARGIN, WORD), min(longest + MARGIN, SHORT), min(longest // LINES, LONG))


def _groups(widths: list[int]) -> list[list[int]]:
    """The places of the columns in each part. A part holds at least one column beside the first."""
    groups: list[list[int]] = [[0]] if widths else [[]]
    for place in range(1, len(widths)):
        filled = sum(widths[each] for each in groups[-1])
        if len(groups[-1]) > 1 and filled + widths[place] > ACROSS:
            groups.append([0])
        groups[-1].append(place)
    return groups


def _part(table: Table, group: list[int]) -> Table:
    columns = tuple(table.columns[place] for place in group)
    return replace(table, columns=columns, rows=tuple(_cells(row, group) for row in table.rows))


def _cells(row: Row, group: list[int]) -> Row:
    """The name of a row is repeated in each part; its sources stand in the first."""
    first, *others = (row[place] for place in group)
    return (first if group[1:2] in ([], [1]) else replace(first, citations=()), *others)
