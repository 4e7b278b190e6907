"""What a reader asks for, read from what was typed: words, "quoted phrases", beginnings*, -words that are not wanted.

There is no other sign with a meaning. A database gets words that this module made, never what was typed.
"""

import re
from dataclasses import dataclass, field, replace

from apps.search.words import stem_of, tokens_of

QUOTES = str.maketrans(dict.fromkeys("“”„‟«»″＂", '"'))
# A quoted phrase, which may lack its last mark, or signs up to the next space.
PIECE = re.compile(r'(?P<minus>(?<!\S)-)?(?:"(?P<phrase>[^"]*)"?|(?P<plain>[^\s"]+))')
SMALL = frozenset(
    """
    a an and are as at be by do does for from has have how in into is it its of on or that the their these this those
    to was were what when where which who with
    """.split()  # noqa: SIM905 - a list of sixty lines would say no more
)


@dataclass(frozen=True, slots=True)
class Needle:
    """One thing to look for: a word in any of its forms, or words exactly as they follow each other.

    `is_beginning`: the last word may go on. `is_open`: the word is still being typed, so it may go on or take another form.
    """

    tokens: tuple[str, ...]
    said: str = field(compare=False)
    is_exact: bool = False
    is_beginning: bool = False
    is_open: bool = False

    @property
    def stem(self) -> str:
        return stem_of(self.tokens[0])

    @property
    def is_small(self) -> bool:
        """Whether it is a word that stands in nearly every text and tells none from another."""
        return not (self.is_exact or self.is_beginning) and self.tokens[0] in SMALL


@dataclass(frozen=True, slots=True)
class Question:
    """What is looked for, what must not be there, and the small words that were left out."""

    wanted: tuple[Needle, ...] = ()
    unwanted: tuple[Needle, ...] = ()
    left_out: tuple[str, ...] = ()

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to look for."""
        return not self.wanted

    @property
    def tokens(self) -> tuple[str, ...]:
        return tuple(token for needle in self.wanted for token in needle.tokens)


def read_question(text: str) -> Question:
    """The question in a text. Any text has one, if an empty one."""
    wanted, unwanted = [], []
    for piece in PIECE.finditer(text.translate(QUOTES)):
        needle = _needle(piece)
        if needle:
            (unwanted if piece["minus"] else wanted).append(needle)
    wanted, unwanted = list(dict.fromkeys(wanted)), list(dict.fromkeys(unwanted))
    told = [needle for needle in wanted if not needle.is_small]
    left_out = [needle.said for needle in wanted if needle.is_small] if told else []
    return Question(tuple(told or wanted), tuple(unwanted), tuple(dict.fromkeys(left_out)))


def read_while_typing(text: str) -> Question:
    """The question in a text whose last word may not be at its end yet."""
    found = read_question(text)
    pieces = list(PIECE.finditer(text.translate(QUOTES)))
    last = pieces[-1] if pieces else None
    if not last or last["minus"] or last["phrase"] is not None or last.end() < len(text):
        return found
    needle = _needle(last)
    if not needle or needle.is_beginning:
        return found
    going_on = replace(needle, is_open=not needle.is_exact, is_beginning=needle.is_exact)
    others = tuple(each for each in found.wanted if each != needle and not each.is_small)
    return replace(found, wanted=(*others, going_on), left_out=())


def _needle(piece):
    """What one piece of a question looks for; None where no letter and no digit is in it."""
    said = piece["phrase"] if piece["phrase"] is not None else piece["plain"]
    tokens = tuple(tokens_of(said))
    if not tokens:
        return None
    is_beginning = piece["plain"] is not None and said.endswith("*")
    is_exact = piece["phrase"] is not None or len(tokens) > 1
    return Needle(tokens, " ".join(said.split()), is_exact, is_beginning)
