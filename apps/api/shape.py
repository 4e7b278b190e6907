"""How a client wants records written: `fields` that it needs, `include` for what hangs on them, `facets` that count."""

from collections.abc import Iterable, Mapping
from typing import Any

from django.forms import ChoiceField

from apps.addresses import BadAddress
from apps.addresses.counting import countable
from apps.addresses.judging import choices_of, unknown_words
from apps.addresses.words import split_words

FIELDS, INCLUDE, FACETS = "fields", "include", "facets"
OF_A_RECORD = (FIELDS, INCLUDE)
OF_A_LIST = (*OF_A_RECORD, FACETS)


def words_asked(request, parameter: str, known: Iterable[str]) -> list[str]:
    """The words of a parameter, all of them known. It may be repeated, or hold several with commas between."""
    words = split_words(request.query_params.getlist(parameter))
    if faults := list(unknown_words(parameter, words, {word: word for word in known})):
        raise BadAddress(*faults)
    return words


def only(records: list[Mapping[str, Any]], fields: list[str]) -> list[Mapping[str, Any]]:
    """The records with these fields alone, in the order of the record; whole where none is named."""
    if not fields:
        return records
    return [{name: value for name, value in record.items() if name in fields} for record in records]


def facets(filterset, names: list[str], counts: Mapping[str, Mapping[str, int]]) -> dict[str, list[dict[str, Any]]]:
    """For each filter: its words with their labels, and how many records each would leave, the other filters kept."""
    return {
        name: [
            {"value": word, "label": label, "count": counts[name].get(word, 0)}
            for word, label in choices_of(filterset.form.fields[name]).items()
        ]
        for name in names
    }


def filters_to_count(filterset_class) -> list[str]:
    """The filters of a list that can be counted, whatever it is asked."""
    if filterset_class is None:
        return []
    return [name for name, each in filterset_class.base_filters.items() if issubclass(each.field_class, ChoiceField)]


def names_of_facets(request, filterset) -> list[str]:
    """The filters that are to be counted."""
    return words_asked(request, FACETS, countable(filterset))
