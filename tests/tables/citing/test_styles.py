"""References as people write them: no style loses a part, and no style changes a title."""

from dataclasses import replace

import pytest

from apps.tables import Table
from apps.tables.citing import STYLES, Item, Style, items_of, references
from apps.tables.citing.styles import FOLDER
from tests.tables.citing.invented import GREEK, ITEMS, KYRGYZ, NAMED, TABLE, TODAY, WITHOUT_ADDRESS, cell
from tests.tables.invented import InventedSource

every_style = pytest.mark.parametrize("style", STYLES, ids=lambda style: style.key)
APA, CHICAGO = STYLES


def texts(items: tuple[Item, ...], style: Style) -> dict[str, str]:
    return {each.id: each.text for each in references(items, style)}


def of(source: InventedSource, style: Style) -> str:
    """The reference of one source."""
    items = items_of(replace(TABLE, rows=((TABLE.rows[0][0], cell(source)),)), TODAY)
    return texts(items, style)[items[1].id]


@every_style
def test_every_item_stands_once(style: Style) -> None:
    assert sorted(each.id for each in references(ITEMS, style)) == sorted(item.id for item in ITEMS)


@every_style
def test_no_style_drops_title_publisher_year_or_address(style: Style) -> None:
    found = texts(ITEMS, style)
    for item in ITEMS:
        reference = found[item.id]
        assert item.title in reference
        assert item.publisher in reference
        assert item.url in reference
        assert (str(item.issued[0]) if item.issued else "n.d.") in reference
        assert all(name in reference for name in item.authors)


@every_style
@pytest.mark.parametrize("kind", ["Text of the law", "Court", "News", "Academic", "NGO", "Official report"])
def test_a_source_of_any_kind_keeps_publisher_day_and_address(style: Style, kind: str) -> None:
    reference = of(replace(NAMED, kind_label=kind, authors=""), style)
    for part in (NAMED.publisher, "2005", "July 1", NAMED.url):
        assert part in reference


@every_style
def test_the_table_keeps_its_day_version_and_visit(style: Style) -> None:
    reference = texts(ITEMS, style)[ITEMS[0].id]
    for part in ("As of 24 November 2026", "Version 2026.11.0", "November 25, 2026", TABLE.address):
        assert part in reference


@every_style
def test_no_note_is_printed(style: Style) -> None:
    assert not [text for text in texts(ITEMS, style).values() if "the rule" in text or "Licence" in text]


def test_as_apa_has_it() -> None:
    assert of(GREEK, APA) == "Υπουργείο Ő. (2005, July). Νόμος για την Ελλάδα. https://law.example/1?a=1&b=%20_c~d#e"
    assert of(WITHOUT_ADDRESS, APA) == "A book that stands in no web. (1999). A printer."


def test_as_chicago_has_it() -> None:
    assert of(KYRGYZ, CHICAGO) == "Кыргызстан туусу. n.d. “Ёлка.” https://news.example/2."


def test_an_undated_page_is_not_said_to_have_been_retrieved_on_no_day() -> None:
    assert of(KYRGYZ, APA) == "Кыргызстан туусу. (n.d.). Ёлка. https://news.example/2"
    assert "Retrieved" in of(replace(KYRGYZ, title="Retrieved "), APA)


@every_style
def test_addresses_lead_to_the_web_and_nowhere_else(style: Style) -> None:
    table = replace(TABLE, rows=((TABLE.rows[0][0], cell(replace(KYRGYZ, url="javascript:alert(1)"), GREEK)),))
    links = {run.href for each in references(items_of(table, TODAY), style) for run in each.runs if run.href}
    assert links == {TABLE.address, GREEK.url}


@every_style
def test_sources_stand_by_the_alphabet(style: Style) -> None:
    names = ["Zeta", "Alpha", "Mu"]
    sources = [replace(KYRGYZ, publisher=name) for name in names]
    table = Table("T", TABLE.columns, ((TABLE.rows[0][0], cell(*sources)),))
    _, *found = references(items_of(table, TODAY), style)
    assert [each.text.partition(".")[0] for each in found] == ["DemandKB", "Mu", "Zeta"]


def test_the_styles_are_those_of_the_collection() -> None:
    for style in STYLES:
        assert "http://purl.org/net/xbiblio/csl" in (FOLDER / style.file).read_text()
