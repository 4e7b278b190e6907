"""Which states and topics an address asks for: words in, codes and questions out, nothing dropped in silence.

The words come as they stand in the address: one text with commas, several texts, or both.
"""

from apps.addresses import BadAddress, Fault, nearest
from apps.addresses.faults import shown
from apps.addresses.words import split_words
from apps.comparison.topics import BY_KEY, DEFAULT_KEYS
from apps.states.models import State

ALL = "all"


def chosen_states(values, parameter="states"):
    """The codes of the states named by code, name or slug, in their order; `all` names every state by name."""
    by_word, codes = {}, []
    for code, iso3, name, slug in State.objects.values_list("id", "iso3", "name", "slug"):
        codes.append(code)
        by_word |= dict.fromkeys((code.casefold(), iso3.casefold(), name.casefold(), slug), code)
    return _chosen(values, parameter, by_word, codes, "a state: give its code, such as SE, or its name")


def chosen_dimensions(values, parameter="topics"):
    """The questions named by key, in their order; `all` names every one, nothing the usual ones."""
    if not split_words(values):
        return tuple(BY_KEY[key] for key in DEFAULT_KEYS)
    keys = _chosen(values, parameter, {key: key for key in BY_KEY}, list(BY_KEY), "a topic")
    return tuple(BY_KEY[key] for key in keys)


def _chosen(values, parameter, by_word, everything, what):
    words = split_words(values)
    if ALL in words:
        return list(everything)
    unknown = [word for word in words if word.casefold() not in by_word]
    if unknown:
        raise BadAddress(*(_fault(word, parameter, by_word, everything, what) for word in unknown))
    return list(dict.fromkeys(by_word[word.casefold()] for word in words))


def _fault(word, parameter, by_word, everything, what):
    near = nearest(word, list(by_word))
    return Fault(
        parameter=parameter,
        value=shown(word),
        message=f"“{shown(word)}” is not {what}.",
        nearest=by_word.get(near, ""),
        choices=(*everything, ALL),
    )
