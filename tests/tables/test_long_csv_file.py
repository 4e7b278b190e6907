"""A table as CSV with one line an answer: each line says what it answers, and where all of it comes from."""

from dataclasses import replace

import pytest

from apps.tables import Cell, Column, Kind, Table, format_named
from apps.tables.csv_file import write_csv
from apps.tables.long_csv_file import write_long_csv
from tests.tables.invented import ACT, EMPTY, TABLE, InventedCitation
from tests.tables.reading import read_csv

LINES = read_csv(write_long_csv(TABLE))
RULE = InventedCitation(ACT, "the whole rule")
YES, NO = Cell("Yes", value="yes", citations=(RULE,)), Cell("", value="none", kind=Kind.NONE)
STATES_AS_COLUMNS = Table(
    "By topic",
    (
        Column("topic", "Topic"),
        Column("group", "Group"),
        Column("XA", "Arcadia", coded=True),
        Column("XB", "Borealia", coded=True),
    ),
    ((Cell("Approach", value="approach"), Cell("Law"), YES, NO),),
)
STATES_AS_ROWS = Table(
    "By state",
    (Column("state", "State"), Column("approach", "Approach", coded=True, group="Law")),
    ((Cell("Arcadia", value="XA"), YES), (Cell("Borealia", value="XB"), NO)),
)


def test_the_header_is_the_same_for_every_table() -> None:
    header = write_long_csv(EMPTY).decode().rstrip().split(",")
    assert header[:7] == ["row_number", "row_key", "row", "row_group", "column_key", "column", "column_group"]
    assert header[7:15] == ["text", "value", "kind", "since", "confidence", "note", "sources", "row_sources"]
    assert header[15:] == [key for key in write_csv(EMPTY).decode().rstrip().split(",") if key.startswith("table_")]
    assert write_long_csv(Table("Nothing", (), ())).decode().rstrip().split(",") == header


def test_there_is_one_line_for_each_row_and_each_column_beside_the_first() -> None:
    asked = [(line["row_number"], line["column_key"]) for line in LINES]
    assert asked == [(number, key) for number in ("1", "2", "3") for key in ("approach", "figure", "since")]


def test_a_line_says_its_answer_in_parts() -> None:
    line = LINES[0]
    assert {key: line[key] for key in ("row_key", "row", "column_key", "column")} == {
        "row_key": "Ελλάδα",
        "row": "Ελλάδα",
        "column_key": "approach",
        "column": "Approach",
    }
    assert [line[key] for key in ("text", "value", "kind", "since", "confidence", "note")] == [
        *("Whoever knows", "knowing_use", "yes", "1 July 2005", "high", "Read in the original"),
    ]
    assert [one["value"] for one in LINES if one["column_key"] == "figure"] == ["1204", "-3.5", ""]


def test_a_line_carries_its_own_sources_and_where_the_table_comes_from() -> None:
    assert LINES[1]["sources"].endswith("https://law.example/1: the figure")
    assert LINES[2]["sources"] == ""
    assert {line["table_title"] for line in LINES} == {TABLE.title}
    assert len({line["table_sha256"] for line in LINES}) == 1


@pytest.mark.parametrize("table", [STATES_AS_COLUMNS, STATES_AS_ROWS], ids=lambda table: table.title)
def test_states_and_topics_are_told_apart_whichever_way_the_table_lies(table: Table) -> None:
    places = ("row", "column") if table is STATES_AS_ROWS else ("column", "row")
    state, topic = places
    said = [
        [line[f"{state}_key"], line[state], line[f"{topic}_key"], line[f"{topic}_group"], line["text"]]
        for line in read_csv(write_long_csv(table))
    ]
    assert said == [
        ["XA", "Arcadia", "approach", "Law", "Yes"],
        ["XB", "Borealia", "approach", "Law", "Documented none"],
    ]


def test_what_the_name_of_a_row_rests_on_is_not_lost() -> None:
    table = replace(STATES_AS_ROWS, rows=((Cell("Arcadia", citations=(RULE,)), NO),))
    (line,) = read_csv(write_long_csv(table))
    assert (line["sources"], line["row_sources"].endswith(": the whole rule")) == ("", True)


def test_a_table_of_one_column_has_a_line_a_row() -> None:
    table = Table("Names", (Column("name", "Name"),), ((Cell("A"),), (Cell("B"),)))
    assert [line["text"] for line in read_csv(write_long_csv(table))] == ["A", "B"]


def test_lists_and_truths_stand_in_one_field() -> None:
    columns = (Column("a", "A"), Column("b", "B"), Column("c", "C"))
    table = Table("Values", columns, ((Cell("x"), Cell("y, z", value=("y|1", "z")), Cell("Yes", value=True)),))
    assert [line["value"] for line in read_csv(write_long_csv(table))] == ["y/1 | z", "true"]


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠"])
def test_no_field_begins_as_a_formula_does(start: str) -> None:
    bad = f"{start}cmd|' /C calc'!A0"
    column = Column(bad, bad, coded=True, group=bad)
    cell = Cell(bad, value=(bad,), since=bad, confidence=bad, note=bad)
    table = Table(bad, (Column("a", "A"), column), ((Cell(bad), cell),), notes=(bad,), query=bad)
    (line,) = read_csv(write_long_csv(table))
    assert not [field for field in line.values() if field.startswith(start)]


@pytest.mark.parametrize("plain", ["csv", "long.csv"])
def test_a_byte_order_mark_is_all_that_the_file_for_excel_adds(plain: str) -> None:
    marked = format_named(plain.replace("csv", "bom.csv"))
    assert marked.write(TABLE) == b"\xef\xbb\xbf" + format_named(plain).write(TABLE)
