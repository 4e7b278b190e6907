"""A table as the tree that pandoc writes documents from.

The tree is data, not markup: no text of a record is ever read as anything but text.
"""

from typing import Any

from apps.tables.document import (
    LANGUAGE,
    Layout,
    about,
    address_at_end,
    bibliography,
    clean,
    described,
    heading,
    opening,
    reference,
    said,
    web_address,
)
from apps.tables.numbering import Numbers
from apps.tables.table import Cell, Cited, CitedSource, Column, Table, claim_of

Node = dict[str, Any]
NO_MARKS: list[Any] = ["", [], []]
IN_A_REGISTER: list[Any] = ["", [], [["custom-style", "Bibliography"]]]  # a style that both kinds of document have
# Beyond so many, LibreOffice takes minutes to lay footnotes out: 917 took 18 seconds, 2,490 were not done after ten minutes.
MOST_FOOTNOTES = 1000
VERSION = [1, 23, 1]  # of the tree, which pandoc 3 reads


def tree(table: Table, layout: Layout) -> Node:
    """The document: title, the table with the sources of each answer, each source once, and all about the table."""
    meta = {"title": _meta(clean(table.title)), "lang": _meta(LANGUAGE)}
    is_long = sum(1 for _ in table.cited()) > MOST_FOOTNOTES
    notes = Endnotes(table) if is_long else Footnotes()
    return {
        "pandoc-api-version": VERSION,
        "meta": meta,
        "blocks": [*_tables(table, layout, notes), *notes.list(), *_bibliography(table), *_last_page(table)],
    }


class Endnotes:
    """The sources of a document that has too many citations for footnotes: numbers that lead to a list behind the table."""

    def __init__(self, table: Table) -> None:
        """Number the claims of the table."""
        self._numbers = Numbers(table)

    def of(self, cell: Cell) -> list[Node]:
        """The numbers behind an answer, each a link."""
        links = [
            _node("Link", [NO_MARKS, _text(str(number)), [f"#source-{number}", ""]])
            for number in self._numbers.of(cell)
        ]
        return [part for link in links for part in (_node("Space"), _node("Superscript", [link]))]

    def list(self) -> list[Node]:
        """Every claim under its number, with its source."""
        numbered = enumerate(self._numbers.citations, start=1)
        return [_heading("Sources of the answers"), *(self._entry(number, citation) for number, citation in numbered)]

    def _entry(self, number: int, citation: Cited) -> Node:
        place = _node("Span", [[f"source-{number}", [], []], _text(f"{number}.")])
        return _paragraph([place, _node("Space"), *_in_full(citation)])


class Footnotes:
    """The footnotes of a document in order, one for each citation.

    A source that supports many answers is told in full once: where it is cited for the
    same claim again, the footnote names it and leads to it.
    """

    def __init__(self) -> None:
        """No footnote yet."""
        self._told: set[tuple[str, str, str]] = set()

    def of(self, cell: Cell) -> list[Node]:
        """The footnotes of an answer, with spaces between: the numbers 1 and 2 are not 12."""
        return [part for citation in cell.citations for part in (_node("Space"), self._note(citation))]

    def list(self) -> list[Node]:
        """Nothing: each footnote stands on the page of its answer."""
        return []

    def _note(self, citation: Cited) -> Node:
        claim = claim_of(citation)
        words = _again(citation) if claim in self._told else _in_full(citation)
        self._told.add(claim)
        return _node("Note", [_paragraph(words)])


Notes = Footnotes | Endnotes


def _in_full(citation: Cited) -> list[Node]:
    return [*_text(f"{reference(citation)}, "), *_link(citation.source.url)]


def _again(citation: Cited) -> list[Node]:
    """Without a number: notes are numbered anew where the table is pasted into a report."""
    source = citation.source
    return [*_text("As told above: "), *_link(source.url, source.title)]


def _tables(table: Table, layout: Layout, notes: Notes) -> list[Node]:
    blocks: list[Node] = [_paragraph(_linked("Address", line)) for line in opening(table)]
    for number, (part, shares) in enumerate(_pairs(layout), start=1):
        if title := heading(layout, number):
            blocks.append(_paragraph([_strong(title)]) if number == 1 else _heading(title))
        blocks.append(_table(part, shares, notes))
    return blocks


def _pairs(layout: Layout) -> list[tuple[Table, tuple[float, ...]]]:
    return [pair for pair in zip(layout.parts, layout.shares, strict=True) if pair[1]]


def _bibliography(table: Table) -> list[Node]:
    entries = [_paragraph(_entry(source)) for source in bibliography(table)]
    return [_heading("Bibliography"), _node("Div", [IN_A_REGISTER, entries])] if entries else []


def _entry(source: CitedSource) -> list[Node]:
    parts = [_text(described(source)), _link(source.url)]
    first, second = parts if source.title else reversed(parts)
    return [*first, *_text(", " if first and second else ""), *second]


def _last_page(table: Table) -> list[Node]:
    lines = [_paragraph([_strong(f"{name}: "), *_linked(name, text)]) for name, text in about(table)]
    return [_heading("About this table"), *lines]


def _table(part: Table, shares: tuple[float, ...], notes: Notes) -> Node:
    widths = [[_node("AlignLeft"), _node("ColWidth", share)] for share in shares]
    header = [NO_MARKS, [_row([_text(clean(column.label)) for column in part.columns])]]
    rows = [
        _row([_answer(column, cell, notes) for column, cell in zip(part.columns, row, strict=True)])
        for row in part.rows
    ]
    body = [NO_MARKS, 1, [], rows]
    return _node("Table", [NO_MARKS, [None, []], widths, header, [body], [NO_MARKS, []]])


def _row(cells: list[list[Node]]) -> list[Any]:
    return [NO_MARKS, [[NO_MARKS, _node("AlignDefault"), 1, 1, [_node("Plain", cell)]] for cell in cells]]


def _answer(column: Column, cell: Cell, notes: Notes) -> list[Node]:
    """What the cell says, then what leads to its sources."""
    return [*_text(said(column, cell)), *notes.of(cell)[1:]]


def _linked(name: str, text: str) -> list[Node]:
    words, address = address_at_end(name, text)
    return [*_text(words), *(_link(address) if address else [])]


def _link(url: str, words: str = "") -> list[Node]:
    """An address, or words that lead there; as text where it leads nowhere."""
    shown = _text(clean(words) or clean(url))
    address = web_address(url)
    return [_node("Link", [NO_MARKS, shown, [address, ""]])] if address else shown


def _text(text: str) -> list[Node]:
    nodes: list[Node] = []
    for number, line in enumerate(text.split("\n")):
        nodes.extend([_node("LineBreak")] if number else [])
        nodes.extend([_node("Str", line)] if line else [])
    return nodes


def _strong(text: str) -> Node:
    return _node("Strong", _text(text))


def _paragraph(inside: list[Node]) -> Node:
    return _node("Para", inside)


def _heading(text: str) -> Node:
    return _node("Header", [1, NO_MARKS, _text(text)])


def _meta(text: str) -> Node:
    return _node("MetaInlines", _text(text))


def _node(kind: str, inside: Any = None) -> Node:
    return {"t": kind} if inside is None else {"t": kind, "c": inside}
