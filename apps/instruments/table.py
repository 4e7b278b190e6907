"""Instruments as a table, and who takes part in them."""

from apps.instruments.models import Status
from apps.tables import Cell, Column, Kind, Table, day_cell

INSTRUMENT_COLUMNS = (
    Column("instrument", "Instrument"),
    Column("id", "Identifier"),
    Column("full_title", "Full title"),
    Column("kind", "Kind"),
    Column("binding", "Binding", help="Whether it binds as a duty on demand."),
    Column("body", "Body"),
    Column("adopted", "Adopted", coded=True),
    Column("in_force_from", "In force since", coded=True),
    Column("context_only", "Context only", help="Listed as context, not as an obligation on demand."),
    Column("provisions", "What it asks"),
    Column("note", "Note"),
    Column("url", "Address"),
)


def instrument_table(instruments, on, query="", address=""):
    """Instruments with what they ask. Needs their provisions and citations."""
    return Table(
        title="Instruments on demand",
        columns=INSTRUMENT_COLUMNS,
        rows=tuple(_instrument(each) for each in instruments),
        as_of=on.isoformat(),
        query=query,
        address=address,
    )


def _instrument(each):
    asks = (
        f"{provision.article}: {provision.get_obligation_display().lower()}, "
        f"{provision.get_on_display().lower()}. {provision.summary}"
        for provision in each.provisions.all()
    )
    return (
        Cell(each.short_title, citations=tuple(each.citations.all())),
        Cell(each.id),
        Cell(each.full_title),
        Cell(each.get_kind_display(), value=each.kind),
        Cell(each.get_binding_display(), value=each.binding),
        Cell(each.body),
        day_cell(each.adopted),
        day_cell(each.in_force_from),
        Cell("Yes" if each.context_only else "No", value=each.context_only),
        Cell(" ".join(asks)),
        Cell(each.note),
        Cell(each.url),
    )


PARTICIPATION_COLUMNS = (
    Column("participation", "State and instrument"),
    Column("state", "State"),
    Column("instrument", "Instrument"),
    Column("status", "Status", coded=True),
    Column("signed", "Signed", coded=True),
    Column("ratified", "Ratified", help="Also accession, acceptance, succession; the note says which.", coded=True),
    Column("in_force", "In force for the state", coded=True),
    Column("source_date", "Date of the source", coded=True),
    Column("note", "Note"),
)
STATUS = {Status.NOT_PARTY: Kind.NONE, Status.OPTED_OUT: Kind.NONE, Status.SIGNATORY: Kind.PARTLY}


def participation_table(participations, on, title="Who takes part in what", query="", address=""):
    """Rows of participation. Needs state, instrument and source of each."""
    return Table(
        title=title,
        columns=PARTICIPATION_COLUMNS,
        rows=tuple(_participation(each) for each in participations),
        notes=("A status is that of the source's date; where a source has none, the field says so.",),
        as_of=on.isoformat(),
        query=query,
        address=address,
    )


def _participation(each):
    label = each.get_status_display()
    return (
        Cell(f"{each.state.name}: {each.instrument.short_title}", value=each.id, citations=tuple(each.cited)),
        Cell(each.state.name, value=each.state_id),
        Cell(each.instrument.short_title, value=each.instrument_id),
        Cell(label, value=each.status, kind=STATUS.get(each.status, Kind.YES), note=""),
        day_cell(each.signed),
        day_cell(each.ratified),
        day_cell(each.in_force),
        day_cell(each.as_of, "Source undated"),
        Cell(each.note),
    )
