"""The words of an entry as one text: title, names, words beside, body, each in parts, with marks between them.

A mark is longer than any word, so no question can name it, and no phrase runs across it.
"""

from typing import NamedTuple

from apps.search.words import LONGEST

BETWEEN_FIELDS = "x" * (LONGEST + 1)
BETWEEN_PARTS = "y" * (LONGEST + 1)


class Fields(NamedTuple):
    """The fields of an entry, each a text of words with a space before and after every word."""

    title: str
    names: str
    beside: str
    body: str


def joined(fields: list[list[list[str]]]) -> str:
    """The text that the database looks through, from words in parts in fields."""
    return f" {BETWEEN_FIELDS} ".join(f" {BETWEEN_PARTS} ".join(" ".join(part) for part in field) for field in fields)


def apart(text: str) -> Fields:
    """The fields of such a text."""
    return Fields(*(f" {field.strip()} " for field in text.split(BETWEEN_FIELDS)))


def parts_of(field: str) -> list[str]:
    """The parts of a field: of the names, each name."""
    return [part.strip() for part in field.split(BETWEEN_PARTS) if part.strip()]
