"""An invented table with everything in it that a writer can get wrong."""

from dataclasses import dataclass
from datetime import date

from apps.tables import Cell, Column, Kind, Table


@dataclass(frozen=True)
class InventedSource:
    """A source that no library holds."""

    url: str
    title: str
    publisher: str = "Ministry of Examples"
    published_text: str = "July 2005"
    kind_label: str = "Act of parliament"
    published_on: str = "2005-07"
    authors: str = ""


@dataclass(frozen=True)
class InventedCitation:
    """A source with what it supports."""

    source: InventedSource
    supports: str


ACT = InventedSource("https://law.example/1", "Νόμος για την Ελλάδα | consolidated")
NEWS = InventedSource("https://news.example/2", "=HYPERLINK(1)", "Кыргызстан туусу", "", "News", "", "Ő, Ёлка")

COLUMNS = (
    Column("state", "State"),
    Column("approach", "Approach", help="Whose purchase is an offence.", coded=True),
    Column("figure", "Persons fined", numeric=True),
    Column("since", "Since"),
)

TABLE = Table(
    title="Statutes, «ё» and ő",
    columns=COLUMNS,
    rows=(
        (
            Cell("Ελλάδα"),
            Cell(
                "Whoever knows",
                value="knowing_use",
                since="1 July 2005",
                confidence="high",
                note="Read in the original",
                citations=(InventedCitation(ACT, "the whole rule"), InventedCitation(NEWS, "its use")),
            ),
            Cell("1,204", value=1204, citations=(InventedCitation(ACT, "the figure"),)),
            Cell("1 July 2005", value=date(2005, 7, 1)),
        ),
        (
            Cell("Кыргызстан, ёлка"),
            Cell("Only in the north", kind=Kind.PARTLY),
            Cell("-3.5", value=-3.5),
            Cell("=1+1"),
        ),
        (
            Cell("@Magyarország, ő"),
            Cell("", kind=Kind.NOT_FOUND, note='Looked until "Nov 2026",\nin two libraries'),
            Cell(""),
            Cell("\t+49"),
        ),
    ),
    notes=("Counts are of decisions, not persons.", "-1 means nothing."),
    as_of="2026-11-24",
    query="Statutes in force; reach: general",
    address="https://kb.example/statutes/?reach=general",
)

EMPTY = Table("Nothing found", COLUMNS, (), as_of="2026-11-24", query="state: XZ")
