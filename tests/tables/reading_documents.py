"""Reads the documents for people that the formats write: Word, OpenDocument, PDF, Markdown, HTML."""

import io
import re
import zipfile
from html.parser import HTMLParser
from typing import Any
from xml.etree import ElementTree

import docx
from markdown_it import MarkdownIt
from pypdf import PdfReader

from apps.tables import Table
from apps.tables.document import lay_out, said

ODF = "{urn:oasis:names:tc:opendocument:xmlns:"
Rows = list[list[str]]


def flat(text: str) -> str:
    """The words of a text with single spaces between, since documents break lines where they like."""
    return " ".join(text.replace("\u200b", "").split())


def wanted_in_documents(table: Table) -> list[dict[str, Any]]:
    """What a document should hold: all the words of a cell, and its kind where it is not a plain yes."""
    return [
        {column.key: flat(said(column, cell)) for column, cell in zip(table.columns, row, strict=True)}
        for row in table.rows
    ]


def named(table: Table, parts: list[Rows]) -> list[dict[str, Any]]:
    """The rows of all parts of a split table by the keys of its columns; the headers are judged here."""
    found: list[dict[str, Any]] = [{} for _ in table.rows]
    for part, (header, *rows) in zip(lay_out(table).parts, parts, strict=True):
        assert header == [flat(column.label) for column in part.columns]
        assert len(rows) == len(table.rows)
        for row, cells in zip(found, rows, strict=True):
            row.update(zip((column.key for column in part.columns), cells, strict=True))
    return found


def tables_of_docx(content: bytes) -> list[Rows]:
    """The cells of each table of a Word document, without the numbers of footnotes."""
    tables = docx.Document(io.BytesIO(content)).tables
    return [[[flat(cell.text) for cell in row.cells] for row in table.rows] for table in tables]


def footnotes_of_docx(content: bytes) -> list[str]:
    """The text of each footnote of a Word document that the text refers to."""
    word = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
    notes = {
        note.get(f"{word}id"): flat("".join(each.text or "" for each in note.iter(f"{word}t")))
        for note in part_of(content, "word/footnotes.xml").iter(f"{word}footnote")
    }
    document = part_of(content, "word/document.xml")
    return [notes[each.get(f"{word}id")] for each in document.iter(f"{word}footnoteReference")]


def links_in_footnotes_of_docx(content: bytes) -> list[str]:
    """Where the footnotes of a Word document lead."""
    office = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
    word = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
    targets = {each.get("Id"): each.get("Target") for each in part_of(content, "word/_rels/footnotes.xml.rels")}
    notes = part_of(content, "word/footnotes.xml").iter(f"{word}hyperlink")
    return [targets[each.get(f"{office}id")] for each in notes]


def links_in_footnotes_of_odt(content: bytes) -> list[str]:
    """Where the footnotes of an OpenDocument text lead."""
    bodies = part_of(content, "content.xml").iter(f"{ODF}text:1.0}}note-body")
    return [
        link.get("{http://www.w3.org/1999/xlink}href") for body in bodies for link in body.iter(f"{ODF}text:1.0}}a")
    ]


def paragraphs_of_docx(content: bytes) -> list[str]:
    """The paragraphs of a Word document that stand outside its tables, its headings among them."""
    return [flat(paragraph.text) for paragraph in docx.Document(io.BytesIO(content)).paragraphs]


def paragraphs_of_odt(content: bytes) -> list[str]:
    """The same of an OpenDocument text."""
    [body] = part_of(content, "content.xml").iter(f"{ODF}office:1.0}}text")
    return [_words(each) for each in body if each.tag in (f"{ODF}text:1.0}}p", f"{ODF}text:1.0}}h")]


