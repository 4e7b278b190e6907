"""How a law on demand is designed, by the criteria of the OSCE brief: facts side by side, never a score.

The brief tells laws apart by whether the buyer's knowledge must be shown, by whether they reach every purchase or only
use of a trafficked person, and by whether they are applied; the records also tell which services they cover. A law that no figure
names is not known to be applied or not: that no figure is on file says nothing about application.
"""

from dataclasses import dataclass
from enum import StrEnum

from apps.criminalization.force import NEVER
from apps.criminalization.sayings import looked
from apps.criminalization.vocabulary import Approach, Reach
from apps.states.models import Family
from apps.tables import Cell, Kind


class Purchases(StrEnum):
    """Which purchases a law reaches as to the person who is paid for."""

    ALL = "all_purchases"
    EXPLOITED = "exploited_only"
    NEITHER = "neither"

    @property
    def label(self):
        return PURCHASES[self]


class Applied(StrEnum):
    """Whether figures on file show a law applied."""

    YES = "yes"
    ALL_ZERO = "all_zero"
    NOT_KNOWN = "not_known"
    NEVER_IN_FORCE = "never_in_force"

    @property
    def label(self):
        return APPLIED[self]


PURCHASES = {
    Purchases.ALL: "All purchases of sex",
    Purchases.EXPLOITED: "Only use of a trafficked or exploited person",
    Purchases.NEITHER: "Neither: another offence meets buyers or users",
}
APPLIED = {
    Applied.YES: "Figures above zero on file",
    Applied.ALL_ZERO: "All figures on file are zero",
    Applied.NOT_KNOWN: "Not known",
    Applied.NEVER_IN_FORCE: "Not in force: proposed or lapsed",
}
BY_APPROACH = {
    Approach.ALL_SEX_BUYING: Purchases.ALL,
    Approach.STRICT_LIABILITY: Purchases.EXPLOITED,
    Approach.KNOWING_USE: Purchases.EXPLOITED,
    Approach.INDIRECT: Purchases.NEITHER,
}


@dataclass(frozen=True)
class Design:
    """A law by the criteria, with the figures that name it and whose period had begun by the day."""

    law: object
    figures: tuple

    @property
    def purchases(self):
        return BY_APPROACH[Approach(self.law.approach)]

    @property
    def limited_to(self):
        """The certain persons or places that the law keeps to; "" where it is general."""
        return "" if self.law.reach == Reach.GENERAL else self.law.reach

    @property
    def applied(self):
        return applied([figure.value for figure in self.figures], self.law.status in NEVER)

    def purchases_cell(self):
        """Which purchases, and in the same words the persons or places that the law keeps to."""
        limit = f" ({self.law.get_reach_display().lower()} only)" if self.limited_to else ""
        return Cell(f"{self.purchases.label}{limit}", value=self.purchases.value)

    def applied_cell(self):
        """Figures in words, or why it is not known."""
        found, value = self.applied, self.applied.value
        if found is Applied.YES:
            return Cell(f"On file: {self._counted()}", value=value, note=self._what_exactly())
        if found is Applied.ALL_ZERO:
            return Cell(f"{found.label}: {self._counted()}", value=value, kind=Kind.NONE)
        if found is Applied.NEVER_IN_FORCE:
            return Cell(found.label, value=value, kind=Kind.NOT_APPLICABLE)
        state = self.law.state
        if state.looked_for(Family.ENFORCEMENT):
            words = f"Not known: no figure on file names this law ({looked(state)})"
            return Cell(words, value=value, kind=Kind.NOT_FOUND)
        return Cell("Not known: not researched", value=value, kind=Kind.NOT_RESEARCHED)

    def _counted(self):
        return "; ".join(f"{each.value:,} {_noun(each)}, {each.period}" for each in self._in_order())

    def _what_exactly(self):
        """What each figure counts, which may be less than its kind says."""
        return " ".join(f"{each.period}: {each.note}" for each in self._in_order() if each.note)

    def _in_order(self):
        return sorted(self.figures, key=lambda figure: (figure.first_year, figure.last_year, figure.position))


def _noun(figure):
    """What a figure counts, in the number that it gives: 1 conviction."""
    many = figure.get_kind_display().lower()
    return many.removesuffix("s") if figure.value == 1 else many


def design_of(law, on):
    """A law by the criteria on a day. Needs its figures, and the searches of its state, fetched."""
    return Design(law, tuple(figure for figure in law.figures.all() if figure.first_year <= on.year))


def applied(values, was_never_in_force):
    """Whether figures show a law applied: one above zero is enough; none at all leaves it unknown."""
    if was_never_in_force:
        return Applied.NEVER_IN_FORCE
    if not values:
        return Applied.NOT_KNOWN
    return Applied.YES if any(values) else Applied.ALL_ZERO
