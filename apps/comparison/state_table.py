"""States as a table: approach, since when, and how much is on file."""

from apps.criminalization.sayings import FIRST_DAY_NOT_KNOWN
from apps.dates import say
from apps.tables import Cell, Column, Kind, Table

COLUMNS = (
    Column("state", "State"),
    Column("code", "Code", help="ISO 3166-1 alpha-2"),
    Column("region", "Region", help="This data set's own grouping, for maps and filters."),
    Column("approach", "Law on buyers and users", coded=True),
    Column("since", "Since", coded=True),
    Column("statutes", "Statutes", help="On file, whether in force or not; bills stand apart.", numeric=True),
    Column("bills", "Bills", help="Proposed laws on file, pending or lapsed.", numeric=True),
    Column("measures", "Measures", help="Prevention measures on file.", numeric=True),
    Column("pages", "Sources", help="Distinct pages behind the records of the state.", numeric=True),
)


def states_table(rows, on, query="", address="", href=None):
    """Rows of states. `href` gives the address of a state's page, where the table is shown on one."""
    return Table(
        title="The law on buyers and users in the participating States of the OSCE",
        columns=COLUMNS,
        rows=tuple(_row(row, href) for row in rows),
        as_of=on.isoformat(),
        query=query,
        address=address,
        caption=f"Participating States of the OSCE and their law on buyers and users, as of {say(on)}",
    )


def _row(row, href):
    state, approach = row.state, row.approach
    return (
        Cell(state.name, href=href(state) if href else ""),
        Cell(state.id),
        Cell(state.region),
        Cell(
            approach.phrase,
            value=approach.kind,
            kind=approach.value_kind,
            swatch=approach.kind,
            citations=approach.citations,
        ),
        since_cell(approach),
        Cell(str(len(row.statutes)), value=len(row.statutes)),
        Cell(str(len(row.bills)), value=len(row.bills)),
        Cell(str(len(row.measures)), value=len(row.measures)),
        Cell(str(len(row.pages)), value=len(row.pages)),
    )


def since_cell(approach):
    """Since when the approach holds; the question does not arise where no law names it."""
    if not approach.since:
        return Cell("–", value="", kind=Kind.NOT_APPLICABLE)
    if approach.since == FIRST_DAY_NOT_KNOWN:
        return Cell("First day not known", value="", kind=Kind.NOT_FOUND)
    return Cell(approach.since)
