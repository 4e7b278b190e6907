"""Every file of references, by the same tests: another program reads it back and finds what was cited."""

import json
import re
import subprocess
from typing import Any

import pypandoc
import pytest
import rispy

from apps.tables import FORMATS
from apps.tables.citing import CITATIONS, CitationFormat, Item, items_of
from tests.tables.citing.invented import EMPTY, ITEMS, TABLE, TODAY

BIB, RIS, CSL, TEXT = CITATIONS
HOSTILE = next(item for item in ITEMS if item.url == "https://hostile.example/4")
every_format = pytest.mark.parametrize("written_as", CITATIONS, ids=lambda each: each.key)


def read_bib(written: bytes) -> list[dict[str, Any]]:
    """A .bib file as pandoc understands it."""
    command = [pypandoc.get_pandoc_path(), "--from=biblatex", "--to=csljson"]
    return json.loads(subprocess.run(command, input=written, capture_output=True, check=True).stdout)


def read_ris(written: bytes) -> list[dict[str, Any]]:
    return rispy.loads(written.decode())


def told(item: Item) -> dict[str, Any]:
    """What every file must give back."""
    date = {"issued": list(item.issued)} if item.issued else {}
    return {"id": item.id, "title": item.title, "publisher": item.publisher, "url": item.url, **date}


def told_by_csl(entry: dict[str, Any]) -> dict[str, Any]:
    date = {"issued": entry["issued"]["date-parts"][0]} if "issued" in entry else {}
    return {
        "id": entry["id"],
        "title": entry["title"],
        "publisher": entry.get("publisher", ""),
        "url": entry.get("URL", ""),
        **date,
    }


def told_by_ris(entry: dict[str, Any]) -> dict[str, Any]:
    date = {"issued": [int(part) for part in entry["date"].split("/") if part]} if "date" in entry else {}
    return {
        "id": entry["id"],
        "title": entry["title"],
        "publisher": entry.get("publisher", ""),
        "url": "".join(entry.get("urls", [])),
        **date,
    }


def test_csl_json_gives_back_what_was_cited() -> None:
    read = json.loads(CSL.write(ITEMS))
    assert [told_by_csl(entry) for entry in read] == [told(item) for item in ITEMS]
    assert [[each["literal"] for each in entry.get("author", [])] for entry in read] == [
        list(item.authors) for item in ITEMS
    ]
    assert [entry["annote"] for entry in read] == [" · ".join(item.notes) for item in ITEMS]
    assert not [entry for entry in read if "note" in entry]


def test_ris_gives_back_what_was_cited() -> None:
    read = read_ris(RIS.write(ITEMS))
    assert [told_by_ris(entry) for entry in read] == [told(item) for item in ITEMS]
    assert [entry.get("authors", []) for entry in read] == [list(item.authors) for item in ITEMS]
    assert [entry["notes"] for entry in read] == [list(item.notes) for item in ITEMS]
    assert [entry.get("keywords", []) for entry in read] == [[item.kind] if item.kind else [] for item in ITEMS]


def plain(text: str) -> str:
    """The text as far as a reader of TeX can keep it: it sets quotation marks, and may read a title's markup."""
    return re.sub(r"[\"“”'‘’]", "'", text)


def test_bibtex_gives_back_what_was_cited() -> None:
    read = read_bib(BIB.write(ITEMS))
    wanted = {item.id: item for item in ITEMS if item is not HOSTILE}
    found = {entry["id"]: entry for entry in read if entry["id"] != HOSTILE.id}
    for key, item in wanted.items():
        assert {name: plain(str(value)) for name, value in told_by_csl(found[key]).items()} == {
            name: plain(str(value)) for name, value in told(item).items()
        }
        names = [each.get("literal") or each["family"] for each in found[key].get("author", [])]
        assert [plain(name) for name in names] == [plain(name) for name in item.authors]


def test_bibtex_keeps_the_visit_the_version_and_a_year_for_older_programs() -> None:
    written = BIB.write(ITEMS).decode()
    assert "version = {2026.11.0}" in written
    assert "urldate = {2026-11-25}" in written
    assert "year = {2005},\n  date = {2005-07-01}" in written
    assert "Ash Regan's Bill" in written


def test_hostile_text_neither_ends_an_entry_nor_begins_one() -> None:
    written = BIB.write(ITEMS).decode()
    assert len(re.findall(r"^@\w+\{", written, flags=re.MULTILINE)) == len(ITEMS)
    assert "\\input{" not in written
    [entry] = [entry for entry in read_bib(written.encode()) if entry["id"] == HOSTILE.id]
    assert entry["type"] == "webpage"
    assert entry["title"].startswith("} @book{x, title={y}} ER - TY - BOOK \\input{x} ")
    ris = RIS.write(ITEMS).decode().splitlines()
    assert [line[:6] for line in ris].count("TY  - ") == [line[:6] for line in ris].count("ER  - ") == len(ITEMS)
    assert [line for line in ris if line and not re.match(r"[A-Z][A-Z0-9]  - ", line)] == []


@every_format
def test_the_licence_and_how_to_cite_go_along(written_as: CitationFormat) -> None:
    written = written_as.write(ITEMS).decode()
    assert "https://creativecommons.org/licenses/by/4.0/" in written
    assert "How to cite: DemandKB. Statutes on demand. State: Ελλάδα, ё, ő. As of 24 November 2026." in written


@every_format
def test_an_empty_table_gives_its_own_reference(written_as: CitationFormat) -> None:
    written = written_as.write(items_of(EMPTY, TODAY)).decode()
    assert "Nothing found" in written
    assert "https://kb.example/none/" in written


def test_the_text_counts_the_sources_in_each_style() -> None:
    written = TEXT.write(ITEMS).decode()
    assert written.count(f"Sources ({len(ITEMS) - 1})") == 2
    assert TEXT.write(items_of(EMPTY, TODAY)).decode().count("It rests on no source.") == 2


@every_format
def test_the_same_table_on_the_same_day_gives_the_same_bytes(written_as: CitationFormat) -> None:
    assert written_as.write(ITEMS) == written_as.write(items_of(TABLE, TODAY))


def test_no_ending_is_used_twice() -> None:
    endings = [known.key for known in (*FORMATS, *CITATIONS)]
    assert len(endings) == len(set(endings))
