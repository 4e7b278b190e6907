"""The word that was probably meant."""

import pytest

from apps.addresses import nearest

WORDS = ("Türkiye", "Sweden", "Кыргызстан", "Ελλάδα", "all_sex_buying", "knowing_use", "Össland")


@pytest.mark.parametrize(
    ("word", "meant"),
    [
        ("swedn", "Sweden"),
        ("SWEDEN", "Sweden"),
        ("turkiye", "Türkiye"),
        ("Кыргызстaн", "Кыргызстан"),
        ("ελλαδα", "Ελλάδα"),
        ("all-sex-buying", "all_sex_buying"),
        ("ossland", "Össland"),
        ("qqqq", ""),
        ("", ""),
    ],
)
def test_the_nearest_word(word: str, meant: str) -> None:
    assert nearest(word, WORDS) == meant


def test_among_no_words_none_is_near() -> None:
    assert nearest("sweden", ()) == ""
