"""A question that can be put to every state."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum


class Group(StrEnum):
    """A group of questions, under one heading of the comparison."""

    LAW = "The law on buyers and users"
    LIMITED = "Laws of limited reach"
    APPLICATION = "Its application"
    PREVENTION = "Prevention by kind"
    TECHNIQUES = "Prevention by technique"
    AUDIENCE = "Prevention by audience"
    LEAD = "Prevention by lead"
    TREATIES = "Treaties and directives"
    SECURITY = "Security sector"
    SELLING = "Selling sex"

    @property
    def key(self):
        """Its word in an address: law, treaties."""
        return self.name.lower()


@dataclass(frozen=True, kw_only=True)
class Dimension:
    """One question put to every state: one topic of the comparison.

    `needs` are functions that add to a query for states what `answer` looks at. Questions that need the same name the
    same function, so it is fetched once; `answer` takes an `Asked` and asks the database nothing.
    """

    key: str
    label: str
    help: str
    group: Group
    needs: tuple[Callable, ...]
    answer: Callable
