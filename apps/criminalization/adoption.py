"""How approaches spread: the states of each kind at the end of each year, counted by the one rule of `approach_of`.

A year has two numbers a kind: how many states certainly had it, and how many may have had it. They differ where a first
or last day is not known closely enough; the truth lies between them, and neither is guessed.
"""

from collections import Counter
from dataclasses import dataclass
from datetime import date

from apps.criminalization.approach import KINDS, LABELS, approach_of, possible_kinds
from apps.criminalization.vocabulary import Approach
from apps.dates import say
from apps.tables import Cell, Column, Table

FIRST_YEAR = 1995
BREADTHS = tuple(word.value for word in Approach)
COUNTED = (*BREADTHS, "part", "minors", "uncertain")
# The kinds that a state can have for certain, in the order of the legend.
CHARTED = tuple(kind.key for kind in KINDS if kind.key in COUNTED and kind.key != "uncertain")


@dataclass(frozen=True)
class Span:
    """How many states certainly had an approach, and how many may have had it."""

    certain: int
    possible: int

    @property
    def words(self):
        return str(self.certain) if self.certain == self.possible else f"{self.certain} to {self.possible}"


def spans_by_year(states, on):
    """For each year its end, for the last year the day itself: the `Span` of every kind, and how many are uncertain."""
    return [(day.year, *_spans(states, day)) for day in year_ends(on)]


def year_ends(on):
    """The last day of each year, and the day itself."""
    return [*(date(year, 12, 31) for year in range(min(FIRST_YEAR, on.year), on.year)), on]


def _spans(states, day):
    certain, possible = Counter(), Counter()
    for state in states:
        found = approach_of(state, day)
        certain[found.kind] += 1
        possible.update(possible_kinds(state, day, found))
    return {key: Span(certain[key], possible[key]) for key in CHARTED}, certain["uncertain"]


def adoption_table(years, on, query="", address=""):
    """One row a year; two columns a kind of approach: how many states certainly have it, and how many at most."""
    return Table(
        title="States by approach, year by year",
        columns=(
            Column("year", "Year"),
            *(column for key in CHARTED for column in _columns(key)),
            Column("uncertain", LABELS["uncertain"], numeric=True),
        ),
        rows=tuple(_row(*year) for year in years),
        notes=(
            "A state is counted under its broadest law that is certain to be in force in the whole state.",
            "At most: with the states that may have had it, since the first or last day of a law is not known closely "
            "enough for that year, or since sources differ. The number lies between the two.",
        ),
        as_of=on.isoformat(),
        query=query,
        address=address,
        caption=f"Number of states at the end of each year, the last as of {say(on)}",
    )


def _columns(key):
    yield Column(key, LABELS[key], numeric=True)
    yield Column(f"{key}_at_most", f"{LABELS[key]}, at most", numeric=True)


def _row(year, spans, uncertain):
    numbers = [number for key in CHARTED for number in (spans[key].certain, spans[key].possible)]
    return (Cell(str(year)), *(Cell(str(number), value=number) for number in (*numbers, uncertain)))
