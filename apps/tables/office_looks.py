"""How a Word document and an OpenDocument text look: A4, small type in tables, lines around cells, rows kept whole.

Footnotes and the bibliography stand close: a table with a source behind each answer is long enough.

Each change names the place in pandoc's own styles that it changes, and fails loudly where
a later pandoc no longer has it.
"""

import re

WRITTEN_FOR = 7920  # twentieths of a point across, the text width that pandoc reckons columns for
LONG, NARROW, MARGIN = 16838, 11906, 850  # A4 in twentieths of a point
GREY, LINK = "B8B8B8", "1F4B7A"
FONT = "Arial"  # Every office program has it, or one whose letters are as wide, so that pages break alike.
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
FOOTER_TYPE = f'<Override PartName="/word/footer.xml" ContentType="{WORD}.footer+xml" />'
FOOTER_PLACE = f'<Relationship Type="{OFFICE}/footer" Id="footer" Target="footer.xml" />'
# The number of the page, which pandoc gives to OpenDocument alone.
FOOTER = (
    '<?xml version="1.0" encoding="UTF-8"?>'
    '<w:ftr xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
    '<w:p><w:pPr><w:spacing w:before="0" w:after="0" /><w:jc w:val="center" /></w:pPr>'
    '<w:fldSimple w:instr=" PAGE "><w:r><w:rPr><w:sz w:val="16" /></w:rPr><w:t>1</w:t></w:r></w:fldSimple></w:p></w:ftr>'
)
TITLE = (
    '<style:style style:name="Title" style:family="paragraph" style:parent-style-name="Heading">'
    '<style:paragraph-properties fo:text-align="center" />'
    '<style:text-properties fo:font-size="18pt" fo:font-weight="bold" /></style:style>'
)
BIBLIOGRAPHY = (
    '<style:style style:name="Bibliography" style:family="paragraph" style:parent-style-name="Standard">'
    '<style:paragraph-properties fo:margin-left="0.6cm" fo:text-indent="-0.6cm" fo:margin-bottom="0.05cm" />'
    '<style:text-properties fo:font-size="8.5pt" /></style:style>'
)
FOR_THREE_DIGITS = '\\g<1>="0.75cm"\\g<2>="-0.75cm"'
WHOLE_ROW = (
    '<style:style style:name="Row" style:family="table-row">'
    '<style:table-row-properties fo:keep-together="always" /></style:style>'
)


def docx_looks(name: str, text: str, across: bool) -> str:
    """A file of a Word document, changed."""
    if name == "word/document.xml":
        return _docx_page(text, across)
    if name == "[Content_Types].xml":
        return _swapped(text, "</Types>", f"{FOOTER_TYPE}\\g<0>")
    if name == "word/_rels/document.xml.rels":
        return _swapped(text, "</Relationships>", f"{FOOTER_PLACE}\\g<0>")
    if name == "word/theme/theme1.xml":
        return _swapped(text, '<a:latin typeface="Aptos[^>]*>', f'<a:latin typeface="{FONT}"/>')
    return _docx_styles(text) if name == "word/styles.xml" else text


def odt_looks(name: str, text: str, across: bool) -> str:
    """A file of an OpenDocument text, changed."""
    if name == "styles.xml":
        return _odt_styles(text, across)
    lines = f'fo:border="0.5pt solid #{GREY}" fo:padding="0.06cm"'
    text = text.replace("<table:table-row>", '<table:table-row table:style-name="Row">')
    text = text.replace("</office:automatic-styles>", f"{WHOLE_ROW}</office:automatic-styles>", 1)
    return text.replace('<style:table-cell-properties fo:border="none" />', f"<style:table-cell-properties {lines} />")


def _docx_page(text: str, across: bool) -> str:
    wide, high = (LONG, NARROW) if across else (NARROW, LONG)
    scale = (wide - 2 * MARGIN) / WRITTEN_FOR
    text = re.sub(r'(<w:gridCol w:w=")(\d+)', lambda found: f"{found[1]}{round(int(found[2]) * scale)}", text)
    text = text.replace('w:firstColumn="0"', 'w:firstColumn="1"').replace('w:val="0020" />', 'w:val="00A0" />')
    text = _swapped(text, "<w:trPr>", "<w:trPr><w:cantSplit />") if "<w:tr>" in text else text
    text = text.replace("<w:tr><w:tc>", "<w:tr><w:trPr><w:cantSplit /></w:trPr><w:tc>")
    lies = ' w:orient="landscape"' if across else ""
    margins = " ".join(f'w:{side}="{MARGIN}"' for side in ("top", "right", "bottom", "left"))
    page = f'<w:pgSz w:w="{wide}" w:h="{high}"{lies} /><w:pgMar {margins} w:header="400" w:footer="400" w:gutter="0" />'
    text = _swapped(text, "<w:sectPr>", '<w:sectPr><w:footerReference w:type="default" r:id="footer" />')
    return _swapped(text, "</w:sectPr>", f"{page}</w:sectPr>")


