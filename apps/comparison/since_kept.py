"""What the records say today beside what a kept comparison says."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from apps.comparison.compare import Comparison, compare
from apps.comparison.topics import BY_KEY
from apps.states.models import State
from apps.tables import Cell, Table
from apps.tables.table import distinct


@dataclass(frozen=True)
class Question:
    """What a kept table asked: codes of states and keys of topics in its order, and whether its rows are states."""

    states: tuple[str, ...]
    topics: tuple[str, ...]
    layout: str


@dataclass(frozen=True)
class Changed:
    """One answer that is not what it was; `answer` is false where only its sources have changed."""

    state: str
    topic: str
    then: Cell
    now: Cell
    answer: bool


@dataclass(frozen=True)
class Drift:
    """How the answers of today differ from those that were kept: the law of a day, as it is on file now.

    `gone` names the states and topics that are no longer asked about; their answers count neither as changed nor as the
    same.
    """

    on: date
    asked: int
    changed: tuple[Changed, ...]
    gone: tuple[str, ...]

    @property
    def answers(self):
        """Those that say something else."""
        return [each for each in self.changed if each.answer]

    @property
    def sources(self):
        """Those that say the same on other sources."""
        return [each for each in self.changed if not each.answer]


def question_of(table: Table) -> Question:
    """What a table of the comparison asked."""
    named = tuple(row[0].value for row in table.rows)
    if table.columns[0].key == "state":
        return Question(named, tuple(column.key for column in table.columns[1:]), "rows")
    return Question(tuple(column.key for column in table.columns[2:]), named, "columns")


def answers_of(table: Table) -> dict[tuple[str, str], Cell]:
    """Each answer of a table of the comparison, by code of the state and key of the topic."""
    as_rows = table.columns[0].key == "state"
    found = {}
    for row in table.rows:
        for column, cell in zip(table.columns, row, strict=True):
            if column.coded:
                place = (row[0].value, column.key) if as_rows else (column.key, row[0].value)
                found[place] = cell
    return found


def drift_of(
    table: Table, on: date, beside: Callable[[Comparison], Comparison] = lambda comparison: comparison
) -> Drift:
    """What the records of today say of a day on all that a table asked, beside what it says.

    `beside` adds to a comparison what stands beside its answers on a page, so that like is held against like.
    """
    question, then = question_of(table), answers_of(table)
    names = names_of(table)
    here = set(State.objects.values_list("pk", flat=True))
    states = [code for code in question.states if code in here]
    topics = [BY_KEY[key] for key in question.topics if key in BY_KEY]
    now = beside(compare(states, topics, on)).answers
    changed = tuple(
        Changed(names[place[0]], names[place[1]], then[place], cell, _said(cell) != _said(then[place]))
        for place, cell in ((place, now[place].cell()) for place in then if place in now)
        if _said(cell) != _said(then[place]) or _rests_on(cell) != _rests_on(then[place])
    )
    gone = tuple(
        [names[code] for code in question.states if code not in here]
        + [names[key] for key in question.topics if key not in BY_KEY]
    )
    return Drift(on, len(now), changed, gone)


def names_of(table):
    """The names of states by code and of topics by key, as the table has them."""
    return {row[0].value: row[0].text for row in table.rows} | {column.key: column.label for column in table.columns}


def _said(cell):
    return (cell.kind, cell.text, cell.since, cell.note, cell.confidence)


def _rests_on(cell):
    return {(each.source.url, each.source.title, each.supports) for each in distinct(cell.citations)}
