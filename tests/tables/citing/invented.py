"""An invented table whose sources have everything in them that a file or a style can get wrong."""

from dataclasses import replace
from datetime import date

from apps.tables import Cell, Column, Table
from apps.tables.citing import items_of
from tests.tables.invented import InventedCitation, InventedSource

TODAY = date(2026, 11, 25)

GREEK = InventedSource(
    "https://law.example/1?a=1&b=%20_c~d#e", "Νόμος για την Ελλάδα", "Υπουργείο Ő", "July 2005", "Act", "2005-07"
)
KYRGYZ = InventedSource("https://news.example/2", "Ёлка", "Кыргызстан туусу", "", "News", "")
NAMED = InventedSource(
    "https://report.example/3",
    "MSPs vote down Ash Regan's Bill in the House",
    "Ministry of Examples, Unit {A}",
    "1 July 2005",
    "Official report",
    "2005-07-01",
    "Ana van der Berg; Ministry of Things, Unit B ; O'Neil \\ Sons",
)
HOSTILE = InventedSource(
    "https://hostile.example/4",
    '}\n@book{x, title={y}}\nER  - \nTY  - BOOK\n \\input{x} <i>$x_1$</i> % # & ~ ^ "q" **b** [@x] \x00',
    "A & B\r\nTY  - BOOK",
    "2005",
    "Other",
    "2005",
)
WITHOUT_ADDRESS = InventedSource("", "A book that stands in no web", "A printer", "1999", "Other", "1999")
WITHOUT_TITLE = InventedSource("https://untitled.example/6", "", "A publisher", "", "Other", "")
SOURCES = (GREEK, KYRGYZ, NAMED, HOSTILE, WITHOUT_ADDRESS, WITHOUT_TITLE)


def cell(*sources: InventedSource, supports: str = "the rule") -> Cell:
    """An answer that rests on some sources."""
    return Cell("Yes", citations=tuple(InventedCitation(each, supports) for each in sources))


TABLE = Table(
    "Statutes on demand",
    (Column("state", "State"), Column("answer", "Answer")),
    (
        (Cell("Ελλάδα"), cell(*SOURCES)),
        (Cell("Кыргызстан"), cell(GREEK, supports="the penalty\nER  - ")),
        (Cell("Magyarország, ő"), cell(replace(GREEK))),
    ),
    as_of="2026-11-24",
    query="State: Ελλάδα, ё, ő",
    address="https://kb.example/statutes/?q=%40x&as_of=2026-11-24",
    facts="2026.11.0, loaded 23 November 2026",
)
EMPTY = Table("Nothing found", (Column("state", "State"),), (), address="https://kb.example/none/")
ITEMS = items_of(TABLE, TODAY)
