"""What a word is, and which words are one."""

import sys
from concurrent.futures import ThreadPoolExecutor

import pytest

from apps.search.words import LONGEST, stem_of, token_of, tokens_of, words_of

ONE_WORD = [
    ("statute", "statutes"),
    ("purchase", "purchasing"),
    ("know", "knowingly"),
    ("use", "used"),
    ("criminalise", "criminalization"),
    ("criminalises", "criminalized"),
    ("organisation", "organizing"),
    ("offence", "offenses"),
    ("labour", "labor"),
    ("programme", "programs"),
    ("cooperation", "co-operation"),
    ("penalties", "penalty"),
]
TWO_WORDS = [("criminal", "criminalise"), ("buy", "sell"), ("state", "statute"), ("promise", "promiscuous")]


@pytest.mark.parametrize(("one", "other"), ONE_WORD)
def test_forms_of_one_word_have_one_stem(one, other):
    assert stem_of(token_of(one)) == stem_of(token_of(other))


@pytest.mark.parametrize(("one", "other"), TWO_WORDS)
def test_different_words_have_different_stems(one, other):
    assert stem_of(token_of(one)) != stem_of(token_of(other))


@pytest.mark.parametrize(
    ("text", "tokens"),
    [
        ("Criminal Code, § 232a(6)", ["criminal", "code", "232a", "6"]),
        ("chapter 6:11, Act 1998:408", ["chapter", "6", "11", "act", "1998", "408"]),
        ("The state’s buyers’ law", ["the", "state", "buyers", "law"]),
        ("anti-trafficking", ["anti", "trafficking"]),
        ("Co-operation", ["cooperation"]),
        ("snake_case", ["snake", "case"]),
        ("Zoë's cœur", ["zoe", "coeur"]),
        ("😀 … — “”", []),
    ],
)
def test_a_word_is_letters_and_digits(text, tokens):
    assert tokens_of(text) == tokens


@pytest.mark.parametrize("text", ["Türkiye", "Тоҷикистон", "საქართველო", "½ ² ﬁ 한국", "x" * 500, "İ" * 300])
def test_a_database_sees_small_letters_and_digits_of_ascii_alone(text):
    for token in tokens_of(text):
        assert token.isascii()
        assert token.isalnum()
        assert token == token.lower()
        assert 0 < len(token) <= LONGEST


def test_a_word_knows_where_it_stands():
    text = "In Tu\u0308rkiye: the law’s text."
    assert [text[word.start : word.end] for word in words_of(text)] == ["In", "Tu\u0308rkiye", "the", "law", "text"]


BEGINNINGS = ("purchas", "organiz", "nation", "relat", "traffick", "condition")


def test_threads_that_ask_at_once_are_given_the_stems_that_one_is_given():
    """One stemmer serves all; it was seen to mix up the words of two threads."""
    words = [
        f"{beginning}{ending}" for beginning in BEGINNINGS for ending in ("", "s", "ed", "ing", "ation", "ational")
    ]
    alone = {word: stem_of.__wrapped__(word) for word in words}
    wrong = []

    def ask(order):
        wrong.extend(word for word in order for _ in range(20) if stem_of.__wrapped__(word) != alone[word])

    before = sys.getswitchinterval()
    sys.setswitchinterval(1e-6)
    try:
        with ThreadPoolExecutor(4) as threads:
            list(threads.map(ask, [words, words[::-1], words[1::2], words[::2]]))
    finally:
        sys.setswitchinterval(before)
    assert wrong == []
