"""A table as Markdown: a table with bars, the sources as footnotes (as GitHub, pandoc and most programs read them)."""

import re

from apps.tables.document import about, address_at_end, clean, opening, reference, said, web_address
from apps.tables.numbering import Numbers
from apps.tables.table import Cited, Row, Table

# Signs that may mean something to a reader of Markdown. A backslash before a sign of punctuation makes it plain in all of them.
SIGNS = re.compile(r"[\\`*_{}\[\]<>#|~&$^@:!\"']")
AT_THE_START = re.compile(r"^(\d*)([-+=.)])")


def write_markdown(table: Table) -> bytes:
    """The table as the bytes of a Markdown file in UTF-8."""
    numbers = Numbers(table)
    blocks = [
        f"# {plain(table.title)}",
        *(_opening(line) for line in opening(table)),
        *_table(table, numbers),
        "## About this table",
        "\n".join(f"- {plain(name)}: {linked(name, text)}" for name, text in about(table)),
        "\n".join(_footnote(number, citation) for number, citation in enumerate(numbers.citations, start=1)),
    ]
    return ("\n\n".join(block for block in blocks if block) + "\n").encode()


def plain(text: str) -> str:
    """The text as text: nothing in it is markup. A line break is a <br>, since a row of a table is one line."""
    return "<br>".join(_line(line) for line in clean(text).split("\n"))


def _opening(line: str) -> str:
    words, address = address_at_end("Address", line)
    return f"{plain(words)} {_link(address)}".strip() if address else plain(line)


def linked(name: str, text: str) -> str:
    """A text about the table, with a link where it ends with an address."""
    words, address = address_at_end(name, text)
    return f"{plain(words)} {_link(address)}" if address else plain(words)


def _line(line: str) -> str:
    line = SIGNS.sub(r"\\\g<0>", line.strip())
    return AT_THE_START.sub(r"\1\\\2", line)


def _link(url: str) -> str:
    address = web_address(url)
    return f"<{address.replace('|', '%7C').replace(chr(92), '%5C')}>" if address else plain(url)


def _table(table: Table, numbers: Numbers) -> list[str]:
    if not table.columns:
        return []
    header = _bars([plain(column.label) for column in table.columns])
    rows = [_row(table, row, numbers) for row in table.rows]
    return ["\n".join([header, _bars(["---"] * len(table.columns)), *rows])]


def _row(table: Table, row: Row, numbers: Numbers) -> str:
    cells = zip(table.columns, row, strict=True)
    return _bars(
        plain(said(column, cell)) + "".join(f"[^{number}]" for number in numbers.of(cell)) for column, cell in cells
    )


def _bars(cells) -> str:
    return f"| {' | '.join(cells)} |"


def _footnote(number: int, citation: Cited) -> str:
    return f"[^{number}]: {plain(reference(citation))}, {_link(citation.source.url)}"