def _docx_styles(text: str) -> str:
    lines = "".join(
        f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="{GREY}" />'
        for side in ("top", "left", "bottom", "right", "insideH", "insideV")
    )
    bold = '<w:tblStylePr w:type="{}"><w:rPr><w:b /><w:bCs /></w:rPr>'
    text = _swapped(
        text, '<w:tblInd w:type="dxa" w:w="0" />', f"\\g<0><w:tblBorders>{lines}</w:tblBorders>", at="Table"
    )
    text = _swapped(text, "</w:style>", f"{bold.format('firstCol')}</w:tblStylePr></w:style>", at="Table")
    text = _swapped(text, '<w:tblStylePr w:type="firstRow">', bold.format("firstRow"), at="Table")
    text = _swapped(text, "</w:style>", f"{_docx_type(17)}</w:style>", at="Compact")
    close = '<w:pPr><w:spacing w:before="0" w:after="0" /></w:pPr>'
    text = _swapped(text, "</w:style>", f"{close}{_docx_type(15)}</w:style>", at="FootnoteText")
    entry = '<w:pPr><w:spacing w:before="0" w:after="30" /><w:ind w:left="360" w:hanging="360" /></w:pPr>'
    text = _swapped(text, "<w:pPr />.*?<w:rPr />", f"{entry}{_docx_type(17)}", at="Bibliography")
    text = _swapped(text, "</w:style>", f"{_docx_type(20)}</w:style>", at="BodyText")
    text = _swapped(text, "<w:color [^>]*/>", f'<w:color w:val="{LINK}" />', at="Hyperlink")
    text = _swapped(text, "<w:keepLines />", "\\g<0><w:pageBreakBefore />", at="Heading1")
    text = _swapped(text, '(<w:szC?s? w:val=")40', "\\g<1>28", at="Heading1")
    return _swapped(text, '(<w:szC?s? w:val=")56', "\\g<1>36", at="Title")


def _docx_type(half_points: int) -> str:
    return f'<w:rPr><w:sz w:val="{half_points}" /><w:szCs w:val="{half_points}" /></w:rPr>'


def _odt_styles(text: str, across: bool) -> str:
    wide, high, lies = ("29.7cm", "21cm", "landscape") if across else ("21cm", "29.7cm", "portrait")
    notes = "10cm" if across else "15cm"
    # Without a bound, the footnotes of one row push the next row to a page of its own.
    text = _swapped(text, 'style:footnote-max-height="[^"]*"', f'style:footnote-max-height="{notes}"')
    text = _swapped(text, 'fo:page-width="[^"]*"', f'fo:page-width="{wide}"')
    text = _swapped(text, 'fo:page-height="[^"]*"', f'fo:page-height="{high}"')
    text = _swapped(text, 'style:print-orientation="[^"]*"', f'style:print-orientation="{lies}"')
    text = _swapped(text, '(fo:margin-(?:top|right|bottom|left))="1in"', '\\g<1>="1.5cm"')
    text = _odt_style(text, "Table_20_Contents", '<style:text-properties fo:font-size="8.5pt" />')
    text = _odt_style(text, "Text_20_body", '<style:text-properties fo:font-size="10pt" />')
    text = _odt_style(text, "Heading_20_1", '<style:paragraph-properties fo:break-before="page" />')
    text = _swapped(text, "</office:styles>", f"{TITLE}{BIBLIOGRAPHY}\\g<0>")
    text = _swapped(
        text, '(style:name="Footnote".*?margin-left)="[^"]*"(.*?text-indent)="[^"]*"', FOR_THREE_DIGITS, once=True
    )
    return _swapped(text, '(style:name="Footnote".*?font-size)="10pt"', '\\g<1>="8pt"', once=True)


def _odt_style(text: str, name: str, properties: str) -> str:
    """Add properties to a style: those of a paragraph stand before those of its text."""
    where = f'(<style:style [^>]*style:name="{name}"[^>]*>)'
    if properties.startswith("<style:text"):
        where += "(.*?)(?=</style:style>)"
        return _swapped(text, where, f"\\g<1>\\g<2>{properties}", once=True)
    return _swapped(text, where, f"\\g<1>{properties}", once=True)


def _swapped(text: str, old: str, new: str, at: str = "", once: bool = False) -> str:
    """The text with a pattern replaced; `at` names the style of Word in which alone it is."""
    if at:
        style = re.search(rf'<w:style [^>]*w:styleId="{at}".*?</w:style>', text, re.S)
        if style is None:
            raise ValueError(f"pandoc's document has no style {at!r}.")
        return text[: style.start()] + _swapped(style[0], old, new) + text[style.end() :]
    changed, times = re.subn(old, new, text, count=1 if once else 0, flags=re.S)
    if not times:
        raise ValueError(f"pandoc's document has no {old!r}.")
    return changed
