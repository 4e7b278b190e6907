"""A table as a document of Word (DOCX) or of OpenDocument (ODT), with a real table and real footnotes.

pandoc writes the document from a tree (`pandoc_tree`); the looks are then set in its styles.
"""

import io
import json
import os
import re
import subprocess
import zipfile
from collections.abc import Callable

import pypandoc

from apps.tables.document import lay_out
from apps.tables.office_looks import FOOTER, docx_looks, odt_looks
from apps.tables.pandoc_tree import tree
from apps.tables.table import Table

FIRST_DAY = (1980, 1, 1, 0, 0, 0)  # the first that an archive can hold, so that the same table gives the same bytes
FIRST_SECOND = "315532800"  # the same day, as programs count
SECONDS = 60
DRESSED = r"(word/)?(document|styles|content|theme/theme1)\.xml|\[Content_Types\]\.xml|word/_rels/document\.xml\.rels"

Looks = Callable[[str, str, bool], str]


def write_docx(table: Table) -> bytes:
    """The table as the bytes of a Word document."""
    return _document(table, "docx", docx_looks, {"word/footer.xml": FOOTER})


def write_odt(table: Table) -> bytes:
    """The table as the bytes of an OpenDocument text."""
    return _document(table, "odt", odt_looks, {})


def _document(table: Table, kind: str, looks: Looks, added: dict[str, str]) -> bytes:
    layout = lay_out(table)
    return _dressed(_written(json.dumps(tree(table, layout)).encode(), kind), looks, added, layout.across)


def _written(source: bytes, kind: str) -> bytes:
    """What pandoc makes of a tree: it reads no other file and asks no network."""
    command = [pypandoc.get_pandoc_path(), "--sandbox", "--from=json", f"--to={kind}", "--output=-"]
    environment = {**os.environ, "SOURCE_DATE_EPOCH": FIRST_SECOND}
    return subprocess.run(
        command, input=source, capture_output=True, check=True, timeout=SECONDS, env=environment
    ).stdout


def _dressed(document: bytes, looks: Looks, added: dict[str, str], across: bool) -> bytes:
    """The document with the looks of the house. The order of its files stays: OpenDocument wants its type first."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(document)) as old, zipfile.ZipFile(out, "w") as new:
        for entry in old.infolist():
            content = old.read(entry)
            if re.fullmatch(DRESSED, entry.filename):
                content = looks(entry.filename, content.decode(), across).encode()
            new.writestr(_entry(entry.filename), content)
        for name, text in added.items():
            new.writestr(_entry(name), text)
    return out.getvalue()


def _entry(name: str) -> zipfile.ZipInfo:
    fresh = zipfile.ZipInfo(name, FIRST_DAY)
    fresh.compress_type = zipfile.ZIP_STORED if name == "mimetype" else zipfile.ZIP_DEFLATED
    return fresh
