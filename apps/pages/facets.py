"""The filters of a list as people see them: each with its choices and how many records each would leave."""

from dataclasses import dataclass

from django import forms

from apps.addresses.filters import DayFilter, WhenFilter
from apps.addresses.words import split_words

MANY = 12


@dataclass(frozen=True)
class Choice:
    """A word of a filter; `count` is how many records have it, None where nobody counted."""

    word: str
    label: str
    count: int | None = None
    is_chosen: bool = False


@dataclass(frozen=True)
class Facet:
    """One filter of a list: words to choose from, or a line of text."""

    key: str
    label: str
    choices: tuple = ()
    help: str = ""
    is_text: bool = False
    value: str = ""
    input_type: str = "search"
    takes_one: bool = False

    @property
    def is_long(self):
        """Whether its choices are so many that they are folded away until one is chosen."""
        return len(self.choices) > MANY

    @property
    def is_active(self):
        return any(choice.is_chosen for choice in self.choices)


def facets_of(filterset, counts=None):
    """The filters of a filter set, in its order. `counts` gives a number by parameter and word.

    A filter that says how certain another must be stands only beside that one.
    """
    return [
        _facet(filterset, name, each, (counts or {}).get(name))
        for name, each in filterset.filters.items()
        if filterset.makes_sense(name) and getattr(each, "in_forms", True)
    ]


def _facet(filterset, name, each, counts):
    given = filterset.given.get(name, [])
    field = filterset.form.fields[name]
    if not hasattr(field, "choices"):
        kind = "date" if isinstance(each, DayFilter) else "text" if isinstance(each, WhenFilter) else "search"
        said = each.extra.get("help_text", "")
        return Facet(name, each.label or name, help=said, is_text=True, value=" ".join(given), input_type=kind)
    chosen = split_words(given)
    choices = tuple(
        Choice(str(word), str(label), None if counts is None else counts.get(str(word), 0), str(word) in chosen)
        for word, label in field.choices
        if str(word)
    )
    takes_one = not isinstance(field.widget, forms.SelectMultiple)
    return Facet(name, each.label or name, choices, each.extra.get("help_text", ""), takes_one=takes_one)
