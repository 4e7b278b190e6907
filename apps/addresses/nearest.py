"""The word that was probably meant."""

from collections.abc import Iterable
from difflib import get_close_matches
from typing import Any

from apps.addresses.folding import folded

NEAR_ENOUGH = 0.6
MOST, ALIKE = 5000, 2  # keys that a word is held against; letters by which they are chosen where there are more


def nearest(word: str, words: Iterable[str], enough: float = NEAR_ENOUGH) -> str:
    """The one of `words` that is most like `word`; '' where none is near `enough` (1 is the same word).

    Capitals and accents make no difference: "turkiye" is near "Türkiye".
    """
    by_fold: dict[str, str] = {}
    for known in words:
        by_fold.setdefault(folded(known), known)
    found = get_close_matches(folded(word), by_fold, n=1, cutoff=enough)
    return by_fold[found[0]] if found else ""


def keys_like(records: Any, key: str) -> list[str]:
    """The keys of some records, to seek the nearest to one that none has: of very many, those that begin as it does."""
    keys = records.order_by().values_list("pk", flat=True)
    found = list(keys[: MOST + 1])
    return found if len(found) <= MOST else list(keys.filter(pk__startswith=key[:ALIKE].replace("\0", ""))[:MOST])
