"""A feature of a state's law: an answer of the comparison, coded so that it can be held against another state's."""

from collections.abc import Callable
from dataclasses import dataclass

from apps.comparison.answer import Answer
from apps.comparison.asked import Asked
from apps.comparison.law import fine, imprisonment
from apps.comparison.topics import BY_KEY
from apps.criminalization.approach import LABELS
from apps.criminalization.sayings import conjoined, lower_first
from apps.criminalization.vocabulary import Approach, MentalElement, SellingValue
from apps.tables import Kind

KNOWN = {Kind.YES, Kind.PARTLY, Kind.NONE}


@dataclass(frozen=True)
class Value:
    """What is known of a feature: a code, which is what is compared, and its words."""

    code: str
    words: str


@dataclass(frozen=True)
class Feature:
    """One topic of the comparison on which laws are held against each other.

    `read` codes an answer that is known; None where not all of it is. It reads codes of records, never free text.
    """

    key: str
    label: str
    read: Callable[[Asked, Answer], Value | None]

    @property
    def topic(self):
        return BY_KEY[self.key]

    @property
    def name(self):
        """The label within a sentence."""
        return lower_first(self.label)


@dataclass(frozen=True)
class Reading:
    """A feature as one state has it: the answer of the comparison, and its value where one is known."""

    feature: Feature
    answer: Answer
    value: Value | None


def reading(feature, asked):
    """Unknown where the answer is of a kind that says neither yes nor none: it is then never compared."""
    answer = feature.topic.answer(asked)
    return Reading(feature, answer, feature.read(asked, answer) if answer.kind in KNOWN else None)


def general_approach(asked, answer):
    """The approach of the state's general law, and the broader one of a part of it where there is one.

    Where only sellers under 18 are covered and no source rules out a wider law, whether there is one is not known.
    """
    found = asked.approach
    if found.kind == "minors" and found.base != "none":
        return None
    words = LABELS[found.kind]
    in_part = sorted({law.approach for law in found.parts}, key=lambda word: Approach(word).breadth)
    if in_part:
        within = conjoined([lower_first(Approach(word).label) for word in in_part])
        words = f"{words}: {within}" if found.kind == "part" else f"{words}; in part of the state: {within}"
    return Value("+".join([found.kind, *in_part]), words)


def by_law(code, words):
    """A detail of each law that makes the approach; not known where it is not known of one of them."""

    def read(asked, answer):
        said = {code(law): words(law) for law in answer.records}
        if not all(said):
            return None
        codes = sorted(said)
        return Value("+".join(codes), conjoined([said[codes[0]], *(lower_first(said[each]) for each in codes[1:])]))

    return read


def in_force_where(asked, answer):
    """Of a law of limited reach: in force in the whole state, or in parts of it."""
    is_whole = answer.kind is Kind.YES
    return Value(answer.kind.value, "In force in the whole state" if is_whole else "In force in part of the state")


def selling(asked, answer):
    """The status of selling sex; where it varies by part, no one status is known of the state."""
    word = asked.state.selling_status.value
    return None if word == SellingValue.VARIES else Value(word, SellingValue(word).label)


mental_element = by_law(
    lambda law: "" if law.mental_element == MentalElement.UNKNOWN else law.mental_element,
    lambda law: law.get_mental_element_display(),
)
services = by_law(lambda law: law.services, lambda law: law.get_services_display())
offence_kind = by_law(lambda law: law.offence_kind, lambda law: law.get_offence_kind_display())
imprisonment_possible = by_law(lambda law: _yes_or_no(imprisonment(law)), imprisonment)
fine_possible = by_law(lambda law: _yes_or_no(fine(law)), fine)


def _yes_or_no(words):
    """The code of a penalty: none where a law is known to have none; '' where it is not known."""
    return words and ("none" if words.startswith("No ") else "possible")
