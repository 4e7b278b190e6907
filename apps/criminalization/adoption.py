"""How approaches spread: the states of each kind at the end of each year, counted by the one rule of `approach_of`."""

from collections import Counter
from datetime import date

from apps.criminalization.approach import KINDS, approach_of
from apps.criminalization.vocabulary import Approach
from apps.dates import say
from apps.tables import Cell, Column, Table

FIRST_YEAR = 1995
BREADTHS = tuple(word.value for word in Approach)
COUNTED = (*BREADTHS, "part", "uncertain")


def by_year(states, on):
    """Year and number of states of each kind: at each year's end, for the last year on the day itself."""
    days = [date(year, 12, 31) for year in range(min(FIRST_YEAR, on.year), on.year)]
    return [(day.year, _counted(states, day)) for day in (*days, on)]


def _counted(states, day):
    return Counter(approach_of(state, day).kind for state in states)


def adoption_table(years, on, query="", address=""):
    """One row a year, one column a kind of approach."""
    labels = {kind.key: kind.label for kind in KINDS}
    return Table(
        title="States by approach, year by year",
        columns=(Column("year", "Year"), *(Column(key, labels[key], numeric=True) for key in COUNTED)),
        rows=tuple((Cell(str(year)), *(Cell(str(n[key]), value=n[key]) for key in COUNTED)) for year, n in years),
        notes=(
            "A state is counted under its broadest law that is certain to be in force in the whole state.",
            "Uncertain: a law is on file whose first or last day is not known closely enough for that year.",
        ),
        as_of=on.isoformat(),
        query=query,
        address=address,
        caption=f"Number of states at the end of each year, the last as of {say(on)}",
    )
