"""Which states and topics an address asks for: words in, codes and questions out, nothing dropped in silence.

The words come as they stand in the address: one text with commas, several texts, or both.
"""

import re

from apps.addresses import BadAddress, Fault, nearest
from apps.addresses.faults import shown
from apps.addresses.folding import folded
from apps.addresses.words import split_words
from apps.comparison.dimension import Group
from apps.comparison.spellings import SPELLINGS
from apps.comparison.state_groups import ALL, StateGroup, state_groups
from apps.comparison.topics import BY_KEY, DEFAULT_KEYS, DIMENSIONS
from apps.dates import say
from apps.states.models import State

A_STATE = "a state or a group of states: give a code, such as SE, a name, or a group, such as EU"
NO_STATE = Fault(
    "states", "", "Name the states to compare, by code with commas between: states=FR,DE. All: states=all."
)
SHORT, LIKE_A_NAME = 3, 0.75
A_TOPIC = "a topic or a group of topics"
AROUND_A_LAW = re.compile(r"^\s*(the )?states with (an? )?|\s+laws?\s*$", re.IGNORECASE)


def state_word_choices():
    """The code of each state and the key of each group, with what they stand for."""
    words = StateWords()
    states = [(state.id, state.name) for state in words.states]
    return [*states, *((group.key, f"{group.heading}: {group.label}") for group in words.groups)]


def topic_choices():
    """The key of each topic and of each group of topics, with what they stand for."""
    groups = [(group.key, f"All topics of this group: {group.value}") for group in Group]
    return [*((each.key, each.label) for each in DIMENSIONS), *groups, (ALL, "All topics")]


class StateWords:
    """The states, their groups, and every word by which one of them is named in an address."""

    def __init__(self):
        self.states = tuple(State.objects.all())
        self.groups = state_groups(self.states)

    def named(self, values, parameter="states"):
        """What each word names: the code of a state, or a group of states."""
        by_word = {word: group for group in self.groups for word in group.words}
        for state in self.states:
            words = (state.id, state.iso3, state.name, state.slug, *SPELLINGS.get(state.id, ()))
            by_word |= dict.fromkeys(words, state.id)
        choices = (*(state.id for state in self.states), *(group.key for group in self.groups))
        meanings = {state.id: state.name for state in self.states} | {group.key: group.label for group in self.groups}
        return _named(words_of(values), parameter, by_word, choices, A_STATE, meanings)

    def known(self, values, parameter="states"):
        """What the words name that are known, and a fault for each of the others."""
        try:
            return self.named(values, parameter), ()
        except BadAddress as bad:
            unknown = {fault.value for fault in bad.faults}
            return self.named([word for word in words_of(values) if shown(word) not in unknown], parameter), bad.faults


def words_of(values):
    """The words of an address that name states; people also part them by semicolons."""
    return split_words([value.replace(";", ",") for value in values])


def chosen_states(values, on, parameter="states"):
    """The codes of the states that are named, each once and in order; a group stands for those in it on the day."""
    return expanded(StateWords().named(values, parameter), on, parameter)


def expanded(named, on, parameter="states"):
    """The codes behind codes and groups, each once. A group that nobody is in on the day is refused."""
    codes, empty = [], []
    for each in named:
        found = each.states_on(on) if isinstance(each, StateGroup) else [each]
        codes += found
        empty += [] if found else [each]
    if empty:
        raise BadAddress(*(_nobody(group, on, parameter) for group in empty))
    return list(dict.fromkeys(codes))


def chosen_dimensions(values, parameter="topics"):
    """The questions named by key or by group, in their order; `all` names every one, nothing the usual ones."""
    keys = named_topics(values, parameter) or DEFAULT_KEYS
    found = [each for key in keys for each in _behind(key)]
    return tuple(dict.fromkeys(found))


def named_topics(values, parameter="topics"):
    """What each word names: the key of a topic, the key of a group of topics, or `all`."""
    keys = [ALL, *(group.key for group in Group), *BY_KEY]
    return _named(split_words(values), parameter, {key: key for key in keys}, (*BY_KEY, *keys[: -len(BY_KEY)]), A_TOPIC)


def _behind(key):
    if key in BY_KEY:
        return (BY_KEY[key],)
    return tuple(each for each in DIMENSIONS if key in (ALL, each.group.key))


def plain(word):
    """A word as it is looked up: letters and digits alone, without capitals, accents and a leading “the”."""
    text = folded(word)
    for opening in ("the ", "republic of "):
        text = text.removeprefix(opening)
    return "".join(sign for sign in text if sign.isalnum())


def _named(words, parameter, by_word, choices, what, meanings=None):
    by_plain = {plain(word): named for word, named in by_word.items()}
    found = {word: by_plain.get(plain(word)) or by_plain.get(plain(AROUND_A_LAW.sub("", word))) for word in words}
    unknown = [word for word, named in found.items() if named is None]
    if unknown:
        raise BadAddress(*(_fault(word, parameter, by_word, choices, what, meanings or {}) for word in unknown))
    return list(dict.fromkeys(found.values()))


def _fault(word, parameter, by_word, choices, what, meanings):
    # Among a hundred names of states something is always a little like a word, and like a short one anything is.
    likely = [each for each in by_word if len(each) > SHORT] if meanings and len(word) > SHORT else by_word
    near = by_word.get(nearest(word, likely, LIKE_A_NAME) if meanings else nearest(word, by_word), "")
    key = getattr(near, "key", near)
    return Fault(
        parameter=parameter,
        value=shown(word),
        message=f"“{shown(word)}” is not {what}.",
        nearest=key,
        meaning=meanings.get(key, ""),
        choices=choices,
    )


def _nobody(group, on, parameter):
    return Fault(parameter, group.key, f"No state is in “{group.key}” ({group.label}) on {say(on)}.")
