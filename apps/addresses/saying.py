"""A question in words, as the page shows it and every file carries it."""

from datetime import date
from typing import Any

from apps.addresses.words import DayFilter
from apps.dates import say


def in_words(filterset: Any) -> str:
    """The filters in use: Reach: General or Sellers under 18; State: Sweden. Empty where there is none."""
    headed: dict[str, list[str]] = {}
    for choice in filterset.described():
        asked = filterset.filters[choice.parameter]
        headed.setdefault(asked.label, []).append(_value(asked, choice))
    return "; ".join(f"{heading}: {' or '.join(values)}" for heading, values in headed.items())


def _value(asked: Any, choice: Any) -> str:
    if isinstance(asked, DayFilter):
        return say(date.fromisoformat(choice.value))
    return choice.label.removeprefix(f"{asked.label}: ")
