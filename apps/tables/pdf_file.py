"""A table as PDF that can be read aloud (PDF/UA-1): tagged, with a title, a language, and header cells on every page.

The template is fixed and reads the table as data (JSON), so no text of a record is ever
run as code. Only the fonts that typst brings along are used: the same bytes everywhere.
"""

import json
import re
from functools import cache
from pathlib import Path
from typing import Any

from apps.tables.document import (
    about,
    address_at_end,
    clean,
    heading,
    lay_out,
    opening,
    reference,
    said,
    web_address,
)
from apps.tables.numbering import Numbers
from apps.tables.table import Row, Table
from apps.tables.typesetting import compiled, queried

TEMPLATE = Path(__file__).with_name("pdf.typ")
NO_PARTICULAR_DAY = 315532800  # 1 January 1980, in seconds
LONGEST_WORD = 24
# What the fonts can show: Latin, Greek, Cyrillic, Armenian, Hebrew, Georgian, and signs of all of them.
SHOWN = (
    " -~\u00a0-\u0377\u037a-\u037f\u0384-\u038a\u038c\u038e-\u03a1\u03a3-\u04ff\u0531-\u0556\u0559-\u058a\u05d0-\u05ea"
    "\u10d0-\u10ff\u1e00-\u1eff\u2010-\u2027\u202f-\u203a\u20a0-\u20bf\u2116\u2122\u2190-\u21ff\u2212\u2260\u2264\u2265"
)
NOT_SHOWN = re.compile(f"[^{SHOWN}\n]")
MISSING = "\ufffd"
NOT_ALL = (
    "Some signs of this table are in none of the fonts of this file and show as a question mark in a diamond; "
    "the other formats have them."
)


def write_pdf(table: Table) -> bytes:
    """The table as the bytes of a PDF file."""
    document = _document(table)
    if lacks_signs(document):
        document["about"].append(["Signs", NOT_ALL, ""])
    return typeset(TEMPLATE, "table", document)


def typeset(template: Path, name: str, document: dict[str, Any]) -> bytes:
    """A document as PDF/UA: the template finds it as JSON under a name."""
    return compiled(
        _read(template),
        format="pdf",
        ignore_system_fonts=True,
        sys_inputs={name: json.dumps(_shown(document))},
        pdf_standards=["ua-1"],
        timestamp=NO_PARTICULAR_DAY,
    )


def pages_of(template: Path, name: str, document: dict[str, Any]) -> int:
    """How many pages a document takes. The template ends with the number of the page, labelled `last`."""
    found = queried(
        _read(template),
        "<last>",
        field="value",
        one=True,
        ignore_system_fonts=True,
        sys_inputs={name: json.dumps(_shown(document))},
    )
    return int(json.loads(found))


def lacks_signs(document: dict[str, Any]) -> bool:
    """Whether a document holds signs that the fonts cannot show."""
    return bool(NOT_SHOWN.search(json.dumps(document, ensure_ascii=False)))


@cache
def _read(template: Path) -> bytes:
    return template.read_bytes()


def _document(table: Table) -> dict[str, Any]:
    """The table in the words of the template."""
    layout = lay_out(table)
    numbers = Numbers(table)
    parts = [
        {
            "title": heading(layout, number),
            "shares": shares,
            "labels": [clean(column.label) for column in part.columns],
            "rows": [_cells(part, row, numbers) for row in part.rows],
        }
        for number, (part, shares) in enumerate(zip(layout.parts, layout.shares, strict=True), start=1)
        if shares
    ]
    return {
        "title": clean(table.title) or "Table",
        "across": layout.across,
        "opening": [address_at_end("Address", line) for line in opening(table)],
        "parts": parts,
        "sources": [
            [reference(citation), clean(citation.source.url), web_address(citation.source.url)]
            for citation in numbers.citations
        ],
        "about": [[name, *address_at_end(name, text)] for name, text in about(table)],
    }


def _cells(part: Table, row: Row, numbers: Numbers) -> list[dict[str, Any]]:
    return [
        {"text": said(column, cell), "notes": numbers.of(cell)} for column, cell in zip(part.columns, row, strict=True)
    ]


def _shown(found: Any) -> Any:
    """The same, with what the fonts cannot show replaced and very long words allowed to break."""
    if isinstance(found, str):
        text = NOT_SHOWN.sub(MISSING, found)
        return re.sub(rf"\S{{{LONGEST_WORD}}}(?=\S)", "\\g<0>\u200b", text)
    if isinstance(found, list | tuple):
        return [_shown(each) for each in found]
    return {key: _shown(each) for key, each in found.items()} if isinstance(found, dict) else found
