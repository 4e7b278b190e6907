"""The word that was probably meant."""

from collections.abc import Iterable
from difflib import get_close_matches

from apps.addresses.folding import folded

NEAR_ENOUGH = 0.6


def nearest(word: str, words: Iterable[str], enough: float = NEAR_ENOUGH) -> str:
    """The one of `words` that is most like `word`; '' where none is near `enough` (1 is the same word).

    Capitals and accents make no difference: "turkiye" is near "Türkiye".
    """
    by_fold: dict[str, str] = {}
    for known in words:
        by_fold.setdefault(folded(known), known)
    found = get_close_matches(folded(word), by_fold, n=1, cutoff=enough)
    return by_fold[found[0]] if found else ""
