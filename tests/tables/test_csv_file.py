"""A table as CSV: a rectangle in which each row says where it comes from."""

from dataclasses import replace

import pytest

from apps.tables import Cell, Column, Table
from apps.tables.csv_file import write_csv
from apps.tables.terms import how_to_cite
from tests.tables.invented import ACT, EMPTY, NEWS, TABLE, InventedCitation
from tests.tables.reading import read_csv

ROWS = read_csv(write_csv(TABLE))


def test_the_header_holds_keys_and_ends_with_the_sources() -> None:
    assert write_csv(EMPTY).decode().rstrip().split(",") == [
        *(
            "state",
            "approach",
            "approach_kind",
            "approach_since",
            "approach_confidence",
            "approach_note",
            "approach_sources",
        ),
        *("figure", "since"),
        *("table_title", "table_as_of", "table_query", "table_facts", "table_sha256"),
        *("table_licence", "table_cite", "table_notes", "sources"),
    ]


def test_a_coded_column_is_followed_by_what_its_answers_are() -> None:
    assert [row["approach_kind"] for row in ROWS] == ["yes", "partly", "not_found"]
    assert (ROWS[0]["approach_since"], ROWS[0]["approach_confidence"]) == ("1 July 2005", "high")
    assert ROWS[2]["approach_note"] == 'Looked until "Nov 2026",\nin two libraries'


def test_the_sources_of_a_row_stand_in_it_once_each() -> None:
    assert ROWS[0]["sources"] == (
        "Νόμος για την Ελλάδα / consolidated, Ministry of Examples, July 2005, https://law.example/1"
        " | =HYPERLINK(1), Кыргызстан туусу, https://news.example/2"
    )
    assert ROWS[1]["sources"] == ""


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["state"])
def test_every_row_says_title_day_query_licence_and_how_to_cite(row: dict[str, str]) -> None:
    assert row["table_title"] == TABLE.title
    assert row["table_as_of"] == "2026-11-24"
    assert row["table_query"] == TABLE.query
    assert "https://creativecommons.org/licenses/by/4.0/" in row["table_licence"]
    assert row["table_cite"] == how_to_cite(TABLE)
    assert row["table_notes"] == " | ".join(TABLE.notes)


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠"])
def test_no_field_begins_as_a_formula_does(start: str) -> None:
    bad = f"{start}cmd|' /C calc'!A0"
    column = Column(bad, bad, coded=True)
    table = Table(bad, (column,), ((Cell(bad, since=bad, confidence=bad, note=bad),),), notes=(bad,), query=bad)
    for row in read_csv(write_csv(table)):
        fields = [field for pair in row.items() for field in pair]
        assert not [field for field in fields if field.startswith(start)]
        assert row[f"'{bad}"] == f"'{bad}"


def test_a_source_that_begins_as_a_formula_is_made_harmless() -> None:
    only_news = replace(TABLE.rows[0][1], citations=TABLE.rows[0][1].citations[1:])
    table = replace(TABLE, rows=((Cell("Νορβηγία"), only_news, Cell(""), Cell("")),))
    assert read_csv(write_csv(table))[0]["sources"].startswith("'=HYPERLINK")


def test_a_negative_number_stays_a_number() -> None:
    assert ROWS[1]["figure"] == "-3.5"


def test_a_column_that_would_stand_twice_is_refused() -> None:
    table = Table("Twins", (Column("sources", "Sources"),), ())
    with pytest.raises(ValueError, match="'sources'"):
        write_csv(table)


def test_there_is_no_byte_order_mark() -> None:
    assert write_csv(TABLE).startswith(b"state,")


def test_each_coded_cell_carries_its_own_sources_with_what_they_support() -> None:
    rule, use = InventedCitation(ACT, "the whole rule"), InventedCitation(NEWS, "its use")
    table = Table(
        "Two states",
        (Column("topic", "Topic"), Column("XA", "Arcadia", coded=True), Column("XB", "Borealia", coded=True)),
        ((Cell("Approach"), Cell("All", citations=(rule,)), Cell("Knowing", citations=(use,))),),
    )
    (row,) = read_csv(write_csv(table))
    assert ACT.url in row["XA_sources"]
    assert row["XA_sources"].endswith(": the whole rule")
    assert NEWS.url in row["XB_sources"]
    assert ACT.url not in row["XB_sources"]
