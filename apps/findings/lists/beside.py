"""The comparison with a note where a cross-country list says otherwise. The words of no answer change.

A list is a claim of its source. It never makes, changes or withdraws an answer, which rests on records; where it does
not say the same, a note beside the answer says so.
"""

from collections import defaultdict
from dataclasses import replace

from apps.comparison.state_row import all_states
from apps.criminalization.vocabulary import Approach
from apps.databases.remembering import is_remembering, remembered
from apps.findings.lists.checks import checks
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
    found = _disagreeing(comparison.states, comparison.on)
    answers = {place: _beside(answer, found.get(place, ())) for place, answer in comparison.answers.items()}
    return replace(comparison, answers=answers)


def _beside(answer, checks):
    """The answer as it stands, with what lists say otherwise in its note, and their sources."""
    if not checks:
        return answer
    words = dict.fromkeys(check.short for check in checks)
    lists_beside = tuple(dict.fromkeys(check.listed for check in checks))
    return replace(answer, note=". ".join(filter(None, (answer.note, *words))), beside=lists_beside)


def _disagreeing(states, on):
    """By state and topic, the lists that say otherwise; of all states, where that is remembered."""
    if is_remembering():
        return remembered(("lists beside", on), lambda: _found(all_states(), on))
    return _found(states, on)


def _found(states, on):
    found = defaultdict(list)
    for listed in naming_lists():
        for check in checks(listed, states, on):
            for topic in topics_of(listed) if check.disagrees else ():
                found[check.state.pk, topic].append(check)
    return found
