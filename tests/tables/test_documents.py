"""A table as a document: footnotes, the last page, a table too wide for paper, and text that stays text."""

import io
import re
import zipfile
from dataclasses import replace
from html import unescape
from xml.etree import ElementTree

import docx
import pytest
from docx.enum.section import WD_ORIENT
from pypdf import PdfReader

from apps.tables import Cell, Column, Format, Kind, Table, format_named, pandoc_tree
from apps.tables.document import about, bibliography, clean, heading, lay_out, said, web_address
from apps.tables.numbering import Numbers
from apps.tables.office_looks import docx_looks
from apps.tables.pdf_file import MISSING
from apps.tables.terms import LICENCE_URL, how_to_cite
from tests.tables.invented import TABLE, InventedCitation, InventedSource
from tests.tables.reading import READERS
from tests.tables.reading_documents import (
    flat,
    footnotes_of_docx,
    footnotes_of_odt,
    links_in_footnotes_of_docx,
    links_in_footnotes_of_odt,
    page_of_markdown,
    paragraphs_of_docx,
    paragraphs_of_odt,
    part_of,
    squeezed,
    tables_of_docx,
    tables_of_odt,
    text_of_pdf,
)

DOCUMENTS = [format_named(key) for key in ("docx", "odt", "pdf", "md", "html")]
every_document = pytest.mark.parametrize("written_as", DOCUMENTS, ids=lambda each: each.key)
WIDE = Table(
    "Wide",
    (Column("state", "State"), *(Column(f"t{number}", f"Topic {number}", coded=True) for number in range(20))),
    tuple(
        (
            Cell(f"State {row}", citations=TABLE.citations()),
            *(Cell(f"Answer {row} to {place}, in words", citations=TABLE.citations()[:1]) for place in range(20)),
        )
        for row in range(3)
    ),
)
KB = "https://kb.example/statutes/"
HOSTILE = [
    "<script>alert(1)</script><img src=x onerror=alert(1)>",
    "| a | b | [x](javascript:alert(1)) ![y](https://evil.example/p.png) <https://evil.example>",
    '#panic("run") $x$ *bold* _it_ `code` @ref <label> \\u{41} ~ [x] https://evil.example',
    "- item\n1. one\n# heading\n> quote\n=1+1\n---\n```\n~~~",
    "[^1]: note &lt; &#60; &amp; \\| \\\\ [^1]",
    "{=html} <w:p/> ]]> <!-- --> \"'",
]


def text_of(written_as: Format, content: bytes) -> str:
    """All text of a document without any space, as near as its format gives it."""
    if written_as.key in ("docx", "odt"):
        names = {"docx": ["word/document.xml", "word/footnotes.xml"], "odt": ["content.xml"]}[written_as.key]
        return squeezed("".join("".join(part_of(content, name).itertext()) for name in names))
    if written_as.key == "pdf":
        return text_of_pdf(content)
    text = content.decode()
    text = re.sub("<[^>]+>", " ", text) if written_as.key == "html" else text.replace("\\", "")
    return squeezed(unescape(text))


@pytest.mark.parametrize("table", [TABLE, WIDE], ids=["invented", "wide"])
def test_there_is_one_footnote_for_each_citation(table: Table) -> None:
    cited = [citation for _, _, citation in table.cited()]
    word, open_document = (
        footnotes_of_docx(format_named("docx").write(table)),
        footnotes_of_odt(format_named("odt").write(table)),
    )
    assert len(word) == len(open_document) == len(cited) > 0
    assert sorted(word) == sorted(open_document)
    for citation in cited:
        assert any(citation.supports in note and citation.source.url in note for note in word)


@pytest.mark.parametrize("key", ["docx", "odt"])
def test_a_footnote_for_the_same_claim_names_the_source_and_no_number_that_a_report_would_change(key: str) -> None:
    notes = {"docx": footnotes_of_docx, "odt": footnotes_of_odt}[key](format_named(key).write(WIDE))
    again = [re.fullmatch(r"As told above: (.+)", note) for note in notes]
    in_full = [note for note, found in zip(notes, again, strict=True) if not found]
    assert len(in_full) == len(WIDE.citations())
    assert len(set(in_full)) == len(in_full)
    for place, found in enumerate(again):
        if found:
            assert any(found[1] in note for note in notes[:place] if note in in_full)


