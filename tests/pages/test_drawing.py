"""The small pieces of pages that are drawn without a template: every text in them is escaped, and each says what it should."""

import pytest

from apps.pages.drawing import pieces
from apps.pages.drawing.answers import Asked, answer
from apps.pages.drawing.tables import rows
from apps.pages.paging import ROWS
from apps.tables import Cell, Column, Kind, Table
from tests.tables.invented import InventedCitation, InventedSource

HOSTILE = "<b>\"&'"
ESCAPED = "&lt;b&gt;&quot;&amp;&#x27;"


def a_source(**told):
    return InventedSource(**{"url": "https://here.example/", "title": "A page", **told})


def cited(supports="Says so.", **source):
    return InventedCitation(a_source(**source), supports)


@pytest.mark.parametrize("name", ["title", "publisher", "url"])
def test_no_text_of_a_source_is_markup(name):
    assert "<b>" not in pieces.citations((cited(**{name: HOSTILE}),))


@pytest.mark.parametrize("name", ["text", "since", "confidence", "note", "href", "swatch"])
def test_no_text_of_a_cell_is_markup(name):
    told = {"text": "Yes", name: HOSTILE}
    drawn = f"{pieces.cell(Cell(**told), '')}{answer(Cell(**told, citations=(cited(HOSTILE),)), Asked(HOSTILE, HOSTILE, HOSTILE))}"
    assert "<b>" not in drawn
    assert ESCAPED in drawn.replace("&#39;", "&#x27;")


def test_what_leads_nowhere_in_the_web_is_no_link():
    assert "<a" not in pieces.source(a_source(url="javascript:alert(1)"))
    assert '<a href="https://here.example/"' in pieces.source(a_source())


@pytest.mark.parametrize(
    ("cell", "swatch", "is_bare"),
    [
        (Cell("Yes"), "", True),
        (Cell("Yes", note="In part."), "", False),
        (Cell("", kind=Kind.NOT_RESEARCHED), "not_researched", False),
        (Cell("", kind=Kind.NONE), "none", False),
        (Cell("In part", kind=Kind.PARTLY), "part", False),
        (Cell("Knowing use", swatch="knowing_use"), "knowing_use", False),
    ],
)
def test_the_pattern_of_a_cell_is_its_own_or_that_of_its_kind(cell, swatch, is_bare):
    assert (pieces.pattern(cell), pieces.is_bare(cell)) == (swatch, is_bare)
    assert (f'data-kind="{swatch}"' in pieces.cell(cell, "")) is bool(swatch)


def test_an_unknown_answer_never_looks_like_an_empty_one():
    assert Kind.NOT_FOUND.label in pieces.cell(Cell("", kind=Kind.NOT_FOUND), "")
    assert pieces.cell(Cell(""), "").strip() == "–"


def test_a_source_that_is_cited_twice_is_one_source_in_two_places():
    twice = (cited("One.", url="https://a.example/"), cited("Another.", url="https://a.example/"))
    assert pieces.sources_counted(twice) == "1 source, in 2 places"
    assert pieces.sources_counted((*twice, cited(url="https://b.example/"))) == "2 sources, in 3 places"


def table(number, href=""):
    named = Cell("Named", href=href)
    return Table(
        "Rows", (Column("a", "A"), Column("b", "B", numeric=True)), ((named, Cell("1", citations=(cited(),))),) * number
    )


def test_the_sources_of_a_long_table_lie_behind_the_page_of_the_row():
    assert "<details" in rows(table(ROWS, "/there/"))
    assert "<details" not in rows(table(ROWS + 1, "/there/"))
    assert 'href="/there/#sources">1 source</a>' in rows(table(ROWS + 1, "/there/"))


def test_a_row_without_a_page_of_its_own_keeps_its_sources():
    assert rows(table(ROWS + 1)).count("<details") == ROWS + 1


def test_the_first_cell_of_a_row_names_it():
    drawn = rows(table(1))
    assert drawn.count('<th scope="row" class="col-a">') == 1
    assert drawn.count('<td class="col-b num" data-label="B">') == 1


class Record:
    label, address = HOSTILE, "/r/?a=1&b=2"


def test_records_stand_below_the_sources_that_open_in_place():
    drawn = answer(Cell("Yes", citations=(cited(),)), Asked("A", "B"), records=[Record()])
    assert f'On file as: <a href="/r/?a=1&amp;b=2">{ESCAPED}</a>' in drawn


def test_what_lies_elsewhere_is_led_to():
    cell = Cell("Yes", since="2005", citations=(cited(),))
    drawn = answer(cell, Asked("A", "B", "why"), more="?states=A&topics=b")
    assert '<a class="quietline" id="why" href="?states=A&amp;topics=b">since 2005 · 1 source<span' in drawn
    assert '<span class="hidden"> for A, B</span>' in drawn
    assert "<details" not in drawn
