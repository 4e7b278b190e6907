"""Filters that read an address strictly: words of a vocabulary, words of a text, and days."""

from collections.abc import Callable, Iterable, Sequence
from datetime import date
from functools import reduce
from operator import or_
from typing import Any

import django_filters
from django import forms
from django.db.models import Count, Q

from apps.addresses.day import FIRST, read_day
from apps.addresses.faults import BadAddress
from apps.dates import say


def split_words(values: Iterable[str]) -> list[str]:
    """The words in `a,b` and in `a`, `b`: each once, in the order given, blanks left out."""
    words = (word.strip() for value in values for word in value.split(","))
    return list(dict.fromkeys(word for word in words if word))


class WordsWidget(forms.SelectMultiple):
    """Reads words separated by commas, by repetition of the parameter, or by both."""

    def value_from_datadict(self, data: Any, files: Any, name: str) -> list[str]:
        """The words that stand in the address under this name."""
        values = data.getlist(name) if hasattr(data, "getlist") else data.get(name) or []
        return split_words([values] if isinstance(values, str) else values)


class WordsField(forms.MultipleChoiceField):
    """Some of the words of a vocabulary."""

    widget = WordsWidget


class WordsFilter(django_filters.MultipleChoiceFilter):
    """Records that have any of the words: `?approach=a,b` and `?approach=a&approach=b` mean "a or b".

    `choices` is a `TextChoices`, a list of pairs, or a function that gives one. Set
    `distinct=True` where the field lies across a to-many relation.
    """

    field_class = WordsField

    def __init__(self, *args: Any, choices: Any, **kwargs: Any) -> None:
        """Take a vocabulary as it stands beside its model."""
        kwargs.setdefault("distinct", False)
        super().__init__(*args, choices=getattr(choices, "choices", choices), **kwargs)

    def filter(self, qs: Any, value: list[str]) -> Any:
        """Keep what has one of the words."""
        if not value:
            return qs
        qs = self.get_method(qs)(**{f"{self.field_name}__in": value})
        return qs.distinct() if self.distinct else qs

    def counted(self, records: Any) -> dict[str, int]:
        """How many of some records have each word."""
        pairs = records.values_list(self.field_name).annotate(times=Count("pk", distinct=True))
        return {str(word): times for word, times in pairs}


YES_OR_NO = {"true": "yes", "false": "no"}


class YesNoFilter(WordsFilter):
    """Records that have something or have it not: `?found=true`."""

    def __init__(self, *args: Any, choices: Any = None, **kwargs: Any) -> None:
        """Take the labels of both words, where they say more than yes and no."""
        super().__init__(*args, choices=choices or list(YES_OR_NO.items()), **kwargs)

    def filter(self, qs: Any, value: list[str]) -> Any:
        """Keep what is so, or what is not."""
        return super().filter(qs, [word == "true" for word in value])

    def counted(self, records: Any) -> dict[str, int]:
        """How many of some records are so, and how many are not."""
        return {word.lower(): times for word, times in super().counted(records).items()}


class AmongFilter(WordsFilter):
    """Records whose key is among those that `keys()` gives, or not: `?disputed=true`."""

    def __init__(self, *args: Any, choices: Any, keys: Callable[[], Iterable[str]], **kwargs: Any) -> None:
        """Take the labels of true and false, and who knows the keys."""
        self.keys = keys
        super().__init__(*args, choices=choices, **kwargs)

    def filter(self, qs: Any, value: list[str]) -> Any:
        """Keep those that are among them, or those that are not."""
        if len(set(value)) != 1:
            return qs
        among = Q(pk__in=self.keys())
        return qs.filter(among if value == ["true"] else ~among)

    def counted(self, records: Any) -> dict[str, int]:
        """How many of some records are among them, and how many are not."""
        told = records.aggregate(all=Count("pk", distinct=True), true=Count("pk", Q(pk__in=self.keys()), distinct=True))
        return {"true": told["true"], "false": told["all"] - told["true"]}


class AtLeastFilter(django_filters.ChoiceFilter):
    """Records whose word stands high enough: `?min_confidence=medium` keeps medium and high. Unknown stands nowhere.

    Its vocabulary goes from the highest word to the lowest. A form leaves it out, where it has a filter for each word.
    """

    in_forms = False

    def __init__(self, *args: Any, choices: Any, **kwargs: Any) -> None:
        """Take a vocabulary as it stands beside its model."""
        self.words = list(choices.values)
        super().__init__(*args, choices=choices.choices, **kwargs)

    def filter(self, qs: Any, value: str) -> Any:
        """Keep what has this word or a higher one."""
        return qs.filter(**{f"{self.field_name}__in": self.words[: self.words.index(value) + 1]}) if value else qs


class TextFilter(django_filters.CharFilter):
    """Records in which all words of a text occur, each in any of some fields: `?q=act 1998`."""

    def __init__(self, *args: Any, fields: Sequence[str], **kwargs: Any) -> None:
        """Take the fields that are looked through."""
        self.fields = tuple(fields)
        super().__init__(*args, field_name=fields[0], **kwargs)

    def filter(self, qs: Any, value: str) -> Any:
        """Keep what holds every word."""
        for word in value.split():
            qs = qs.filter(reduce(or_, (Q(**{f"{field}__icontains": word}) for field in self.fields)))
        return qs


class DayField(forms.DateField):
    """A day, written as YYYY-MM-DD and in no other way."""

    def to_python(self, value: Any) -> date | None:
        """The day, or a message that says how to write one."""
        if value in self.empty_values or isinstance(value, date):
            return value or None
        try:
            return read_day(value, FIRST, parameter=str(self.label or "day"))
        except BadAddress as bad:
            raise forms.ValidationError([fault.message for fault in bad.faults], code="invalid") from bad


class DayFilter(django_filters.DateFilter):
    """Records on a day: `?in_force_on=2010-01-01`."""

    field_class = DayField

    def in_words(self, value: str) -> str:
        """The day as it reads in a sentence."""
        return say(date.fromisoformat(value))
