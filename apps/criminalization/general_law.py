"""Which states had a general law on buyers or users in force, year by year: certainly, or perhaps.

This asks less than an approach does, so its answer is often surer: a state with a law on knowing use, and perhaps a
broader one beside it, certainly has a general law, although its approach is uncertain.
"""

from dataclasses import dataclass
from datetime import date

from apps.criminalization.fetching import laws_of
from apps.criminalization.force import Force
from apps.criminalization.vocabulary import Reach
from apps.dates import say
from apps.tables import Cell, Column, Table

FIRST_YEAR = 1990
COUNTED = "A state counts where a law of general reach is in force in the whole of it or in a part."
WHY_PERHAPS = (
    "Perhaps: the first or last day of the law is not known closely enough for that year. A law without a known first day "
    "is certain only since its state was researched, so a step in the last year does not mean new laws."
)


@dataclass(frozen=True)
class YearOfLaw:
    """The states with a general law on one day, the last of a year: how many certainly, and how many more perhaps."""

    year: int
    certain: int
    perhaps: int

    @property
    def both(self):
        """As many as there may be."""
        return self.certain + self.perhaps

    @property
    def words(self):
        """The range: 13 to 28, or one number where nothing is uncertain."""
        return f"{self.certain} to {self.both}" if self.perhaps else str(self.certain)


def strongest(laws, on):
    """Whether any of some laws was in force on a day."""
    found = {law.force_on(on) for law in laws}
    return next((force for force in (Force.YES, Force.UNCERTAIN) if force in found), Force.NO)


def general_force(state, on):
    """Whether a general law was in force in a state or in a part of it. Needs `with_law`."""
    return strongest([law for law in laws_of(state) if law.reach == Reach.GENERAL], on)


def general_law_on(states, on):
    """The states with a general law on a day, as one year of the row below."""
    forces = [general_force(state, on) for state in states]
    return YearOfLaw(on.year, forces.count(Force.YES), forces.count(Force.UNCERTAIN))


def general_law_by_year(states, on):
    """Each year's end from `FIRST_YEAR`, and for the last year the day itself."""
    days = [date(year, 12, 31) for year in range(FIRST_YEAR, on.year)]
    return [general_law_on(states, day) for day in (*days, on)]


def years_table(years, on, query="", address=""):
    """One row a year: how many states certainly had a general law, and how many more perhaps."""
    return Table(
        title="States with a general law on buyers or users, year by year",
        columns=(
            Column("year", "Year"),
            Column("certain", "Certainly", numeric=True),
            Column("perhaps", "Perhaps", numeric=True, help="Beside those that certainly had one."),
            Column("at_most", "At most", numeric=True, help="Certainly and perhaps together."),
        ),
        rows=tuple(_row(year) for year in years),
        notes=(COUNTED, WHY_PERHAPS),
        as_of=on.isoformat(),
        query=query,
        address=address,
        caption=f"Number of states at the end of each year, the last as of {say(on)}",
    )


def _row(year):
    numbers = (year.certain, year.perhaps, year.both)
    return (Cell(str(year.year)), *(Cell(str(number), value=number) for number in numbers))
