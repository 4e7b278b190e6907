"""Where states answer alike, and where they differ."""

from dataclasses import replace


def alike(comparison, dimension):
    """Whether all states give one and the same answer, of one kind and in the same words."""
    return len({(answer.kind, answer.text) for answer in comparison.across(dimension)}) == 1


def only_what_differs(comparison):
    """The same comparison without the topics on which all states answer alike."""
    kept = tuple(each for each in comparison.dimensions if not alike(comparison, each))
    keys = {each.key for each in kept}
    answers = {place: answer for place, answer in comparison.answers.items() if place[1] in keys}
    return replace(comparison, dimensions=kept, answers=answers)
