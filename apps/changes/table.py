"""Changes of records as a table: what became of which record, what it said, what it says, and why."""

from apps.changes.wording import ONE, field_words, sentence, value_words
from apps.dates import say
from apps.tables import Cell, Column, Table

COLUMNS = (
    Column("record", "Record"),
    Column("state", "State"),
    Column("family", "Family"),
    Column("key", "Identifier"),
    Column("change", "What changed"),
    Column("field", "Field"),
    Column("before", "Before"),
    Column("after", "After"),
    Column(
        "why", "Why", help="Only “The law changed” says anything of the law; all else is about what is known of it."
    ),
    Column("note", "The reason in words"),
    Column("on", "Changed on"),
    Column("release", "First told in"),
)
NOT_YET = "not released yet"


def change_table(changes, names, query="", address="", title="Changes of the records"):
    """Changes as a table; `names` are those of the states by code."""
    return Table(
        title=title,
        columns=COLUMNS,
        rows=tuple(_row(change, names) for change in changes),
        query=query,
        address=address,
    )


def _row(change, names):
    return (
        Cell(change.name),
        Cell(names.get(change.state, change.state), value=change.state),
        Cell(ONE[change.family], value=change.family),
        Cell(change.key),
        Cell(sentence(change), value=change.what),
        Cell(field_words(change.field), value=change.field),
        Cell(_said(change, change.before), value=change.before),
        Cell(_said(change, change.after), value=change.after),
        Cell(change.get_why_display(), value=change.why),
        Cell(change.note),
        Cell(say(change.on), value=change.on.isoformat()),
        Cell(change.release_id or NOT_YET, value=change.release_id or ""),
    )


def _said(change, value):
    return value_words(change.family, change.field, value) if change.field else ""
