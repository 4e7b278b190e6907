"""The comparison with a note where a cross-country list says otherwise. The words of no answer change.

A list is a claim of its source. It never makes, changes or withdraws an answer, which rests on records; where it does
not say the same, a note beside the answer says so.
"""

from collections import defaultdict
from dataclasses import replace

from apps.criminalization.vocabulary import Approach
from apps.findings.lists.checks import checks_of
from apps.findings.lists.fetching import naming_lists
from apps.findings.vocabulary import ListedLaw

APPROACH, MINORS = "approach", "reach_minors"  # keys of topics of the comparison
OWN = {**{word.value: word.value for word in Approach}, ListedLaw.CHILD_VICTIMS.value: MINORS}


def topics_of(listed):
    """The topics of the comparison that a list speaks to: the approach, and the one of its own."""
    if listed.approach == ListedLaw.CHILD_VICTIMS:
        return (MINORS,)
    return tuple(dict.fromkeys([APPROACH, OWN.get(listed.approach, APPROACH)]))


def with_lists(comparison):
    """The same comparison, its answers on law with a note where a list says otherwise."""
    asked = {dimension.key for dimension in comparison.dimensions} & {APPROACH, *OWN.values()}
    if not asked:
        return comparison
    found = _disagreeing(comparison, asked)
    answers = {place: _beside(answer, found.get(place, ())) for place, answer in comparison.answers.items()}
    return replace(comparison, answers=answers)


def _beside(answer, checks):
    """The answer as it stands, with what lists say otherwise in its note, and their sources."""
    if not checks:
        return answer
    words = dict.fromkeys(check.short for check in checks)
    lists_beside = tuple(dict.fromkeys(check.listed for check in checks))
    return replace(answer, note=". ".join(filter(None, (answer.note, *words))), beside=lists_beside)


def _disagreeing(comparison, asked):
    """By state and topic, the lists that say otherwise."""
    found = defaultdict(list)
    for listed in naming_lists():
        for state in comparison.states:
            for check in checks_of(listed, state, comparison.on):
                for topic in asked.intersection(topics_of(listed)) if check.disagrees else ():
                    found[state.pk, topic].append(check)
    return found
