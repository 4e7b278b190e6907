"""Words as they are looked for: folded, and reduced to their stems, before any database sees them.

Both databases hold the same small letters and digits, so neither has a say in what a word is. What Python makes of a text
is all that there is to know of it.
"""

import re
from dataclasses import dataclass
from functools import lru_cache
from threading import Lock

import snowballstemmer

from apps.addresses.folding import folded

LONGEST = 40
# A word of a text: letters and digits with the accents that follow them. Co-operation is one word, as cooperation is.
WRITTEN = re.compile(r"\bco-(?=op|ord)\w+|(?:[^\W_][\u0300-\u036f\u02bb\u02bc]*)+", re.IGNORECASE)
OF_SOMEBODY = re.compile(r"['’]s\b", re.IGNORECASE)
NOT_PLAIN = re.compile(r"[^a-z0-9]")

# English is written in two ways: words that stems do not bring together.
SAME = {
    "behaviour": "behavior",
    "centre": "center",
    "defence": "defense",
    "labour": "labor",
    "licence": "license",
    "offence": "offense",
    "programme": "program",
}
# Not the other way round: the stem of criminalize is that of crime, which is another word.
ENDS_WITH_IZE = re.compile(r"(?<=[a-z]{4})iz(?=(?:e[drs]?|ing|ations?)$)")
english = snowballstemmer.stemmer("english")
one_at_a_time = Lock()  # the stemmer keeps the word that it is at in itself


@dataclass(frozen=True, slots=True)
class Word:
    """A word where it stands in a text: its first sign, the sign after its last, and what it is looked for as."""

    start: int
    end: int
    token: str


def words_of(text: str) -> list[Word]:
    """Every word of a text, in order."""
    silent = OF_SOMEBODY.sub(lambda found: " " * len(found[0]), text)
    found = ((match, token_of(match[0])) for match in WRITTEN.finditer(silent))
    return [Word(match.start(), match.end(), token) for match, token in found if token]


def tokens_of(text: str) -> list[str]:
    """The words of a text as they are looked for."""
    return [word.token for word in words_of(text)]


@lru_cache(maxsize=65536)
def token_of(word: str) -> str:
    """A word in small letters and digits of ASCII; letters of other scripts by their number."""
    bare = "".join(sign for sign in folded(word) if sign.isalnum())
    return NOT_PLAIN.sub(lambda sign: f"u{ord(sign[0]):04x}", bare)[:LONGEST]


@lru_cache(maxsize=65536)
def stem_of(token: str) -> str:
    """The stem that a word shares with its other forms: purchase, purchased and purchasing are one."""
    for ending in ("s", ""):
        if token.removesuffix(ending) in SAME:
            token = SAME[token.removesuffix(ending)]
    with one_at_a_time:
        return english.stemWord(ENDS_WITH_IZE.sub("is", token))
