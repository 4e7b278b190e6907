"""What a search finds, as a table."""

from apps.search.models import EntryKind
from apps.tables import Cell, Column, Table

COLUMNS = (
    Column("record", "Record"),
    Column("kind", "Kind"),
    Column("id", "Identifier"),
    Column("belongs", "Where it belongs"),
    Column("states", "States"),
    Column("says", "What it says around the words"),
)
NOTES = (
    "The nearest to the words come first; that says how well the words fit and nothing about states or laws.",
    "A quotation shows why the record is in the list. The record itself says more.",
)


def search_table(hits, on, query="", address=""):
    """Everything that a search finds. Needs hits with their sources."""
    return Table(
        title="What was found",
        columns=COLUMNS,
        rows=tuple(_row(hit) for hit in hits),
        notes=NOTES,
        as_of=on.isoformat(),
        query=query,
        address=address,
    )


def _row(hit):
    entry, states = hit.entry, hit.states
    return (
        Cell(entry.title, citations=tuple(entry.citations.all())),
        Cell(EntryKind(entry.kind).label, value=entry.kind),
        Cell(entry.key),
        Cell(entry.line),
        Cell(", ".join(state.name for state in states), value=[state.id for state in states]),
        Cell(hit.said),
    )
