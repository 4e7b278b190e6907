"""Every format, by the same tests: what was written is read back and equals the table."""

import re

import pytest

from apps.tables import FORMATS, MAIN_FORMATS, Format, Table, format_named
from tests.tables.invented import EMPTY, TABLE
from tests.tables.reading import READERS

every_format = pytest.mark.parametrize("written_as", FORMATS, ids=lambda each: each.key)


@every_format
@pytest.mark.parametrize("table", [TABLE, EMPTY], ids=["full", "empty"])
def test_what_was_written_is_read_back(written_as: Format, table: Table) -> None:
    read, wanted = READERS[written_as.key]
    assert read(written_as.write(table), table) == wanted(table)


@every_format
def test_the_same_table_gives_the_same_bytes(written_as: Format) -> None:
    assert written_as.write(TABLE) == written_as.write(TABLE)


@every_format
def test_a_format_is_found_by_its_key(written_as: Format) -> None:
    assert format_named(written_as.key) is written_as


def test_pages_offer_one_format_of_a_kind() -> None:
    assert [known.key for known in MAIN_FORMATS] == ["csv", "json", "xlsx", "docx", "odt", "pdf", "md", "html"]
    for known in FORMATS:
        if known.variant_of:
            assert format_named(known.variant_of) in MAIN_FORMATS
            assert known.key.endswith(f".{known.variant_of}")
            assert known.media_type == format_named(known.variant_of).media_type


def test_an_unknown_format_names_those_that_exist() -> None:
    with pytest.raises(KeyError, match=", ".join(re.escape(known.key) for known in FORMATS)):
        format_named("doc")