@pytest.mark.parametrize("key", ["docx", "odt"])
def test_beyond_so_many_citations_numbers_lead_to_a_list_of_sources(key: str, monkeypatch) -> None:
    monkeypatch.setattr(pandoc_tree, "MOST_FOOTNOTES", 5)
    content = format_named(key).write(WIDE)
    read = {"docx": paragraphs_of_docx, "odt": paragraphs_of_odt}[key]
    lines = read(content)
    entries = lines[lines.index("Sources of the answers") + 1 : lines.index("Bibliography")]
    assert {"docx": footnotes_of_docx, "odt": footnotes_of_odt}[key](content) == []
    assert len(entries) == len(WIDE.citations()) > 1
    for number, (entry, citation) in enumerate(zip(entries, WIDE.citations(), strict=True), start=1):
        assert entry.startswith(f"{number}. ")
        assert citation.supports in entry
        assert citation.source.url in entry
    names = {"docx": ["word/document.xml"], "odt": ["content.xml"]}[key]
    written = ElementTree.tostring(part_of(content, names[0]), encoding="unicode")
    cells = sum(len(set(Numbers(WIDE).of(cell))) for row in WIDE.rows for cell in row)
    assert len(re.findall(r'(?:anchor|href)="#?source-\d+"', written)) == cells


@pytest.mark.parametrize("key", ["docx", "odt"])
def test_every_footnote_leads_to_its_source(key: str) -> None:
    content = format_named(key).write(WIDE)
    links = links_in_footnotes_of_docx(content) if key == "docx" else links_in_footnotes_of_odt(content)
    assert sorted(links) == sorted(citation.source.url for _, _, citation in WIDE.cited())


@pytest.mark.parametrize("key", ["docx", "odt"])
@pytest.mark.parametrize("table", [TABLE, WIDE], ids=["invented", "wide"])
def test_the_bibliography_has_each_source_once_in_the_order_of_the_alphabet(key: str, table: Table) -> None:
    read = {"docx": paragraphs_of_docx, "odt": paragraphs_of_odt}[key]
    lines = read(format_named(key).write(table))
    entries = lines[lines.index("Bibliography") + 1 : lines.index("About this table")]
    assert (
        entries
        == [
            "=HYPERLINK(1), Кыргызстан туусу, News, https://news.example/2",
            "Νόμος για την Ελλάδα | consolidated, Ministry of Examples, July 2005, Act of parliament, https://law.example/1",
        ][-len({citation.source for citation in table.citations()}) :]
    )


@pytest.mark.parametrize(
    ("key", "files"), [("docx", ("word/document.xml", "word/styles.xml")), ("odt", ("content.xml", "styles.xml"))]
)
def test_the_bibliography_has_a_style_of_its_own_in_small_type(key: str, files: tuple[str, str]) -> None:
    with zipfile.ZipFile(io.BytesIO(format_named(key).write(TABLE))) as archive:
        text, styles = (archive.read(name).decode() for name in files)
    used = re.findall(r'<w:pStyle w:val="Bibliography"|text:style-name="Bibliography"', text)
    style = re.search(r'w:styleId="Bibliography".*?</w:style>|style:name="Bibliography".*?</style:style>', styles, re.S)
    assert len(used) == len(bibliography(TABLE))
    assert 'w:sz w:val="17"' in style[0] or 'font-size="8.5pt"' in style[0]


def test_a_register_heeds_no_accents_capitals_or_quotation_marks() -> None:
    titles = ["“Zoo”", "Éire", "apple", "Être", "Eire II", ""]
    cited = tuple(
        InventedCitation(InventedSource(f"https://x.example/{each}", each, "", "", ""), "") for each in titles
    )
    found = bibliography(Table("One", (Column("a", "A"),), ((Cell("a", citations=cited),),)))
    assert [source.title for source in found] == ["apple", "Éire", "Eire II", "Être", "", "“Zoo”"]


@pytest.mark.parametrize(("key", "whole"), [("docx", b"<w:cantSplit />"), ("odt", b'table:style-name="Row"')])
def test_a_row_is_kept_on_one_page(key: str, whole: bytes) -> None:
    name = {"docx": "word/document.xml", "odt": "content.xml"}[key]
    with zipfile.ZipFile(io.BytesIO(format_named(key).write(TABLE))) as archive:
        assert archive.read(name).count(whole) == 1 + len(TABLE.rows)


def test_the_pages_of_a_word_document_are_numbered() -> None:
    [section] = docx.Document(io.BytesIO(format_named("docx").write(TABLE))).sections
    assert 'w:instr=" PAGE "' in section.footer._element.xml


@pytest.mark.parametrize("key", ["docx", "odt"])
def test_a_table_without_sources_has_no_bibliography(key: str) -> None:
    read = {"docx": paragraphs_of_docx, "odt": paragraphs_of_odt}[key]
    assert "Bibliography" not in read(format_named(key).write(Table("One", (Column("a", "A"),), ((Cell("a"),),))))


def test_a_table_too_wide_for_the_page_is_split_and_each_part_names_its_rows() -> None:
    parts = lay_out(WIDE).parts
    assert len(parts) > 1
    assert [column.key for part in parts for column in part.columns[1:]] == [column.key for column in WIDE.columns[1:]]
    for tables in (tables_of_docx(format_named("docx").write(WIDE)), tables_of_odt(format_named("odt").write(WIDE))):
        assert [[row[0] for row in rows] for rows in tables] == [["State", "State 0", "State 1", "State 2"]] * len(
            parts
        )
    assert heading(lay_out(WIDE), 1).startswith(f"Table 1 of {len(parts)}: Topic 0 to ")


