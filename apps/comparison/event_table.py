"""Events as a table: one row an event, under its year."""

from apps.criminalization.vocabulary import Approach
from apps.tables import GROUP, Cell, Column, Table, day_cell

COLUMNS = (
    Column("event", "Event"),
    Column("id", "Identifier"),
    Column(GROUP, "Year"),
    Column("date", "Date", help="As closely as it is known: a day, a month or a year; never guessed.", coded=True),
    Column("kind", "What happened"),
    Column("state", "State"),
    Column("part", "Part of the state", help="Where the law holds, if not in the whole state."),
    Column("record", "Law, measure, treaty or organization"),
    Column("text", "In words"),
    Column("approach", "Approach of the law"),
    Column("instrument", "Identifier of the instrument"),
)
NOTES = (
    "Newest first. A date of a month or a year alone stands at the end of it, as closely as it is known.",
    "An event later than the day of the table is told as its source announced it.",
    "Only what a source dates is in the list. Records were not looked for equally everywhere, so more events do not mean "
    "that more was done.",
)


def event_table(events, undated, on, query="", address=""):
    """Events with their sources. `undated` are the laws that no source gives a first day for."""
    return Table(
        title="What happened when",
        columns=COLUMNS,
        rows=tuple(_row(event) for event in events),
        notes=(*NOTES, *undated_words(undated)),
        as_of=on.isoformat(),
        query=query,
        address=address,
    )


def undated_words(laws):
    """How many laws the list cannot place in time, and where they stand; nothing where there is none."""
    if laws:
        number = f"Of {len(laws)} laws" if len(laws) > 1 else "Of one law"
        yield f"{number} no source gives the first day in force; the list of statutes has them, with that day not found."


def _row(event):
    return (
        Cell(f"{event.state.name}: {event.name}, {event.kind.label.lower()}", citations=event.citations),
        Cell(event.id),
        Cell(str(event.year), value=event.year),
        day_cell(event.when),
        Cell(event.kind.label, value=event.kind.value),
        Cell(event.state.name, value=event.state.pk),
        Cell(event.part, value=event.part_code),
        Cell(event.name),
        Cell(event.text),
        Cell(Approach(event.approach).label if event.approach else "", value=event.approach),
        Cell(event.instrument),
    )
