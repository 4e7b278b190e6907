"""What is shown of a record that fits: its own words around a hit, the hits told apart. The same on every database."""

from dataclasses import dataclass
from itertools import pairwise

from apps.search.words import stem_of, words_of

LONGEST = 260  # signs of a quotation
BEFORE = 60  # signs that lead up to the first hit


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of a text: a hit, or what stands between hits."""

    text: str
    is_hit: bool = False


def marked(text, question):
    """The whole text in pieces."""
    return _pieces(text, _hits(text, question), 0, len(text))


def snippet(body, title, question):
    """The part of a body that tells most of what its title does not, cut to a few lines around the hits.

    The first part where none tells more; its beginning where nothing in it fits.
    """
    shown = words_of(title)
    missing = [needle for needle in question.wanted if not any(_found(needle, shown))]
    parts = body.split("\n")
    words = [words_of(part) for part in parts]
    best = max(range(len(parts)), key=lambda place: (sum(any(_found(each, words[place])) for each in missing), -place))
    text, places = parts[best], _hits(parts[best], question)
    start, end = _window(text, places)
    pieces = _pieces(text, places, start, end)
    return ([Piece("… ")] if start else []) + pieces + ([Piece(" …")] if end < len(text) else [])


def _hits(text, question):
    """First and last sign of every hit, in order, none within another."""
    words = words_of(text)
    found = {span for needle in question.wanted for span in _found(needle, words)}
    apart = []
    for start, end in sorted(found, key=lambda span: (span[0], -span[1])):
        if not apart or start >= apart[-1][1]:
            apart.append((start, end))
    return apart


def _found(needle, words):
    for place in range(len(words) - len(needle.tokens) + 1):
        here = words[place : place + len(needle.tokens)]
        if _fits(needle, [word.token for word in here]):
            yield here[0].start, here[-1].end


def _fits(needle, tokens):
    *firsts, last = tokens
    if firsts != list(needle.tokens[:-1]):
        return False
    if needle.is_beginning or needle.is_open:
        return last.startswith(needle.tokens[-1]) or (needle.is_open and stem_of(last) == needle.stem)
    return last == needle.tokens[-1] if needle.is_exact else stem_of(last) == needle.stem


def _window(text, hits):
    """Where the quotation begins and ends: at words, around as many hits as have room."""
    if len(text) <= LONGEST:
        return 0, len(text)
    start = max(0, (hits[0][0] if hits else 0) - BEFORE)
    if len(text) - start < LONGEST:
        start = len(text) - LONGEST
    end = start + LONGEST
    if start and (blank := text.find(" ", start)) >= 0 and (not hits or blank < hits[0][0]):
        start = blank + 1
    if end < len(text):
        end = max(text.rfind(" ", 0, end), start + 1)
    return start, min(end, len(text))


def _pieces(text, hits, start, end):
    within = [(max(first, start), min(last, end)) for first, last in hits if first < end and last > start]
    edges = [start, *(edge for span in within for edge in span), end]
    spans = enumerate(pairwise(edges))
    return [Piece(text[first:last], place % 2 == 1) for place, (first, last) in spans if first < last]