@every_document
def test_a_wide_table_is_read_back(written_as: Format) -> None:
    read, wanted = READERS[written_as.key]
    assert read(written_as.write(WIDE), WIDE) == wanted(WIDE)


def test_a_wide_table_lies_across() -> None:
    wide, narrow = (docx.Document(io.BytesIO(format_named("docx").write(table))) for table in (WIDE, TABLE))
    assert (wide.sections[0].orientation, narrow.sections[0].orientation) == (WD_ORIENT.LANDSCAPE, WD_ORIENT.PORTRAIT)


@every_document
def test_a_document_says_all_that_a_reader_must_know(written_as: Format) -> None:
    text = text_of(written_as, written_as.write(TABLE))
    for name, words in about(TABLE):
        assert squeezed(name) in text
        assert squeezed(words).replace("<", "").replace(">", "") in text.replace("<", "").replace(">", "")
    assert how_to_cite(TABLE) in dict(about(TABLE)).values()


@every_document
@pytest.mark.parametrize("text", HOSTILE)
def test_text_of_a_record_is_never_markup(written_as: Format, text: str) -> None:
    source = InventedSource("javascript:alert(1)", text, text, text, text)
    cell = Cell(text, kind=Kind.PARTLY, since=text, note=text, citations=(InventedCitation(source, text),))
    table = Table(
        text, (Column("a", text, help=text, coded=True), Column("b", "B")), ((cell, Cell(text)),), (text,), "", text, KB
    )
    content = written_as.write(table)
    read, wanted = READERS[written_as.key]
    assert read(content, table) == wanted(table)
    if written_as.key in ("md", "html"):
        page = page_of_markdown(content) if written_as.key == "md" else content.decode()
        for markup in ("<script", "<img", 'javascript:alert(1)"', "<code", "<em>", "<blockquote", 'evil.example">'):
            assert markup not in page
    if written_as.key == "pdf":
        actions = [
            note.get_object()["/A"]["/URI"]
            for page in PdfReader(io.BytesIO(content)).pages
            for note in page.get("/Annots", [])
            if "/A" in note.get_object()
        ]
        assert not [uri for uri in actions if uri not in (KB, LICENCE_URL)]


@pytest.mark.parametrize(
    "url",
    ["javascript:alert(1)", "data:text/html,x", "https://a b", 'https://x/"onclick=', " ftp://x", "https://x/<b>"],
)
def test_only_an_address_of_the_web_is_a_link(url: str) -> None:
    assert web_address(url) == ""
    assert web_address("https://law.example/1?a=b&c=ё") == "https://law.example/1?a=b&c=ё"


@every_document
def test_signs_that_no_document_can_hold_are_left_out(written_as: Format) -> None:
    table = Table("Signs\x00", (Column("a", "A"),), ((Cell("a\x00b\x0bc\ufffed\ud800e"),),))
    read, _ = READERS[written_as.key]
    assert read(written_as.write(table), table) == [{"a": "abcde"}]
    assert clean("a\r\nb\rc\td") == "a\nb\nc d"


def test_a_pdf_can_be_read_aloud_and_says_its_title_and_language() -> None:
    reader = PdfReader(io.BytesIO(format_named("pdf").write(TABLE)))
    root = reader.trailer["/Root"]
    assert (reader.metadata.title, root["/Lang"], bool(root["/MarkInfo"]["/Marked"])) == (TABLE.title, "en-GB", True)
    assert "<pdfuaid:part>1</pdfuaid:part>" in root["/Metadata"].get_data().decode()


def test_a_pdf_says_where_its_fonts_lack_a_sign() -> None:
    table = Table("日本", (Column("a", "A"),), ((Cell("ა, 日"),),))
    text = text_of_pdf(format_named("pdf").write(table))
    assert "noneofthefonts" in text
    assert f"ა,{MISSING}" in text
    assert "noneofthefonts" not in text_of_pdf(format_named("pdf").write(TABLE))


def test_a_kind_that_is_no_plain_yes_stands_in_the_words_of_a_document() -> None:
    column = Column("a", "A", coded=True)
    assert said(column, Cell("Text", kind=Kind.NONE)) == "Text [Documented none]"
    assert said(column, Cell("", kind=Kind.NOT_FOUND)) == "Not found"
    assert said(replace(column, coded=False), Cell("Text", kind=Kind.NONE)) == "Text"


def test_looks_that_pandoc_no_longer_has_room_for_are_told() -> None:
    with pytest.raises(ValueError, match="no style 'Table'"):
        docx_looks("word/styles.xml", "<w:styles/>", across=True)


@every_document
def test_a_table_without_columns_can_be_written(written_as: Format) -> None:
    assert "Nothing" in text_of(written_as, written_as.write(Table("Nothing", (), ())))
    assert flat(" a  b ") == "a b"
