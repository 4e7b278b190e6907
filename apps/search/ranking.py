"""The order of what fits: how near an entry comes to a question. One order for every database.

A word counts most in a title, less among the names of a record, less beside it, least in what it says, where length dilutes
it. An entry that is called what was asked for comes first. States, laws and sources are not weighed against each other: among
equals the kinds follow in a fixed order, and then the titles.
"""

from apps.search.fields import apart, parts_of
from apps.search.models import EntryKind

IN_TITLE, IN_NAMES, BESIDE, IN_BODY = 9.0, 7.0, 4.0, 3.0
CALLED_SO, COVERS_TITLE, EXACT, IN_A_ROW = 24.0, 12.0, 2.0, 1.5
USUAL_LENGTH = 120  # words of a body
# What a record says counts more than that a source was read.
WEIGHT = {EntryKind.STATE: 1.1, EntryKind.SOURCE: 0.7}
ORDER = {kind: place for place, kind in enumerate(EntryKind.values)}
NEEDED = ("id", "kind", "title", "words", "stems")


def ranked(entries, question):
    """The ids of entries, the nearest first, from rows of their `NEEDED` columns."""
    found = [
        (-round(nearness(question, kind, words, stems), 6), ORDER[kind], title, id)
        for id, kind, title, words, stems in entries
    ]
    return [id for *_, id in sorted(found)]


def nearness(question, kind, words, stems):
    """How near an entry comes to a question, as a number without a meaning of its own."""
    spelt, reduced = apart(words), apart(stems)
    near = sum(_counted(needle, spelt, reduced) for needle in question.wanted)
    near += _as_a_name(question, spelt) + _in_a_row(question, spelt)
    return near * WEIGHT.get(kind, 1.0)


def _counted(needle, spelt, reduced):
    title, names, beside, body = (_times(needle, *field) for field in zip(spelt, reduced, strict=True))
    length = body and reduced.body.count(" ")
    near = IN_TITLE * bool(title) + IN_NAMES * bool(names) + BESIDE * bool(beside)
    near += IN_BODY * body / (body + 0.4 + 0.8 * length / USUAL_LENGTH)
    exact = f" {' '.join(needle.tokens)} "
    return near + EXACT * (exact in spelt.title) + EXACT / 2 * (exact in spelt.body)


def _times(needle, words, stems):
    """How often a needle stands in a field."""
    phrase = " ".join(needle.tokens)
    if needle.is_beginning or needle.is_open:
        return words.count(f" {phrase}") or (needle.is_open and stems.count(f" {needle.stem} "))
    return words.count(f" {phrase} ") if needle.is_exact else stems.count(f" {needle.stem} ")


def _as_a_name(question, spelt):
    """A record that is called what was asked for; else how much of its title was asked for."""
    asked = " ".join(question.tokens)
    title = spelt.title.strip()
    if asked == title:
        return CALLED_SO + COVERS_TITLE
    if asked in parts_of(spelt.names):
        return CALLED_SO
    tokens = title.split()
    return COVERS_TITLE * sum(token in question.tokens for token in tokens) / max(len(tokens), 1)


def _in_a_row(question, spelt):
    """Words that follow each other in the text as they do in the question."""
    if len(question.tokens) < 2:
        return 0
    row = f" {' '.join(question.tokens)} "
    return IN_A_ROW * (2 * (row in spelt.title) + (row in spelt.names) + (row in spelt.body))
