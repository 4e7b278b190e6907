"""How many records each word of a filter would leave, the other filters kept: the numbers beside choices, and facets."""

from collections.abc import Iterable
from typing import Any

from django import forms

from apps.addresses.filters import StrictFilterSet, WordsFilter
from apps.addresses.judging import choices_of

UNCERTAIN = "uncertain"


def countable(filterset: StrictFilterSet) -> list[str]:
    """The filters whose words can be counted: those with a vocabulary that say something beside the others given."""
    return [
        name
        for name, field in filterset.form.fields.items()
        if isinstance(field, forms.ChoiceField) and filterset.makes_sense(name)
    ]


def counts_of(filterset: StrictFilterSet, names: Iterable[str] | None = None) -> dict[str, Any]:
    """For each filter, or each of those named, how many records each of its words would leave."""
    wanted = countable(filterset) if names is None else names
    if hasattr(filterset, "counts"):
        counted = filterset.counts()
        return {name: counted[name] for name in wanted if name in counted}
    return {name: _counts(filterset, name) for name in wanted}


def _counts(filterset: StrictFilterSet, name: str) -> dict[str, int]:
    asked = filterset.filters[name]
    if isinstance(asked, WordsFilter) and not asked.method:  # whose words stand in a column
        others = filterset.anew(**{name: None})
        return others.filters[name].counted(others.qs.prefetch_related(None).order_by())
    words = [str(word) for word, _ in filterset.form.fields[name].choices if str(word)]
    return {word: filterset.anew(**{name: word}).how_many for word in words}


def left_out(filterset: StrictFilterSet, names: Iterable[str] | None = None) -> dict[str, int]:
    """How many uncertain records a question for the certain leaves out, where there are any.

    By each filter that says how certain another must be, or by those named.
    """
    asked = [name for name in (filterset.needs if names is None else names) if _keeps_to_the_certain(filterset, name)]
    found = {name: filterset.anew(**{name: UNCERTAIN}).how_many for name in asked}
    return {name: number for name, number in found.items() if number}


def _keeps_to_the_certain(filterset: StrictFilterSet, name: str) -> bool:
    is_asked = any(each in filterset.given for each in filterset.needs[name])
    is_of_certainty = UNCERTAIN in choices_of(filterset.form.fields[name])
    return is_asked and is_of_certainty and filterset.given.get(name, ["yes"]) == ["yes"]
