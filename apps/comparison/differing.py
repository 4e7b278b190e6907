"""Where states answer alike, where they differ, and where too little is known to tell.

An unknown answer counts neither as a difference nor as agreement: of a state where nothing was found nobody can say
that it differs from its neighbour, or that it does not.
"""

import re
from dataclasses import replace
from enum import StrEnum

from apps.tables import Kind

UNKNOWN = {Kind.NOT_FOUND, Kind.NOT_RESEARCHED, Kind.UNCERTAIN, Kind.DISPUTED}
IN_BRACKETS = re.compile(r" \([^)]*\)")


class Standing(StrEnum):
    """How the answers of several states to one question stand to each other."""

    DIFFERS = "differs"  # two known answers are unlike, whatever the others are
    SAME = "same"  # all are known, and all are equal
    UNTOLD = "untold"  # the known ones are equal, but some are unknown


def standing_of(answers):
    """How some answers stand to each other."""
    known = {_substance(answer) for answer in answers if answer.kind not in UNKNOWN}
    if len(known) > 1:
        return Standing.DIFFERS
    all_known = not any(answer.kind in UNKNOWN for answer in answers)
    return Standing.SAME if known and all_known else Standing.UNTOLD


def _substance(answer):
    """What an answer says, without the date on which a source said that there is none, or not all."""
    if answer.kind in (Kind.NONE, Kind.PARTLY):
        return answer.kind, IN_BRACKETS.sub("", answer.text)
    return answer.kind, answer.text


def standings(comparison):
    """The standing of each topic, by key."""
    return {each.key: standing_of(comparison.across(each)) for each in comparison.dimensions}


def only_what_differs(comparison):
    """The same comparison with the topics alone on which two known answers differ."""
    standing = standings(comparison)
    kept = tuple(each for each in comparison.dimensions if standing[each.key] is Standing.DIFFERS)
    keys = {each.key for each in kept}
    answers = {place: answer for place, answer in comparison.answers.items() if place[1] in keys}
    return replace(comparison, dimensions=kept, answers=answers)
