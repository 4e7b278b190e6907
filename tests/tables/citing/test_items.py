"""What is cited: the table itself and exactly its sources, each once."""

import os
import subprocess
import sys
from dataclasses import replace
from datetime import date

import pytest

from apps.tables import Table
from apps.tables.citing import items_of
from apps.tables.contents import digest_of
from tests.tables.citing.invented import (
    EMPTY,
    GREEK,
    ITEMS,
    SOURCES,
    TABLE,
    TODAY,
    WITHOUT_ADDRESS,
    cell,
)
from tests.tables.invented import InventedCitation

ITSELF, FIRST, *_ = ITEMS


def test_the_table_comes_first_and_then_each_source_once() -> None:
    assert [item.url for item in ITEMS] == [TABLE.address, *(source.url for source in SOURCES)]


def test_the_table_names_what_it_asked_and_its_day_in_its_title() -> None:
    assert ITSELF.title == "Statutes on demand. State: Ελλάδα, ё, ő. As of 24 November 2026"
    assert (ITSELF.authors, ITSELF.version, ITSELF.accessed) == (("DemandKB",), "2026.11.0", (2026, 11, 25))


def test_the_table_has_no_year_that_might_pass_for_a_release_unless_it_was_kept() -> None:
    assert ITSELF.issued == ()
    assert items_of(replace(TABLE, issued="2026-11-20"), TODAY)[0].issued == (2026, 11, 20)


def test_the_table_carries_its_licence_how_to_cite_it_and_the_whole_query() -> None:
    asked = "; ".join(f"Topic {number}" for number in range(200))
    table = replace(TABLE, query=asked)
    item, *_ = items_of(table, TODAY)
    assert len(item.title) < 250
    assert "…" in item.title
    assert [note.partition(":")[0] for note in item.notes] == [
        "Licence",
        "How to cite",
        "Query",
        "Version of the facts",
        "Digest",
    ]
    assert item.notes[2:] == (
        f"Query: {asked}",
        f"Version of the facts: {TABLE.facts}",
        f"Digest: SHA-256 {digest_of(table)}",
    )


def test_all_that_a_source_supports_is_gathered() -> None:
    assert FIRST.notes == ("the rule", "the penalty ER -")


def test_two_descriptions_of_one_address_stay_two_sources() -> None:
    table = replace(TABLE, rows=((TABLE.rows[0][0], cell(GREEK, replace(GREEK, published_on="2006"))),))
    assert len({item.id for item in items_of(table, TODAY)}) == 3


def test_a_source_without_a_title_goes_by_its_address() -> None:
    assert ITEMS[-1].title == ITEMS[-1].url == "https://untitled.example/6"


def test_authors_are_parted_by_semicolons_and_otherwise_left_as_they_are() -> None:
    named = next(item for item in ITEMS if item.url == "https://report.example/3")
    assert named.authors == ("Ana van der Berg", "Ministry of Things, Unit B", "O'Neil \\ Sons")


@pytest.mark.parametrize(("day", "parts"), [("", ()), ("2005", (2005,)), ("2005-07", (2005, 7))])
def test_a_date_is_as_close_as_it_is_known(day: str, parts: tuple[int, ...]) -> None:
    table = replace(TABLE, rows=((TABLE.rows[0][0], cell(replace(GREEK, published_on=day))),))
    assert items_of(table, TODAY)[1].issued == parts


def test_what_stands_beside_the_table_is_cited_too_and_still_once() -> None:
    also = [InventedCitation(source, "more") for source in (GREEK, replace(WITHOUT_ADDRESS, title="Another"))]
    items = items_of(TABLE, TODAY, also)
    assert [item.id for item in items[:-1]] == [item.id for item in ITEMS]
    assert items[-1].title == "Another"


def test_an_empty_table_is_cited_alone() -> None:
    [item] = items_of(EMPTY, TODAY)
    assert item.title == "Nothing found"


def test_no_text_breaks_a_line() -> None:
    texts = [text for item in ITEMS for text in (item.title, item.publisher, *item.authors, *item.notes)]
    assert not [text for text in texts if text != " ".join(text.split()) or "\x00" in text]


def test_a_name_follows_from_the_source_and_not_from_the_day_or_what_it_supports() -> None:
    other = replace(TABLE, rows=((TABLE.rows[0][0], cell(*SOURCES, supports="something else")),))
    later = items_of(other, date(2027, 1, 1))
    assert [item.id for item in later] == [item.id for item in ITEMS]


@pytest.mark.parametrize("seed", ["0", "4711"])
def test_names_are_the_same_in_another_process_with_another_hash_seed(seed: str) -> None:
    code = "from tests.tables.citing.invented import ITEMS; print(*(item.id for item in ITEMS))"
    environment = {**os.environ, "PYTHONHASHSEED": seed}
    told = subprocess.run([sys.executable, "-c", code], env=environment, capture_output=True, text=True, check=True)
    assert told.stdout.split() == [item.id for item in ITEMS]


def test_a_table_without_day_or_address_can_be_cited() -> None:
    [item] = items_of(Table("Plain", EMPTY.columns, ()), TODAY)
    assert (item.title, item.url) == ("Plain", "")
