"""The approaches by a second question, as a table; and the answers to it beside the states of the map."""

from dataclasses import replace

from apps.comparison.layer import NO, UNKNOWN, YES
from apps.dates import say
from apps.tables import Cell, Column, Table

PARTS = (YES, NO, UNKNOWN)
HEADS = ("So", "Not so", "Not known")
WORDS = {YES: "Yes", NO: "No", UNKNOWN: "Not known"}
NOTES = {
    "party": "A signature alone does not bind. Not known: no source that was read says how the state stands, or since when.",
    "measure": (
        "A measure counts where it is on file, in whatever year it began. Not so needs a source that says so; what was "
        "not found is not known."
    ),
}


def crossed_table(lines, layer, on, address=""):
    """One row an approach: how many of its states have it, have it not, or are not known; and which."""
    have_it = _capitalized(layer.have_it)
    return Table(
        title="The law on buyers and users by a second question",
        columns=(
            Column("approach", "Approach"),
            Column(YES, have_it, numeric=True),
            Column(NO, "Not so", numeric=True),
            Column(UNKNOWN, "Not known", numeric=True),
            Column("all", "All", numeric=True),
            *(Column(f"{part}_states", f"{head}: which states") for part, head in zip(PARTS, HEADS, strict=True)),
        ),
        rows=tuple(_row(line) for line in lines),
        notes=("What is not known is not counted as no.", *filter(None, [NOTES.get(layer.parameter)])),
        as_of=on.isoformat(),
        query=f"States that {layer.have_it}",
        address=address,
        caption=f"Number of states of each approach, as of {say(on)}",
    )


def with_layer(table, rows, layer):
    """The table of the states of a map with one column more: the answer of each to the second question."""
    column = Column(
        "also", _capitalized(layer.has_it), help="The second question; what is not known is not counted as no."
    )
    answers = [layer.answers[row.state.id] for row in rows]
    cells = [Cell(WORDS[answer], value=answer) for answer in answers]
    return replace(
        table,
        columns=(*table.columns, column),
        rows=tuple((*row, cell) for row, cell in zip(table.rows, cells, strict=True)),
        query=f"Marked: states that {layer.have_it}",
    )


def _row(line):
    parts = [getattr(line, part) for part in PARTS]
    numbers = [*(len(states) for states in parts), line.total]
    return (
        Cell(line.kind.label, value=line.kind.key, swatch=line.kind.key),
        *(Cell(str(number), value=number) for number in numbers),
        *(Cell("; ".join(state.name for state in states), value=[state.id for state in states]) for states in parts),
    )


def _capitalized(words):
    return f"{words[0].upper()}{words[1:]}"
