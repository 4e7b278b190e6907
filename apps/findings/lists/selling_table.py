"""Lists of the status of selling sex as a table: each state that they name, with its status on file."""

from apps.findings.lists.selling import KINDS, as_researched, selling_checks
from apps.tables import Cell, Column, Kind, Table

COLUMNS = (
    Column("line", "List and state"),
    Column("list", "List", help="Identifier of the list."),
    Column("value", "Status of selling sex, says the list"),
    Column("as_of", "Date of the list", help="Blank where it is undated."),
    Column("state", "State"),
    Column("verdict", "Beside the record", coded=True),
    Column("status", "Status on file", help="As researched; no history of it is on file.", coded=True),
    Column("words", "In words"),
    Column("confidence", "Confidence"),
    Column("note", "Note"),
)
NOTES = (
    "A list is a claim of its source, not a fact about each state.",
    "Only the words are held together: the word of the list, and that of the status on file, which has no history.",
    "Of a state that a list does not name nothing is said.",
)


def selling_table(lists, on, query="", address=""):
    """Lists and the states that they name, one row each. Needs `selling_lists`."""
    return Table(
        title="Lists of the status of selling sex beside the records",
        columns=COLUMNS,
        rows=tuple(_row(check) for each in lists for check in selling_checks(each, on)),
        notes=NOTES,
        as_of=on.isoformat(),
        query=query,
        address=address,
    )


def _row(check):
    each = check.listed
    return (
        Cell(f"{each.pk}: {check.state.name}", citations=tuple(each.citations.all())),
        Cell(each.pk),
        Cell(each.get_value_display(), value=each.value),
        Cell(each.as_of.words if each.as_of else "", value=str(each.as_of or "")),
        Cell(check.state.name, value=check.state.pk),
        Cell(check.word.label, value=check.word.value, kind=KINDS[check.word]),
        _status(check),
        Cell(check.words),
        Cell(each.get_confidence_display(), value=each.confidence),
        Cell(each.note),
    )


def _status(check):
    if check.status is None:
        return Cell("Not found", value="", kind=Kind.NOT_FOUND)
    return Cell(
        check.status.get_value_display(),
        value=check.status.value,
        note=as_researched(check.state),
        citations=tuple(check.status.citations.all()),
    )
