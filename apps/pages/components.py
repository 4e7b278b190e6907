"""Every component of the pages in one place, with invented content: to look at, to test, and to copy."""

from types import SimpleNamespace

from apps.criminalization.approach import KINDS
from apps.pages.day import clock_alone
from apps.pages.facets import Choice, Facet
from apps.pages.listing import Chip, WayOut
from apps.pages.paging import ROWS, Page
from apps.pages.showing import show
from apps.search.question import read_question
from apps.search.snippets import marked
from apps.tables import Cell, Column, Kind, Table

SOURCE = SimpleNamespace(
    url="https://example.org/report",
    title="An invented report",
    name="An invented report",
    publisher="An invented publisher",
    published_text="2021",
    published_on="2021",
    authors="",
    kind_label="Official report",
)
CITED = (SimpleNamespace(source=SOURCE, supports="Says what the answer says."),)


def page(request):
    clock = clock_alone(request)
    context = {"kinds": KINDS, "answers": Kind, "table": _table(), "facets": _facets(), "chosen": _chosen()}
    context |= {"page": _rows(), "ways_out": _ways_out(), "all_of_them": "115 shapes"}
    return show(request, "components.html", {**context, "citations": CITED, "source": SOURCE, "hit": _hit()}, clock)


def _rows():
    return Page(2, 2 * ROWS + 15, tuple((number, "#filters") for number in (1, 2, 3)))


def _ways_out():
    return [WayOut("Colour: Blue", 12, "12 shapes", "#filters"), WayOut("Shape: Square", 0, "0 shapes", "#filters")]


def _table():
    columns = (
        Column("kind", "Kind of value"),
        Column("cell", "As a cell", coded=True),
        Column("means", "What it means"),
    )
    rows = [(Cell(kind.label), _cell(kind), Cell(kind.definition)) for kind in Kind]
    return Table("Kinds of value", columns, rows, notes=("A note under a table.",), caption="Every kind of value")


def _cell(kind):
    words = {
        Kind.YES: "All buying of sex",
        Kind.PARTLY: "In part: an invented province",
        Kind.NONE: "None, says a source (2014)",
        Kind.NOT_FOUND: "Not found (looked November 2026)",
        Kind.DISPUTED: "Sources differ: all buying of sex, says one; none, says another (2020)",
        Kind.UNCERTAIN: "Perhaps: since some day in 2005",
    }
    swatch = "all_sex_buying" if kind is Kind.YES else ""
    cited = CITED if kind in words and kind is not Kind.NOT_FOUND else ()
    since, confidence = ("1 January 1999", "High") if kind is Kind.YES else ("", "")
    return Cell(words.get(kind, ""), kind=kind, swatch=swatch, citations=cited, since=since, confidence=confidence)


def _hit():
    question = read_question("invented words")
    return {"title": marked("An invented law", question), "says": marked("It says so in words of our own.", question)}


def _chosen():
    return [
        Chip("without-blue", "colour", "Colour", "Blue", "#filters"),
        Chip("without-square", "shape", "Shape", "Square", "#filters"),
    ]


def _facets():
    shapes = (Choice("square", "Square", 3, True), Choice("circle", "Circle", 0, False))
    return [Facet("shape", "Shape", shapes), Facet("words", "Words", is_text=True)]
