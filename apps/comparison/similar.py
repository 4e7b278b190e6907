"""Similar law: which states have law on buyers and users that is alike in most recorded features.

Only what is known of both states is compared. What is not known of either counts neither as alike nor as a difference;
it is listed as not known. There is no score: states are ordered by counts that anybody can check.
"""

from dataclasses import dataclass
from datetime import date

from apps.comparison import features, needs
from apps.comparison.asked import Asked
from apps.comparison.features import Feature
from apps.comparison.likeness import LawOf, Likeness
from apps.states.models import State

FEATURES = (
    Feature("approach", "Approach", features.general_approach),
    Feature("mental_element", "Knowledge of exploitation to be shown", features.mental_element),
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
