"""What the form of a comparison offers, and the chips of the states that were chosen."""

from dataclasses import dataclass

from apps.comparison.choosing import named_topics
from apps.comparison.topics import DEFAULT_KEYS, DIMENSIONS
from apps.states.models import State


@dataclass(frozen=True)
class Chip:
    """A state that was chosen, with the states of the table that each of its links leads to; '' for no such link."""

    state: State
    without: str
    earlier: str
    later: str


def chips_of(states):
    """A chip for each state: take it back, or move it by one place."""
    codes = [state.id for state in states]
    return [_chip(state, place, codes) for place, state in enumerate(states)]


def _chip(state, place, codes):
    return Chip(
        state,
        without=",".join(code for code in codes if code != state.id),
        earlier=_swapped(codes, place - 1) if place else "",
        later=_swapped(codes, place) if place + 1 < len(codes) else "",
    )


def _swapped(codes, place):
    """The codes with that at a place and the next one exchanged."""
    return ",".join([*codes[:place], codes[place + 1], codes[place], *codes[place + 2 :]])


def form_of(address, words, named, dimensions):
    """What the form offers: states, topics and groups of both, those that the address names marked.

    The states named come first and in their order, so that sending the form anew keeps it. A state or a topic that is
    chosen as one of a group is not marked: its group is.
    """
    topics = named_topics(address.given.get("topics", ())) or DEFAULT_KEYS
    return {
        "states": _states(words.states, named),
        "state_groups": _state_groups(words.groups, named),
        "topic_groups": _topic_groups(topics),
        "all_topics": "all" in topics,
        "topics_chosen": len(dimensions),
        "topics_total": len(DIMENSIONS),
        "layout": "".join(address.given.get("layout", ())),
    }


def _states(states, named):
    by_code = {state.id: state for state in states}
    codes = [each for each in named if each in by_code]
    others = [state for code, state in by_code.items() if code not in codes]
    return [*((by_code[code], True) for code in codes), *((state, False) for state in others)]


def _state_groups(groups, named):
    """The groups of states under their headings, each with whether the address names it."""
    keys = {each.key for each in named if hasattr(each, "key")}
    found = {}
    for group in groups:
        found.setdefault(group.heading, []).append((group, group.key in keys))
    return list(found.items())


def _topic_groups(topics):
    """Each group of topics, whether it is named, and its topics each with whether that is named."""
    found = {}
    for each in DIMENSIONS:
        found.setdefault(each.group, []).append((each, each.key in topics))
    return [(group, group.key in topics, pairs) for group, pairs in found.items()]
