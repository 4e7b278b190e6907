"""Filters that ask whether a date lies after or before another, where dates are known more or less closely.

`adopted_after=2005` asks for laws adopted after the end of 2005, `adopted_before=2005` for laws adopted before it began.
What is certain counts. A date that is not known closely enough, or not at all, makes the answer uncertain, never "no":
such records are left out unless `adopted=uncertain` or `adopted=both` asks for them. The rule stands twice, as a
condition for the database (`certainly`, `possibly`) and as Python (`lies_between`); one truth table runs through both.
"""

from collections.abc import Iterator, Mapping
from datetime import timedelta
from typing import Any

import django_filters
from django import forms
from django.db.models import Q

from apps.addresses.day import FIRST, LAST
from apps.addresses.faults import Fault, shown
from apps.dates import KnownDate

DAY = timedelta(days=1)
CERTAINTY = [("yes", "Certain"), ("uncertain", "Uncertain"), ("both", "Certain or uncertain")]


class WhenField(forms.CharField):
    """A year, a month or a day, written as 2005, 2005-07 or 2005-07-01."""

    def to_python(self, value: Any) -> KnownDate | None:
        """The date, or a message that says how to write one."""
        text = super().to_python(value)
        if not text:
            return None
        try:
            known = KnownDate.parse(text if text.isascii() else "")
        except ValueError as error:
            message = (
                f"“{shown(text)}” is not a date. Write a year, a month or a day, like 2005, 2005-07 or 2005-07-01."
            )
            raise forms.ValidationError(message, code="invalid") from error
        if not (known.first >= FIRST and known.last <= LAST):
            message = f"{known} is out of reach. Ask for a date from {FIRST.year} to {LAST.year}."
            raise forms.ValidationError(message, code="invalid")
        return known


class WhenFilter(django_filters.Filter):
    """One end of a span of time. It keeps everything by itself; the `SpanFilter` beside it reads both ends."""

    field_class = WhenField

    def filter(self, qs: Any, value: KnownDate | None) -> Any:
        """Nothing of its own."""
        return qs

    def in_words(self, value: str) -> str:
        """The date as it reads in a sentence."""
        return KnownDate.parse(value).words


class SpanFilter(django_filters.ChoiceFilter):
    """How certain it must be that a date lies in the span that `<of>_after` and `<of>_before` name."""

    def __init__(self, *, of: str, verb: str, column: str = "", **kwargs: Any) -> None:
        """Take the name in the address, that of the date's columns where it differs, and the verb: [was|were] adopted."""
        self.of, self.verb, self.column = of, verb, column or of
        super().__init__(choices=CERTAINTY, **kwargs)

    def faults(self, given: Mapping[str, list[str]]) -> Iterator[Fault]:
        """Two ends between which no day lies: an empty list would pass for an answer."""
        names = [f"{self.of}_{end}" for end in ("after", "before")]
        if all(name in given for name in names):
            after, before = (KnownDate.parse(given[name][0]) for name in names)
            if before.first <= after.last + DAY:
                message = f"No day lies after {after.words} and before {before.words}: {names[0]} is the earlier one."
                yield Fault(names[0], str(after), message)

    def filter(self, qs: Any, value: str) -> Any:
        """Keep what lies in the span: certainly, perhaps, or both."""
        after, before = (self.parent.form.cleaned_data.get(f"{self.of}_{end}") for end in ("after", "before"))
        if not (after or before):
            return qs
        sure, perhaps = certainly(self.column, after, before), possibly(self.column, after, before)
        return qs.filter({"uncertain": perhaps & ~sure, "both": perhaps}.get(value, sure))


def certainly(column: str, after: KnownDate | None, before: KnownDate | None) -> Q:
    """Condition for records whose date certainly lies after one date and before another, where these are given."""
    found = Q(**{f"{column}_first__isnull": False})
    if after:
        found &= Q(**{f"{column}_first__gt": after.last})
    if before:
        found &= Q(**{f"{column}_last__lt": before.first})
    return found


def possibly(column: str, after: KnownDate | None, before: KnownDate | None) -> Q:
    """Condition for records whose date may lie there; one that is not known may."""
    found = Q()
    if after:
        found &= Q(**{f"{column}_last__gt": after.last})
    if before:
        found &= Q(**{f"{column}_first__lt": before.first})
    return found | Q(**{f"{column}_first__isnull": True})


def lies_between(known: KnownDate | None, after: KnownDate | None, before: KnownDate | None) -> bool | None:
    """Whether a date lies after one date and before another: True, False, or None where nobody can tell."""
    if known is None:
        return None
    ends = [after and known.lies_after(after), before and known.lies_before(before)]
    answers = [answer for answer, end in zip(ends, (after, before), strict=True) if end]
    if False in answers:
        return False
    return None if None in answers else True


def span_words(verb: str, name: str) -> tuple[Any, Any]:
    """Words for `<name>_after` and `<name>_before` in a sentence; the first speaks for both where both are given."""

    def first(filterset: Any, joined: str) -> str:
        return _span(filterset, verb, name)

    def second(filterset: Any, joined: str) -> str:
        return "" if f"{name}_after" in filterset.given else _span(filterset, verb, name)

    return first, second


def _span(filterset: Any, verb: str, name: str) -> str:
    ends = [
        f"{end} {KnownDate.parse(filterset.given[f'{name}_{end}'][0]).words}"
        for end in ("after", "before")
        if f"{name}_{end}" in filterset.given
    ]
    said = f"{verb} {' and '.join(ends)}"
    word = filterset.given.get(name, ["yes"])[0]
    return {"uncertain": f"perhaps {said}", "both": f"{said}, certainly or perhaps"}.get(word, said)
