"""A statute laid out as a row: what is unknown says so."""

import datetime

import pytest

from apps.criminalization.models import EnforcementFigure, Statute
from apps.criminalization.table import figure_table, statute_table
from apps.sources.models import with_sources
from apps.tables import FORMATS, Kind
from tests.criminalization.building import build

pytestmark = pytest.mark.django_db
TODAY = datetime.date(2026, 11, 24)


def row(id, on=TODAY):
    table = statute_table(Statute.objects.whole().filter(pk=id), on)
    return {column.key: cell for column, cell in zip(table.columns, table.rows[0], strict=True)}


def test_a_missing_penalty_is_not_found_and_never_none():
    build(laws=[{"approach": "knowing_use", "begins": None}])
    cells = row("xx-0")
    assert (cells["penalty"].kind, cells["penalty"].text) == (Kind.NOT_FOUND, "Not found")
    assert (cells["since"].kind, cells["since"].text) == (Kind.NOT_FOUND, "First day not known")


def test_a_mental_element_that_no_source_gave_is_not_found():
    build(laws=[{"approach": "knowing_use", "mental_element": "unknown"}])
    assert row("xx-0")["mental_element"].kind is Kind.NOT_FOUND


@pytest.mark.parametrize(
    ("id", "day", "kind", "text"),
    [
        ("xa-act-1999", "2003-06-01", Kind.YES, "In force"),
        ("xa-act-1999", "1998-12-31", Kind.NONE, "Not yet in force"),
        ("xa-act-1999", "2005-06-01", Kind.UNCERTAIN, "Uncertain"),
        ("xa-act-1999", "2006-06-01", Kind.NONE, "No longer in force"),
        ("xb-bill", "2026-11-24", Kind.NONE, "Proposed"),
        ("xf-bill-2019", "2026-11-24", Kind.NONE, "Lapsed"),
    ],
)
def test_a_row_says_how_the_law_stood_on_the_day(id, day, kind, text):
    cell = row(id, datetime.date.fromisoformat(day))["in_force"]
    assert (cell.kind, cell.text) == (kind, text)


def test_every_row_carries_its_sources():
    table = statute_table(Statute.objects.whole(), TODAY)
    assert table.rows
    assert all(each[0].citations for each in table.rows)


def test_a_part_of_a_state_is_named_with_the_state():
    assert row("xc-n-act")["part"].text.startswith("Calidora: ")
    assert row("xa-code-5")["part"].text == "Arcadia"


@pytest.mark.parametrize("format", FORMATS, ids=lambda format: format.key)
def test_every_format_takes_statutes_and_figures(format):
    figures = with_sources(EnforcementFigure.objects.select_related("state"))
    assert format.write(statute_table(Statute.objects.whole(), TODAY))
    assert format.write(figure_table(figures, TODAY))
