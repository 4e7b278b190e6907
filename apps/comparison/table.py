"""The comparison as a table, with states as columns or as rows."""

from apps.comparison.summary import named, only_differing
from apps.dates import say
from apps.tables import GROUP, Cell, Column, Table

COLUMNS_AT_MOST = 5
NAMED_AT_MOST = 6


def comparison_table(comparison, states_as="", address="", whole=None):
    """One table for page, file and API. States are columns up to five, rows beyond, unless `states_as` says which.

    `whole` is the comparison of which this is only what differs; the table then says what was asked and what was left out.
    """
    as_rows = states_as == "rows" if states_as else len(comparison.states) > COLUMNS_AT_MOST
    columns, rows = _states_as_rows(comparison) if as_rows else _states_as_columns(comparison)
    return Table(
        title=_title(comparison),
        columns=columns,
        rows=rows,
        notes=NOTES,
        as_of=comparison.on.isoformat(),
        query=_query(whole or comparison),
        remark=only_differing(whole) if whole else "",
        address=address,
        caption=f"Law and prevention on {say(comparison.on)}",
    )


NOTES = (
    "Each answer carries its kind: a state of which nobody has looked for something is not a state that has none.",
    "States were not researched equally; a longer record does not mean more law or more prevention.",
    "This is no legal advice, and no state is scored or ranked.",
)


def _title(comparison):
    """The states by name while they are few, else how many."""
    few = len(comparison.states) <= NAMED_AT_MOST
    return f"Comparison of {named(comparison.states) if few else f'{len(comparison.states)} states'}"


def _query(comparison):
    states = ", ".join(state.name for state in comparison.states)
    topics = ", ".join(dimension.label for dimension in comparison.dimensions)
    return f"States: {states}. Topics: {topics}."


def _states_as_columns(comparison):
    columns = (
        Column("topic", "Topic"),
        Column(GROUP, "Group of topics"),
        *(Column(state.id, state.name, coded=True) for state in comparison.states),
    )
    rows = tuple(
        (
            Cell(dimension.label, value=dimension.key, note=""),
            Cell(dimension.group.value),
            *(answer.cell() for answer in comparison.across(dimension)),
        )
        for dimension in comparison.dimensions
    )
    return columns, rows


def _states_as_rows(comparison):
    columns = (
        Column("state", "State"),
        *(
            Column(dimension.key, dimension.label, help=dimension.help, coded=True, group=dimension.group.value)
            for dimension in comparison.dimensions
        ),
    )
    rows = tuple(
        (
            Cell(state.name, value=state.id),
            *(comparison.answer(state, dimension).cell() for dimension in comparison.dimensions),
        )
        for state in comparison.states
    )
    return columns, rows
