"""The word that was probably meant."""

import unicodedata
from collections.abc import Iterable
from difflib import get_close_matches

NEAR_ENOUGH = 0.6


def nearest(word: str, words: Iterable[str]) -> str:
    """The one of `words` that is most like `word`; '' where none is near.

    Capitals and accents make no difference: "turkiye" is near "Türkiye".
    """
    by_fold: dict[str, str] = {}
    for known in words:
        by_fold.setdefault(folded(known), known)
    found = get_close_matches(folded(word), by_fold, n=1, cutoff=NEAR_ENOUGH)
    return by_fold[found[0]] if found else ""


def folded(word: str) -> str:
    """A word without capitals and accents, as words are likened."""
    apart = unicodedata.normalize("NFKD", word.casefold())
    return "".join(sign for sign in apart if not unicodedata.combining(sign)).strip()
