"""The comparison: every question put to every state, in a number of queries that grows with neither."""

from collections import Counter
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from apps.comparison.answer import Answer
from apps.comparison.asked import Asked
from apps.comparison.dimension import Dimension
from apps.comparison.state_row import all_states
from apps.databases.remembering import is_remembering, remembered
from apps.states.models import State
from apps.tables import Kind


@dataclass(frozen=True)
class Comparison:
    """Answers of some states to some questions on a day."""

    states: tuple[State, ...]
    dimensions: tuple[Dimension, ...]
    on: date
    answers: dict[tuple[str, str], Answer]

    def answer(self, state, dimension):
        return self.answers[state.id, dimension.key]

    def across(self, dimension):
        """The answers to one question, in the order of the states."""
        return [self.answer(state, dimension) for state in self.states]

    @cached_property
    def kinds(self):
        """How many answers there are of each kind that occurs, in the order of `Kind`."""
        counts = Counter(answer.kind for answer in self.answers.values())
        return {kind: counts[kind] for kind in Kind if counts[kind]}

    @cached_property
    def groups(self):
        """The questions under their headings, in order."""
        found = {}
        for dimension in self.dimensions:
            found.setdefault(dimension.group, []).append(dimension)
        return found


def compare(ids, dimensions, on):
    """Put questions to the states with these codes, in the order of the codes."""
    known = _asked(ids, dimensions, on)
    asked = [known[code] for code in ids]
    answers = {(each.state.id, dimension.key): each.answer(dimension) for each in asked for dimension in dimensions}
    return Comparison(tuple(each.state for each in asked), tuple(dimensions), on, answers)


def _asked(ids, dimensions, on):
    """The states by code, with what the questions need; all of them, and all that is on file, where that is remembered."""
    if is_remembering():
        return remembered(("asked", on), lambda: _by_code(all_states(), on))
    states = State.objects.with_codes(ids).prefetch_related("searches")
    for need in dict.fromkeys(need for dimension in dimensions for need in dimension.needs):
        states = need(states)
    return _by_code(states, on)


def _by_code(states, on):
    return {state.id: Asked(state, on) for state in states}
