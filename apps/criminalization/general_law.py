"""Which states had a general law on buyers or users in force, year by year: certainly, or perhaps.

This asks less than an approach does, so its answer is often surer: a state with a law on knowing use, and perhaps a
broader one beside it, certainly has a general law, although its approach is uncertain.
"""

from dataclasses import dataclass
from datetime import date

from apps.criminalization.fetching import laws_of
from apps.criminalization.force import Force
from apps.criminalization.vocabulary import Reach

FIRST_YEAR = 1990


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


def general_law_by_year(states, today):
    """Each year's end from `FIRST_YEAR`, and for this year the day itself."""
    days = [date(year, 12, 31) for year in range(FIRST_YEAR, today.year)]
    return [general_law_on(states, day) for day in (*days, today)]
