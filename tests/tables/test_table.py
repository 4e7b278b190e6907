"""A table as it is meant: its rows fit its columns, and unknown is not none."""

import pytest

from apps.tables import Cell, Column, Kind, Table
from apps.tables.terms import how_to_cite
from tests.tables.invented import COLUMNS, TABLE


def test_a_row_that_does_not_fit_is_named() -> None:
    with pytest.raises(ValueError, match=r"Row 2 \(Norway\) of table 'States' has 1 cells for 2 columns"):
        Table("States", COLUMNS[:2], ((Cell("Sweden"), Cell("yes")), (Cell("Norway"),)))


def test_two_columns_with_one_key_are_refused() -> None:
    with pytest.raises(ValueError, match="more than one column 'a'"):
        Table("Twins", (Column("a", "A"), Column("a", "B")), ())


def test_the_value_of_a_cell_is_its_text_where_none_is_given() -> None:
    assert Cell("Sweden").value == "Sweden"
    assert Cell("1,204", value=1204).value == 1204
    assert Cell("none", value=0).value == 0


@pytest.mark.parametrize("kind", [kind for kind in Kind if kind not in (Kind.YES, Kind.PARTLY)])
def test_a_cell_without_text_says_its_kind(kind: Kind) -> None:
    assert Cell("", kind=kind).text == kind.label


def test_in_part_must_say_which_part() -> None:
    with pytest.raises(ValueError, match="which part"):
        Cell("", kind=Kind.PARTLY)


def test_every_kind_has_a_label_and_a_definition_of_its_own() -> None:
    assert [kind.value for kind in Kind] == [
        *("yes", "partly", "none", "not_found", "not_researched", "not_applicable", "disputed", "uncertain"),
    ]
    assert len({kind.label for kind in Kind}) == len({kind.definition for kind in Kind}) == len(Kind)
    assert Kind("not_found") is Kind.NOT_FOUND
    assert f"{Kind.NOT_FOUND}" == "not_found"


def test_kinds_are_counted_in_coded_columns() -> None:
    assert TABLE.kinds() == {Kind.YES: 1, Kind.PARTLY: 1, Kind.NOT_FOUND: 1}


def test_citations_come_once_each_in_the_order_of_reading() -> None:
    twice = Table("Twice", COLUMNS, (*TABLE.rows, *TABLE.rows))
    assert [citation.supports for citation in twice.citations()] == ["the whole rule", "its use", "the figure"]


def test_a_citation_says_where_in_the_table_it_stands() -> None:
    assert [(row, column.key) for row, column, _ in TABLE.cited()] == [
        ("Ελλάδα", "approach"),
        ("Ελλάδα", "approach"),
        ("Ελλάδα", "figure"),
    ]


def test_how_to_cite_names_the_day_and_never_today() -> None:
    table = Table("Statutes", COLUMNS, (), as_of="2003-06-01", address="https://kb.example/statutes/")
    assert how_to_cite(table) == "DemandKB. Statutes. As of 1 June 2003. https://kb.example/statutes/"


def test_how_to_cite_a_table_that_depends_on_no_day() -> None:
    assert how_to_cite(Table("Sources", COLUMNS, ())) == "DemandKB. Sources."
