"""A table as the tree that pandoc writes documents from.

The tree is data, not markup: no text of a record is ever read as anything but text.
"""

from typing import Any

from apps.tables.document import (
    LANGUAGE,
    NOTHING_FOUND,
    Layout,
    about,
    address_at_end,
    clean,
    heading,
    reference,
    said,
    web_address,
)
from apps.tables.table import Cell, Cited, Column, Table

Node = dict[str, Any]
NO_MARKS: list[Any] = ["", [], []]
VERSION = [1, 23, 1]  # of the tree, which pandoc 3 reads


def tree(table: Table, layout: Layout) -> Node:
    """The document: title, the table in its parts with a footnote for each citation, then all about it on a last page."""
    meta = {"title": _meta(clean(table.title)), "lang": _meta(LANGUAGE)}
    return {"pandoc-api-version": VERSION, "meta": meta, "blocks": [*_tables(table, layout), *_last_page(table)]}


def _tables(table: Table, layout: Layout) -> list[Node]:
    if not table.rows:
        return [_paragraph(_text(NOTHING_FOUND)), *(_table(part, shares) for part, shares in _pairs(layout))]
    blocks: list[Node] = []
    for number, (part, shares) in enumerate(_pairs(layout), start=1):
        if title := heading(layout, number):
            blocks.append(_paragraph([_strong(title)]) if number == 1 else _heading(title))
        blocks.append(_table(part, shares))
    return blocks


def _pairs(layout: Layout) -> list[tuple[Table, tuple[float, ...]]]:
    return [pair for pair in zip(layout.parts, layout.shares, strict=True) if pair[1]]


def _last_page(table: Table) -> list[Node]:
    lines = [_paragraph([_strong(f"{name}: "), *_linked(name, text)]) for name, text in about(table)]
    return [_heading("About this table"), *lines]


def _table(part: Table, shares: tuple[float, ...]) -> Node:
    widths = [[_node("AlignLeft"), _node("ColWidth", share)] for share in shares]
    header = [NO_MARKS, [_row([_text(clean(column.label)) for column in part.columns])]]
    rows = [_row([_answer(column, cell) for column, cell in zip(part.columns, row, strict=True)]) for row in part.rows]
    body = [NO_MARKS, 1, [], rows]
    return _node("Table", [NO_MARKS, [None, []], widths, header, [body], [NO_MARKS, []]])


def _row(cells: list[list[Node]]) -> list[Any]:
    return [NO_MARKS, [[NO_MARKS, _node("AlignDefault"), 1, 1, [_node("Plain", cell)]] for cell in cells]]


def _answer(column: Column, cell: Cell) -> list[Node]:
    """What the cell says, then its footnotes, with spaces between: the numbers 1 and 2 are not 12."""
    notes = [part for citation in cell.citations for part in (_node("Space"), _footnote(citation))]
    return [*_text(said(column, cell)), *notes[1:]]


def _footnote(citation: Cited) -> Node:
    url = citation.source.url
    return _node("Note", [_paragraph([*_text(f"{reference(citation)}, "), *_link(url)])])


def _linked(name: str, text: str) -> list[Node]:
    words, address = address_at_end(name, text)
    return [*_text(words), *(_link(address) if address else [])]


def _link(url: str) -> list[Node]:
    if address := web_address(url):
        return [_node("Link", [NO_MARKS, _text(address), [address, ""]])]
    return _text(clean(url))


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
