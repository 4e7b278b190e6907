"""A question as a sentence, as the page shows it and every file carries it.

A filter set names its records (`nouns`) and says of each filter how it reads (`phrases`): where in the sentence it
stands, and its words. Choices within one filter are joined by "or", filters by "and", in the order of `phrases`:

    statutes | in force on 25 November 2026 | that punish every purchase | in states of the European Union | with …
    noun     | WHICH                        | THAT                       | WHERE                           | WITH
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import IntEnum
from typing import Any

AGREES = re.compile(r"\[([^|\]]*)\|([^|\]]*)\]")  # [punishes|punish]: of one, of several


class Part(IntEnum):
    """Where a phrase stands: after the noun, after "that", where the records are, what they have."""

    WHICH = 1
    THAT = 2
    WHERE = 3
    WITH = 4


@dataclass(frozen=True)
class Phrase:
    """How a filter reads.

    `words` has a place {} for what was chosen, or makes the phrase from the filter set and what was chosen; a phrase
    that comes out empty is left out. `each` has the words of single choices whose label does not read well within a
    sentence. `is_name` says that labels are names, which keep their capitals. Verbs stand as [of one|of several].
    """

    part: Part
    words: str | Callable[[Any, str], str] = "{}"
    each: Mapping[str, str] = field(default_factory=dict)
    is_name: bool = False


def noun_phrase(filterset: Any, number: int = 2) -> str:
    """The records that are asked for: statutes in force on 1 July 2005, in Sweden; the noun agrees with a number."""
    return f"{noun(filterset, number)}{asked(filterset, number)}"


def noun(filterset: Any, number: int) -> str:
    """What the records are called, one or several."""
    return filterset.nouns[number != 1]


def asked(filterset: Any, number: int = 2, only: tuple[str, ...] = ()) -> str:
    """All that narrows the list, or only some filters of it, as it follows the noun; empty where nothing does."""
    parts: dict[Part, list[str]] = {part: [] for part in Part}
    for name, values in _chosen(filterset).items():
        if not only or name in only:
            phrase = _phrase(filterset, name)
            if words := _words(filterset, name, phrase, values, number):
                parts[phrase.part].append(words)
    said = ""
    for part, phrases in parts.items():
        if phrases:
            comma = "," if said and part > Part.THAT else ""
            said += f"{comma} {'that ' if part == Part.THAT else ''}{both(phrases)}"
    return said


def either(words: list[str]) -> str:
    """A choice in prose: a, b or c."""
    *most, last = words
    return f"{', '.join(most)} or {last}" if most else last


def both(phrases: list[str]) -> str:
    """Phrases that all hold: a, b and c; with a comma before "and" where one of them holds an "or"."""
    *most, last = phrases
    if not most:
        return last
    comma = "," if any(" or " in phrase for phrase in phrases) else ""
    return f"{', '.join(most)}{comma} and {last}"


def within(label: str) -> str:
    """A label as it reads within a sentence: its capital goes, that of an abbreviation stays."""
    return label if label[:2].isupper() else label[:1].lower() + label[1:]


def _chosen(filterset: Any) -> dict[str, list[Any]]:
    """The choices that narrow the list, filter by filter, in the order of the phrases."""
    found: dict[str, list[Any]] = {}
    for choice in filterset.described():
        found.setdefault(filterset.filter_of(choice.parameter), []).append(choice)
    order = [*filterset.phrases, *(name for name in found if name not in filterset.phrases)]
    return {name: found[name] for name in order if name in found}


def _phrase(filterset: Any, name: str) -> Phrase:
    """How a filter reads; one that says nothing of it reads as its label: with kind of source: news or court."""
    label = filterset.filters[name].label or name
    return filterset.phrases.get(name) or Phrase(Part.WITH, f"with {within(label)}: {{}}")


def _words(filterset: Any, name: str, phrase: Phrase, choices: list[Any], number: int) -> str:
    joined = either([_value(filterset, name, phrase, choice, number) for choice in choices])
    if callable(phrase.words):
        return agree(phrase.words(filterset, joined), number)
    return agree(phrase.words, number).replace("{}", joined)


def _value(filterset: Any, name: str, phrase: Phrase, choice: Any, number: int) -> str:
    if choice.value in phrase.each:
        return agree(phrase.each[choice.value], number)
    asked_filter = filterset.filters[name]
    if hasattr(asked_filter, "in_words"):
        return asked_filter.in_words(choice.value)
    heading = f"{asked_filter.label or name}: "
    label = choice.label.removeprefix(heading)
    is_word = hasattr(filterset.form.fields[name], "choices") and not phrase.is_name
    return within(label) if is_word else label


def agree(text: str, number: int) -> str:
    """Verbs that agree with a number: [punishes|punish] every purchase."""
    return AGREES.sub(lambda found: found[1 if number == 1 else 2], text)
