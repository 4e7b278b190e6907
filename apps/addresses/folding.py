"""Texts without capitals and accents, as words are likened everywhere: in addresses, in names, in search."""

import unicodedata

# Letters that no decomposition of Unicode takes apart, and what people type in their place.
LETTERS = str.maketrans(
    {
        "đ": "d",
        "ð": "d",
        "ħ": "h",
        "ı": "i",
        "ł": "l",
        "ŋ": "n",
        "ø": "o",
        "ŧ": "t",
        "ƶ": "z",
        "æ": "ae",
        "œ": "oe",
        "þ": "th",
        "ə": "e",
        "ʻ": None,
        "ʼ": None,
    }
)


def folded(word: str) -> str:
    """A text without capitals and accents: Türkiye is turkiye, Đukanović is dukanovic, Straße is strasse."""
    apart = unicodedata.normalize("NFKD", word.casefold())
    bare = "".join(sign for sign in apart if not unicodedata.combining(sign))
    return bare.casefold().translate(LETTERS).strip()
