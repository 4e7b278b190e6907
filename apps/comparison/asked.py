"""A state as it is asked on a day."""

from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

from apps.criminalization.approach import approach_of
from apps.criminalization.fetching import absent_laws_of, laws_of
from apps.criminalization.force import Force
from apps.criminalization.sayings import looked
from apps.states.models import State


@dataclass
class Asked:
    """A state and a day, with what many questions about it need worked out once. Asks the database nothing."""

    state: State
    on: date
    answers: dict = field(default_factory=dict, repr=False, compare=False)

    def answer(self, dimension):
        """The answer to a question of the comparison, worked out once."""
        if dimension.key not in self.answers:
            self.answers[dimension.key] = dimension.answer(self)
        return self.answers[dimension.key]

    @cached_property
    def approach(self):
        return approach_of(self.state, self.on)

    @cached_property
    def laws(self):
        return laws_of(self.state)

    @cached_property
    def absent_laws(self):
        """Laws said not to exist, as of the day or earlier."""
        return [absent for absent in absent_laws_of(self.state) if absent.as_of.first <= self.on]

    @cached_property
    def absent_measures(self):
        """Measures said not to exist, as of the day or earlier."""
        return [absent for absent in self.state.absent_measures.all() if absent.as_of.first <= self.on]

    @cached_property
    def looked(self):
        return looked(self.state)

    @property
    def is_eu_member(self):
        """Whether the state belongs to the European Union on the day."""
        return any(held.organization_id == "EU" and held.held_on(self.on) for held in self.state.memberships.all())

    @property
    def in_the_past(self):
        """Whether the day lies before the day of research, so that an undated fact may not have held yet."""
        return self.on < self.state.researched_on

    def in_force(self, laws):
        return [law for law in laws if law.force_on(self.on) == Force.YES]

    def perhaps_in_force(self, laws):
        return [law for law in laws if law.force_on(self.on) == Force.UNCERTAIN]
