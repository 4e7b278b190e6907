"""Filter sets that answer the whole question of an address, or say why they cannot."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from functools import cache, cached_property
from typing import Any, NamedTuple

import django_filters
from django import forms

from apps.addresses.faults import BadAddress, Fault, shown
from apps.addresses.given import as_query, given_in, parameters_of
from apps.addresses.judging import choices_of, unknown_words, unreadable
from apps.addresses.nearest import nearest
from apps.addresses.sentences import noun_phrase
from apps.addresses.sorting import PARAMETER as SORT
from apps.addresses.sorting import Order, Sort, in_order, words_of
from apps.addresses.spans import SpanFilter, WhenFilter
from apps.addresses.words import (
    YES_OR_NO,
    AmongFilter,
    AtLeastFilter,
    DayFilter,
    TextFilter,
    WordsFilter,
    WordsWidget,
    YesNoFilter,
    split_words,
)

__all__ = [
    "AmongFilter",
    "AtLeastFilter",
    "Chosen",
    "DayFilter",
    "SpanFilter",
    "StrictFilterSet",
    "TextFilter",
    "WhenFilter",
    "WordsFilter",
    "YesNoFilter",
]

RELEASE = "release"  # read for every address alike, before any other (`apps.serving.released`)
NO_MATTER = "unknown"  # what Django's own yes-or-no form sends where nothing was chosen


class Chosen(NamedTuple):
    """One choice that narrows the list: where it stands in the address, and in words."""

    parameter: str
    value: str
    label: str


class StrictFilterSet(django_filters.FilterSet):
    """A filter set that drops nothing in silence.

    django-filter passes over a parameter that it does not know, so a misspelt word would
    give the whole list as if that were the answer. Here an unknown parameter, an unknown
    word, a parameter given twice that can be read once, a NUL or an over-long value is a
    `Fault`; `qs` raises `BadAddress` while there is any. A blank value counts as not
    given, since that is what a form sends for a field that was left empty.

    `also` names the parameters that the view reads itself, such as `as_of` or `page`; it
    can stand in the class, or be given for one use. `everything` is what the list is called
    where nothing narrows it; `nouns` and `phrases` say how a question reads (`sentences`).

    `sorts` are the words that `sort` takes, `order` the columns by which the list stands
    otherwise, `stands_by` the word for that order where there is one. `needs` names parameters
    that mean nothing alone, each with those of which one must stand beside it. `on` is the day
    that the question is put for. `takes_release` is whether it can be put to what was held at a
    release (`apps.serving.released`); what has no past says False.
    """

    also: tuple[str, ...] = ()
    everything: str = ""
    nouns: tuple[str, str] = ("record", "records")
    phrases: Mapping[str, Any] = {}
    sorts: Mapping[str, Sort] = {}
    order: tuple[str, ...] = ()
    stands_by: str = ""
    needs: Mapping[str, tuple[str, ...]] = {}
    takes_release = True

    def __init__(
        self, data: Any = None, queryset: Any = None, *, also: Iterable[str] = (), on: date | None = None, **kwargs: Any
    ) -> None:
        """Read the address `data`; nothing is judged until somebody asks."""
        self.on = on
        self.also = (*type(self).also, *also)
        self.given = given_in(data)
        super().__init__(None if data is None else as_query(self.given), queryset, **kwargs)
        for each in self.filters.values():
            if callable(each.extra.get("choices")):
                each.extra["choices"] = cache(each.extra["choices"])  # a vocabulary of the database is asked for once

    @property
    def qs(self) -> Any:
        """The records that the address asks for; BadAddress where it cannot be answered."""
        self.require()
        return super().qs

    @property
    def found(self) -> Any:
        """The records that the address asks for, in order."""
        return self.qs

    @property
    def how_many(self) -> int:
        """How many records the address asks for."""
        return self.qs.count()

    @property
    def sort(self) -> Order | None:
        """The order that the address asks for."""
        return Order.read(self.given[SORT][0]) if SORT in self.given and self.sorts else None

    def filter_queryset(self, queryset: Any) -> Any:
        """The records that have all that is asked for, in the order that is asked for."""
        records = super().filter_queryset(queryset)
        if self.sort:
            then = self.order or records.model._meta.ordering
            return in_order(records, self.sorts[self.sort.key], self.sort.is_descending, then)
        return records.order_by(*self.order) if self.order else records

    def anew(self, **changes: str | None) -> Any:
        """The same question with some parameters set anew, or left out where they are None."""
        other = self._asking(self.given_anew(**changes))
        for name, each in self.filters.items():
            if "choices" in each.extra:
                other.filters[name].extra["choices"] = each.extra["choices"]
        return other

    def given_anew(self, **changes: str | None) -> dict[str, list[str]]:
        """What an address then gives: what means nothing without a parameter that is left out is left out with it."""
        told = {name: value for name, value in {**self.given, **changes}.items() if value is not None}
        kept = given_in(told)
        return {name: values for name, values in kept.items() if self.makes_sense(name, kept)}

    def makes_sense(self, name: str, given: Mapping[str, Any] | None = None) -> bool:
        """Whether a parameter says something beside those that are given: one that `needs` another may not."""
        beside = self.needs.get(name, ())
        return not beside or any(each in (self.given if given is None else given) for each in beside)

    def _asking(self, given: dict[str, list[str]]) -> Any:
        return type(self)(given, self.queryset, also=self.also, on=self.on)

    def require(self) -> None:
        """Raise BadAddress with every fault, if there is any."""
        if found := self.faults():
            raise BadAddress(*found)

    def faults(self) -> tuple[Fault, ...]:
        """Everything in the address that cannot be answered, in the order of the address."""
        return self._faults

    def described(self) -> list[Chosen]:
        """The choices that are active, one entry a word, for people to see and take back."""
        wrong = {fault.parameter for fault in self.faults()}
        return [
            Chosen(name, value, self._label(self._filter_names[name], value))
            for name, values in self.given.items()
            if name in self._filter_names and name not in wrong
            for value in self._apart(name, values)
            if not (value == NO_MATTER and isinstance(self._field(name), forms.NullBooleanField))
        ]

    @property
    def question(self) -> str:
        """What is asked, in words: one text for file and API, and the page says the same with a number."""
        if not self.described():
            return self.everything
        words = noun_phrase(self)
        return words[:1].upper() + words[1:]

    def filter_of(self, parameter: str) -> str:
        """The name of the filter that reads a parameter."""
        return self._filter_names[parameter]

    @cached_property
    def _filter_names(self) -> dict[str, str]:
        """Each parameter that a filter reads, with that filter's name; a range reads two."""
        return {
            parameter: name
            for name, each in self.filters.items()
            for parameter in parameters_of(name, each.field.widget)
        }

    @cached_property
    def _faults(self) -> tuple[Fault, ...]:
        found = [fault for name, values in self.given.items() for fault in self._faults_of(name, values)]
        found += [fault for name in self.needs for fault in self._alone(name)]
        spans = [each for each in self.filters.values() if isinstance(each, SpanFilter)]
        return tuple(found or (fault for each in spans for fault in each.faults(self.given)))

    def _alone(self, name: str) -> Iterator[Fault]:
        """A parameter that would be dropped in silence, since none of those stands beside it that it needs."""
        if name in self.given and not self.makes_sense(name):
            message = f"{name} means nothing by itself: it needs {' or '.join(self.needs[name])} beside it."
            yield Fault(name, shown(self.given[name][0]), message)

    def _faults_of(self, name: str, values: list[str]) -> Iterator[Fault]:
        if name not in self._filter_names and name not in self._also:
            yield self._unknown(name, values)
            return
        values = self._apart(name, values)
        bad = [fault for value in values for fault in unreadable(name, value)]
        if bad:
            yield from bad
        elif len(values) > 1 and not self._takes_many(name):
            yield Fault(name, shown(", ".join(values)), f"{name} can be given once only.")
        elif name == SORT and self.sorts:
            yield from unknown_words(name, values, words_of(self.sorts))
        elif name in self._filter_names:
            yield from self._bad_values(name, values)

    @property
    def _also(self) -> tuple[str, ...]:
        also = (*self.also, RELEASE) if self.takes_release else self.also
        return (*also, SORT) if self.sorts else also

    def _unknown(self, name: str, values: list[str]) -> Fault:
        known = tuple(sorted({*self._filter_names, *self._also}))
        message = f"There is no parameter “{shown(name)}” here."
        return Fault(shown(name), shown(", ".join(values)), message, nearest(shown(name), known), known)

    def _bad_values(self, parameter: str, values: list[str]) -> Iterator[Fault]:
        name = self._filter_names[parameter]
        field = self.form.fields[name]
        errors = self.errors.get(name, [])
        if isinstance(field, forms.NullBooleanField):
            # Django would take any word that it does not know for "unknown", without a complaint.
            yield from unknown_words(parameter, [value for value in values if value != NO_MATTER], YES_OR_NO)
        elif errors and hasattr(field, "choices"):
            yield from unknown_words(parameter, values, choices_of(field))
        elif errors:
            yield Fault(parameter, shown(values[0]), f"{parameter}: {' '.join(errors)}")

    def _apart(self, name: str, values: list[str]) -> list[str]:
        return split_words(values) if isinstance(self._widget(name), WordsWidget) else values

    def _takes_many(self, name: str) -> bool:
        return isinstance(self._widget(name), forms.SelectMultiple)

    def _field(self, parameter: str) -> forms.Field:
        return self.filters[self._filter_names[parameter]].field

    def _widget(self, name: str) -> forms.Widget | None:
        return self._field(name).widget if name in self._filter_names else None

    def _label(self, name: str, value: str) -> str:
        field = self.form.fields[name]
        heading = self.filters[name].label or name
        if hasattr(field, "choices"):
            return choices_of(field).get(value, value)
        if isinstance(field, forms.NullBooleanField):
            value = YES_OR_NO.get(value, value)
        return f"{heading}: {value}"
