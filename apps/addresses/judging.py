"""What can be wrong with a single value."""

from collections.abc import Iterator
from typing import Any

from apps.addresses.faults import LONGEST, Fault, shown
from apps.addresses.nearest import nearest


def unreadable(name: str, value: str) -> Iterator[Fault]:
    """Values that no parameter takes: with a NUL, which databases refuse, or too long."""
    if "\0" in value:
        yield Fault(name, shown(value), f"{name} holds a sign that cannot stand in text (NUL).")
    elif len(value) > LONGEST:
        yield Fault(name, shown(value), f"{name} is longer than {LONGEST} characters.")


def choices_of(field: Any) -> dict[str, str]:
    """Word and label of each choice, those in groups too; the blank one is none."""
    pairs: list[tuple[Any, Any]] = []
    for value, label in field.choices:
        pairs.extend(label if isinstance(label, list | tuple) else [(value, label)])
    return {str(value): str(label) for value, label in pairs if str(value)}


def unknown_words(parameter: str, values: list[str], choices: dict[str, str]) -> Iterator[Fault]:
    """A fault for each value that is not among the choices; who wrote a label is told its word."""
    by_label = {label: word for word, label in choices.items()}
    for value in values:
        if value not in choices:
            near = nearest(value, choices) or by_label.get(nearest(value, by_label), "")
            message = f"“{shown(value)}” is not a word of {parameter}."
            yield Fault(parameter, shown(value), message, near, tuple(choices))
