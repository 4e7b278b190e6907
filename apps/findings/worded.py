"""Answers that have a word for programs and words for readers."""

from enum import Enum


class Worded(Enum):
    """An answer: its word for programs, `key`, and its `words` for readers."""

    def __init__(self, key, words):
        self.key, self.words = key, words
