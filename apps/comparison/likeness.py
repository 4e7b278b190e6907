"""Two states' laws side by side, feature by feature: what is the same, what differs, what is not known."""

from dataclasses import dataclass
from functools import cached_property

from apps.comparison.asked import Asked
from apps.comparison.features import Reading
from apps.tables.table import distinct

LEAST = 3  # features that have to be known of both, before two laws can be called similar


@dataclass(frozen=True)
class LawOf:
    """A state's law on a day, feature by feature."""

    asked: Asked
    readings: tuple[Reading, ...]

    @property
    def state(self):
        return self.asked.state

    @cached_property
    def has_law(self):
        """Whether a law on buyers or users was certainly in force; without one there is nothing to be alike."""
        return bool(self.asked.in_force(self.asked.laws))

    @cached_property
    def known(self):
        return [each for each in self.readings if each.value]


@dataclass(frozen=True)
class Likeness:
    """Two states' laws side by side: `same`, `differs` and `unknown` hold pairs of readings, one's and the other's."""

    one: LawOf
    other: LawOf

    @property
    def state(self):
        """The state that the one is held against."""
        return self.other.state

    @cached_property
    def pairs(self):
        return list(zip(self.one.readings, self.other.readings, strict=True))

    @cached_property
    def compared(self):
        return [(a, b) for a, b in self.pairs if a.value and b.value]

    @cached_property
    def same(self):
        return [(a, b) for a, b in self.compared if a.value.code == b.value.code]

    @cached_property
    def differs(self):
        return [(a, b) for a, b in self.compared if a.value.code != b.value.code]

    @cached_property
    def unknown(self):
        return [(a, b) for a, b in self.pairs if not (a.value and b.value)]

    @property
    def is_enough(self):
        return len(self.compared) >= LEAST

    @property
    def is_similar(self):
        return self.is_enough and len(self.same) > len(self.differs)

    @property
    def order(self):
        return -len(self.same), len(self.differs), self.state.name

    @property
    def phrase(self):
        return f"{len(self.same)} of {len(self.compared)} features the same"

    @property
    def sentence(self):
        """The whole answer: 5 of 6 features the same; differs: fine; not known of one or both: public places."""
        parts = [self.phrase]
        parts += [f"differs: {named(self.differs)}"] if self.differs else []
        parts += [f"not known of one or both: {named(self.unknown)}"] if self.unknown else []
        return "; ".join(parts)

    @cached_property
    def citations(self):
        """The sources of what was compared, those of both states."""
        answers = [each.answer for pair in self.compared for each in pair]
        return distinct(citation for answer in answers for citation in answer.citations)


def named(pairs):
    """Features in words, one after the other."""
    return ", ".join(one.feature.name for one, _ in pairs)
