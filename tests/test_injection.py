"""Hostile text in the records is text in every page and every file: nothing of it is run, followed or taken for structure.

The tests of each format say more of it on tables of their own; here it goes all the way, from the database to the file.
"""

import csv
import io
import json
import re
import zipfile
from html.parser import HTMLParser
from xml.etree import ElementTree

import openpyxl
import pypdf
import pytest
import rispy

from apps.criminalization.models import Statute
from apps.sources.models import Source
from apps.states.models import State
from tests.tables.reading_documents import page_of_markdown

pytestmark = pytest.mark.django_db

MARKUP = '</title></textarea></script>]]>--><hostile/><b hostile="1" onload=alert(7)>&hostile; {{7*7}} "\' hostile=\'1'
HOSTILE = (
    '=HYPERLINK("https://hostile.example",1);=1+1\t@SUM(1)\n+1 [x](javascript:hostile) ![x](https://hostile.example/i) '
    f'\\input{{hostile}} #import "hostile" $x$ {MARKUP}\nER  - \nTY  - BOOK\n}}@book{{x,title={{y}}}}'
)
LINK = "javascript:hostile()"


@pytest.fixture
def hostile(db):
    """A state, its laws and all sources say what would do harm if it were anything but text."""
    State.objects.filter(pk="XA").update(name=MARKUP[:60])
    Statute.objects.filter(jurisdiction__state="XA").update(law=HOSTILE[:300], summary=HOSTILE, official_text_url=LINK)
    Source.objects.update(title=HOSTILE[:300], publisher=HOSTILE[:300], url=LINK)


class Markup(HTMLParser):
    """Tags and attributes of ours that hostile text made, and links that do not lead into the web."""

    def __init__(self, page):
        super().__init__()
        self.found = []
        self.feed(page)

    def handle_starttag(self, tag, attrs):
        given = dict(attrs)
        link = given.get("href") or given.get("src") or ""
        if tag == "hostile" or any(name == "hostile" or name.startswith("on") for name in given):
            self.found.append(self.get_starttag_text())
        if re.match(r"\s*javascript:", link) or link.startswith("https://hostile"):
            self.found.append(link)


def of_page(content):
    page = content.decode()
    blocks = re.findall(r'<script type="application/ld\+json">(.*?)</script>', page, re.DOTALL)
    assert all(json.loads(each) for each in blocks)
    assert "49" not in re.findall(r"&amp;hostile; (\S+)", page)
    return Markup(page).found


def of_csv(content):
    """Fields that begin as a formula, whatever sign the reader takes for the end of a cell; a number is none."""
    text = content.decode("utf-8-sig")
    fields = [
        field for sign in ",;\t" for row in csv.reader(io.StringIO(text, newline=""), delimiter=sign) for field in row
    ]
    return [each for each in fields if re.match(r"[=+\-@\t\r＝＋－＠]", each) and not re.fullmatch(r"-[\d.]+", each)]


def of_xlsx(content):
    cells = [cell for sheet in openpyxl.load_workbook(io.BytesIO(content)) for row in sheet.iter_rows() for cell in row]
    links = [cell.hyperlink.target or "" for cell in cells if cell.hyperlink]
    return [cell.value for cell in cells if cell.data_type == "f"] + [each for each in links if "hostile" in each]


