"""Verdicts as tables: states by steps, and one state step by step."""

from apps.dates import say
from apps.findings.gaps.gap import CAREFUL, number_of
from apps.tables import Cell, Column, Kind, Table

LEFT_OUT = "Left out: not asked for"


def matrix_table(found, steps, on, query="", address="", href=None):
    """States as rows, steps as columns: those of some verdicts. A verdict that was not asked for is said to be left out."""
    by_pair = {(gap.state, gap.step.pk): gap for gap in found}
    asked = [step for step in steps if any(gap.step.pk == step.pk for gap in found)]
    states = dict.fromkeys(gap.state for gap in found)
    return Table(
        title="Recommendations of the OSCE brief against the records of states",
        columns=(
            Column("state", "State"),
            Column("code", "Code", help="ISO 3166-1 alpha-2"),
            *(
                Column(step.pk, number_of(step), help=step.text, coded=True, group=step.recommendation.title)
                for step in asked
            ),
        ),
        rows=tuple(
            (
                Cell(state.name, href=href(state) if href else ""),
                Cell(state.pk),
                *(_cell(by_pair.get((state, step.pk))) for step in asked),
            )
            for state in states
        ),
        notes=(*CAREFUL, *(f"{number_of(step)}: {step.text}" for step in asked)),
        as_of=on.isoformat(),
        query=query,
        address=address,
        caption=f"What the records show of each step, as of {say(on)}",
    )


def _cell(gap):
    if gap is None:
        return Cell(LEFT_OUT, value="", kind=Kind.NOT_APPLICABLE)
    return gap.cell()


def state_table(found, on, address=""):
    """The steps of one state, in order: the verdict, what would change it, and the rule."""
    state = found[0].state
    return Table(
        title=f"Recommendations of the OSCE brief against the records of {state.name}",
        columns=(
            Column("step", "Step"),
            Column("id", "Identifier"),
            Column("recommendation", "Recommendation"),
            Column("verdict", "Verdict", coded=True),
            Column("records", "Records behind it", numeric=True),
            Column("change", "What would change it"),
            Column("rule", "Rule"),
        ),
        rows=tuple(
            (
                Cell(gap.step.text),
                Cell(gap.step.pk),
                Cell(gap.step.recommendation.title, value=gap.step.recommendation_id),
                gap.cell(),
                Cell(str(len(gap.records)), value=len(gap.records)),
                Cell(gap.change),
                Cell(gap.step.verdicts),
            )
            for gap in found
        ),
        notes=CAREFUL,
        as_of=on.isoformat(),
        address=address,
        caption=f"What the records show of each step, as of {say(on)}",
    )