def part_of(content: bytes, name: str) -> ElementTree.Element:
    """An XML file of an office document."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return ElementTree.fromstring(archive.read(name))


def tables_of_odt(content: bytes) -> list[Rows]:
    """The cells of each table of an OpenDocument text, without its footnotes."""
    tables = part_of(content, "content.xml").iter(f"{ODF}table:1.0}}table")
    return [
        [
            [_words(cell) for cell in row.iter(f"{ODF}table:1.0}}table-cell")]
            for row in table.iter(f"{ODF}table:1.0}}table-row")
        ]
        for table in tables
    ]


def footnotes_of_odt(content: bytes) -> list[str]:
    """The text of each footnote of an OpenDocument text."""
    bodies = part_of(content, "content.xml").iter(f"{ODF}text:1.0}}note-body")
    return [flat("".join(body.itertext())) for body in bodies]


def _words(element: ElementTree.Element) -> str:
    return flat(_text(element))


def _text(element: ElementTree.Element) -> str:
    if element.tag == f"{ODF}text:1.0}}note":
        return ""
    gap = " " if element.tag in (f"{ODF}text:1.0}}line-break", f"{ODF}text:1.0}}s") else ""
    return gap + (element.text or "") + "".join(_text(each) + (each.tail or "") for each in element)


class _Tables(HTMLParser):
    """The cells of each table of a page, without the numbers of sources."""

    def __init__(self) -> None:
        super().__init__()
        self.tables: list[Rows] = []
        self.cell: list[str] | None = None
        self.aside = False

    def handle_starttag(self, tag: str, attrs: Any) -> None:
        if tag == "table":
            self.tables.append([])
        elif tag == "tr":
            self.tables[-1].append([])
        elif tag in ("th", "td"):
            self.cell = []
        elif tag == "sup":
            self.aside = True
        elif tag == "br" and self.cell is not None:
            self.cell.append(" ")

    def handle_endtag(self, tag: str) -> None:
        if tag in ("th", "td") and self.cell is not None:
            self.tables[-1][-1].append(flat("".join(self.cell)))
            self.cell = None
        elif tag == "sup":
            self.aside = False

    def handle_data(self, data: str) -> None:
        if self.cell is not None and not self.aside:
            self.cell.append(data)


def tables_of_html(content: bytes) -> list[Rows]:
    """The cells of each table of a piece of HTML."""
    parser = _Tables()
    parser.feed(content.decode())
    return parser.tables


def page_of_markdown(content: bytes) -> str:
    """Markdown as HTML, as GitHub makes it; references to footnotes stay as they are written."""
    return MarkdownIt("commonmark").enable("table").render(content.decode())


def tables_of_markdown(content: bytes) -> list[Rows]:
    """The cells of the table of a Markdown file, without the numbers of footnotes."""
    page = page_of_markdown(re.sub(rb"(?<!\\)\[\^\d+\]", b"", content))
    return tables_of_html(page.encode())


def text_of_pdf(content: bytes) -> str:
    """The text of all pages of a PDF file, without any space, since a page breaks lines where it likes."""
    return squeezed("".join(page.extract_text() for page in PdfReader(io.BytesIO(content)).pages))


def squeezed(text: str) -> str:
    """The text without any space."""
    return "".join(text.replace("\u200b", "").split())


def tables_of_pdf(content: bytes, table: Table) -> list[Rows]:
    """The cells of each part of a table that stand in the file, one after the other; "" where one does not."""
    text, place, found = text_of_pdf(content), 0, []
    for part in lay_out(table).parts:
        header = [column.label for column in part.columns]
        rows = [[said(*pair) for pair in zip(part.columns, row, strict=True)] for row in part.rows]
        found.append([])
        for row in [header, *rows]:
            cells = []
            for words in row:
                at = text.find(squeezed(words), place)
                cells.append(flat(words) if at >= 0 else "")
                place = at + len(squeezed(words)) if at >= 0 else place
            found[-1].append(cells)
    return found


def whole(tables: list[Rows], table: Table) -> list[dict[str, Any]]:
    """The rows of a table that no paper splits."""
    [[header, *rows]] = tables
    assert header == [flat(column.label) for column in table.columns]
    return [dict(zip((column.key for column in table.columns), row, strict=True)) for row in rows]


DOCUMENT_READERS = {
    "docx": lambda content, table: named(table, tables_of_docx(content)),
    "odt": lambda content, table: named(table, tables_of_odt(content)),
    "pdf": lambda content, table: named(table, tables_of_pdf(content, table)),
    "md": lambda content, table: whole(tables_of_markdown(content), table),
    "html": lambda content, table: whole(tables_of_html(content), table),
}