def of_office(content):
    """What a document asks a program to do: fields, objects, formulas, macros, and links other than into the web."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        parts = {name: archive.read(name).decode() for name in archive.namelist() if name.endswith((".xml", ".rels"))}
    assert all(ElementTree.fromstring(part) is not None for part in parts.values())
    marks = re.compile(
        r"<\w+:(?:instrText|object|altChunk|script|event-listeners|dde-[\w-]+)\b|formula=|instr=\"(?! ?PAGE)[^\"]*"
    )
    links = re.compile(r'(?:Target|href)="(javascript:[^"]*|https?://hostile[^"]*)"')
    return [found for part in parts.values() for kind in (marks, links) for found in kind.findall(part)]


def of_pdf(content):
    reader = pypdf.PdfReader(io.BytesIO(content))
    actions = [note.get_object().get("/A", {}) for page in reader.pages for note in page.get("/Annots", ())]
    named = [
        key for key in ("/OpenAction", "/AA", "/Names") if "/JavaScript" in str(reader.trailer["/Root"].get(key, ""))
    ]
    return named + [
        each for each in actions if each.get("/S") not in (None, "/URI", "/GoTo") or "hostile" in str(each.get("/URI"))
    ]


def of_xml(content):
    """A picture or a feed: elements and attributes that are run, links that do not lead into the web, and markup as HTML."""
    found = []
    for each in ElementTree.fromstring(content).iter():
        name = each.tag.rpartition("}")[2]
        found += [name] if name in ("hostile", "script", "foreignObject", "b") else []
        found += [key for key, value in each.attrib.items() if key.startswith("on") or value.startswith("javascript:")]
        if each.get("type") == "html":
            found += Markup(each.text or "").found
    return found


def of_json(content):
    return [] if json.loads(content) else ["nothing"]


def of_lines(content):
    return [line for line in content.decode().splitlines() if not isinstance(json.loads(line), dict)]


def of_ris(content):
    """Every entry begins and ends as often as there are sources."""
    entries, text = rispy.loads(content.decode()), content.decode()
    return (
        []
        if len(entries) == len(re.findall(r"^ER  - ", text, re.MULTILINE))
        and "BOOK" not in {each["type_of_reference"] for each in entries}
        else ["an entry that the text made"]
    )


def of_bib(content):
    return re.findall(r"^\s*@book|\\input\{", content.decode(), re.MULTILINE)


def of_markdown(content):
    return Markup(page_of_markdown(content)).found


LAW, TABLE = "/statutes/xa-code-5", "/statutes"
KINDS = [
    *(
        (address, of_page)
        for address in ("/", f"{LAW}/", f"{TABLE}/", "/states/arcadia/", "/compare/?states=XA,XB&topics=all")
    ),
    *(
        (address, of_page)
        for address in ("/embed/compare/?states=XA,XB", f"{LAW}.cite", "/search/?q=hostile", "/timeline/")
    ),
    *((f"{TABLE}.{ending}", of_csv) for ending in ("csv", "long.csv", "bom.csv", "long.bom.csv")),
    *((address, of_csv) for address in ("/compare.csv?states=XA,XB", "/api/v1/statutes/?format=csv")),
    *(
        (f"{TABLE}.{ending}", reads)
        for ending, reads in (("xlsx", of_xlsx), ("docx", of_office), ("odt", of_office), ("pdf", of_pdf))
    ),
    *((address, of_pdf) for address in ("/states/arcadia/brief.pdf",)),
    *((f"{TABLE}.{ending}", reads) for ending, reads in (("md", of_markdown), ("html", of_page), ("json", of_json))),
    *((f"{LAW}.{ending}", reads) for ending, reads in (("bib", of_bib), ("ris", of_ris), ("csl.json", of_json))),
    *((address, of_xml) for address in ("/map.svg", "/states/arcadia/timeline.svg", "/feed.xml", "/sitemap.xml")),
    *((address, of_json) for address in ("/api/v1/statutes/", "/api/v1/statutes/?format=jsonld")),
    ("/api/v1/statutes/?format=ndjson", of_lines),
]


@pytest.mark.parametrize(("address", "harm_in"), KINDS, ids=[address for address, _ in KINDS])
def test_hostile_text_of_a_record_is_text(client, hostile, address, harm_in):
    answer = client.get(address)
    assert answer.status_code == 200
    content = answer.getvalue()
    assert harm_in(content) == []


@pytest.mark.parametrize(
    ("harm_in", "content"),
    [
        (of_page, b"<p><hostile/>"),
        (of_page, b'<a href="javascript:hostile()">'),
        (of_csv, b"a,=1+1"),
        (of_csv, b"a;=1+1"),
        (of_csv, b'a,"x\n=1"'),
        (of_xml, b"<svg><script/></svg>"),
        (of_xml, b'<summary type="html">&lt;hostile/&gt;</summary>'),
        (of_bib, b"@book{x}"),
        (of_markdown, b"[x](https://hostile.example)"),
    ],
)
def test_the_readers_of_this_test_see_harm(harm_in, content):
    assert harm_in(content)
