"""What an address says: its parameters and their values, before anybody judges them."""

from collections.abc import Mapping
from typing import Any

from django import forms
from django.http import QueryDict
from django.utils.datastructures import MultiValueDict
from django_filters.widgets import SuffixedMultiWidget


def given_in(data: Mapping[str, Any] | None) -> dict[str, list[str]]:
    """Name and values of each parameter that says something; a blank one is not given."""
    if data is None:
        return {}
    if isinstance(data, MultiValueDict):
        pairs = data.lists()
    else:
        pairs = ((name, value if isinstance(value, list | tuple) else [value]) for name, value in data.items())
    kept = ((name, [str(value).strip() for value in values if str(value).strip()]) for name, values in pairs)
    return {name: values for name, values in kept if values}


def as_query(given: dict[str, list[str]]) -> QueryDict:
    """The same, in the shape that forms read."""
    query = QueryDict(mutable=True)
    for name, values in given.items():
        query.setlist(name, values)
    return query


def parameters_of(name: str, widget: forms.Widget) -> list[str]:
    """The names under which a filter reads the address: a range reads two."""
    if isinstance(widget, SuffixedMultiWidget):
        return [widget.suffixed(name, suffix) for suffix in widget.suffixes]
    return [name]
