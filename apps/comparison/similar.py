"""Similar law: which states have law on buyers and users that is alike in most recorded features.

Only what is known of both states is compared. What is not known of either counts neither as alike nor as a difference;
it is listed as not known. There is no score: states are ordered by counts that anybody can check.
"""

from dataclasses import dataclass
from datetime import date
from functools import cached_property

from apps.comparison import features, needs
from apps.comparison.asked import Asked
from apps.comparison.features import Feature, Reading
from apps.states.models import State
from apps.tables.table import distinct

LEAST = 3
FEATURES = (
    Feature("approach", "Approach", features.general_approach),
    Feature("mental_element", "Knowledge to be shown", features.mental_element),
    Feature("services", "Services covered", features.services),
    Feature("offence_kind", "Kind of offence", features.offence_kind),
    Feature("imprisonment", "Imprisonment", features.imprisonment_possible),
    Feature("fine", "Fine", features.fine_possible),
    Feature("reach_minors", "Buying from a person under 18", features.in_force_where),
    Feature("reach_public_places", "Public places", features.in_force_where),
    Feature("selling_sex", "Status of selling sex", features.selling),
)
RULE = (
    "Two states are compared on a feature only where it is known of both; what is not known of one of them counts "
    "neither as the same nor as a difference. A state is listed where at least three features are known of both and "
    "more of them are the same than differ. First come those with most features the same, among these the ones with "
    "fewest that differ, then by name. The order says how alike the records are, not which law is better."
)


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


@dataclass(frozen=True)
class SimilarLaw:
    """A state, those with similar law, and those that are not listed, by why they are not."""

    law: LawOf
    on: date
    listed: tuple[Likeness, ...] = ()
    without_law: tuple[State, ...] = ()
    too_little_known: tuple[State, ...] = ()
    less_alike: tuple[State, ...] = ()

    @property
    def state(self):
        return self.law.state


def named(pairs):
    """Features in words, one after the other."""
    return ", ".join(one.feature.name for one, _ in pairs)


def law_of(state, on):
    """A state's law, feature by feature. Needs what the features' topics need."""
    asked = Asked(state, on)
    return LawOf(asked, tuple(features.reading(feature, asked) for feature in FEATURES))


def similar_law(key, on, by="id"):
    """The states with law similar to that of the state with this code or slug; State.DoesNotExist where none has it."""
    laws = [law_of(state, on) for state in _states()]
    one = next((law for law in laws if getattr(law.state, by) == key), None)
    if one is None:
        raise State.DoesNotExist
    return among(one, [law for law in laws if law is not one], on)


def among(one, others, on):
    """A state held against others."""
    if not one.has_law:
        return SimilarLaw(one, on)
    found = [Likeness(one, other) for other in others if other.has_law]
    return SimilarLaw(
        one,
        on,
        listed=tuple(sorted((each for each in found if each.is_similar), key=lambda each: each.order)),
        without_law=tuple(other.state for other in others if not other.has_law),
        too_little_known=tuple(each.state for each in found if not each.is_enough),
        less_alike=tuple(each.state for each in found if each.is_enough and not each.is_similar),
    )


def _states():
    states = State.objects.all()
    for need in dict.fromkeys((needs.law, *(need for feature in FEATURES for need in feature.topic.needs))):
        states = need(states)
    return states
