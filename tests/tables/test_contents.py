"""What a table says, its digest, and the way back to the table."""

import hashlib
import json
import os
import subprocess
import sys
from dataclasses import replace

import pytest

from apps.tables import FORMATS, Format, Table
from apps.tables.contents import contents_of, digest_of, table_of
from apps.tables.json_file import write_json
from tests.tables.invented import EMPTY, NEWS, TABLE, InventedCitation
from tests.tables.test_documents import text_of

BESIDE_THE_CONTENTS = ("address", "facts", "issued", "sha256", "licence", "citation")
FIRST = TABLE.rows[0]


def with_cell(**changes) -> Table:
    """The invented table with one answer changed."""
    row = (FIRST[0], replace(FIRST[1], **changes), *FIRST[2:])
    return replace(TABLE, rows=(row, *TABLE.rows[1:]))


@pytest.mark.parametrize("table", [TABLE, EMPTY], ids=["full", "empty"])
def test_a_table_can_be_had_back_from_its_contents(table: Table) -> None:
    contents = json.loads(json.dumps(contents_of(table)))
    back = table_of(contents, address=table.address)
    assert contents_of(back) == contents_of(table)
    assert digest_of(back) == digest_of(table)
    assert write_json(back) == write_json(table)


@pytest.mark.parametrize(
    "other",
    [
        replace(TABLE, title="Another"),
        replace(TABLE, as_of="2026-11-25"),
        replace(TABLE, query="Another question"),
        replace(TABLE, notes=TABLE.notes[:1]),
        replace(TABLE, rows=TABLE.rows[::-1]),
        replace(TABLE, columns=(TABLE.columns[0], replace(TABLE.columns[1], help="?"), *TABLE.columns[2:])),
        replace(TABLE, columns=(TABLE.columns[0], replace(TABLE.columns[1], group="Law"), *TABLE.columns[2:])),
        with_cell(text="Whoever  knows"),
        with_cell(since="2 July 2005"),
        with_cell(confidence="low"),
        with_cell(note=""),
        with_cell(citations=(InventedCitation(NEWS, "the whole rule"),)),
    ],
)
def test_whatever_a_table_says_is_in_its_digest(other: Table) -> None:
    assert digest_of(other) != digest_of(TABLE)


def test_where_it_was_had_is_not() -> None:
    elsewhere = replace(TABLE, address="https://elsewhere.example/", facts="another version")
    assert digest_of(elsewhere) == digest_of(TABLE)
    assert digest_of(with_cell(href="/somewhere/")) == digest_of(TABLE)


def test_a_reader_of_the_json_file_can_work_it_out_again() -> None:
    written = json.loads(write_json(TABLE))
    contents = {key: value for key, value in written.items() if key not in BESIDE_THE_CONTENTS}
    text = json.dumps(contents, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    assert hashlib.sha256(text.encode()).hexdigest() == written["sha256"]


@pytest.mark.parametrize("seed", ["0", "1", "4711"])
def test_it_is_the_same_in_another_process_with_another_hash_seed(seed: str) -> None:
    code = (
        "from apps.tables.contents import digest_of; from tests.tables.invented import TABLE; print(digest_of(TABLE))"
    )
    environment = {**os.environ, "PYTHONHASHSEED": seed}
    told = subprocess.run([sys.executable, "-c", code], env=environment, capture_output=True, text=True, check=True)
    assert told.stdout.strip() == digest_of(TABLE)


@pytest.mark.parametrize("written_as", FORMATS, ids=lambda each: each.key)
def test_every_format_prints_it(written_as: Format) -> None:
    content = written_as.write(TABLE)
    if written_as.key == "xlsx":
        from tests.tables.reading import sheet

        assert ["Digest", f"SHA-256 {digest_of(TABLE)}"] in sheet(content, "Notes and query")
    else:
        assert digest_of(TABLE) in text_of(written_as, content)
