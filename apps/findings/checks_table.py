"""Checks on the documents as a table: a row for each, with its numbers, its calculation and what it shows."""

from apps.tables import Cell, Column, Table

COLUMNS = (
    Column("check", "Check"),
    Column("id", "Identifier"),
    Column("inputs", "Numbers of the document"),
    Column("calculation", "Calculation"),
    Column("outcome", "What it shows", coded=True),
    Column("words", "In words"),
    Column("tension", "Tension", help="Key of the place where the figures do not fit each other."),
    Column("findings", "Findings"),
)


def checks_table(checks, on, query="", address=""):
    """Every check, with the places where its figures stand."""
    return Table(
        title="Checks on the figures of the documents",
        columns=COLUMNS,
        rows=tuple(_row(check) for check in checks),
        notes=("Every number is the document’s own; every result is worked out from these numbers alone.",),
        as_of=on.isoformat(),
        query=query,
        address=address,
        caption="Checks on the figures of the documents",
    )


def _row(check):
    findings = [finding.pk for finding in check.findings]
    return (
        Cell(check.rule.title, citations=tuple(check.citations)),
        Cell(check.rule.key),
        Cell("; ".join(f"{each.name}: {each.said}" for each in check.inputs)),
        Cell("; ".join(step.words for step in check.steps)),
        Cell(check.outcome.words, value=check.outcome.key),
        Cell(check.words),
        Cell(check.rule.tension),
        Cell(", ".join(findings), value=findings),
    )
