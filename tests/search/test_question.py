"""A question is read as words, phrases, beginnings and what is not wanted; no other sign has a meaning."""

import pytest

from apps.search.question import read_question, read_while_typing

READ = {
    "knowing use": ["knowing", "use"],
    '"sexual services" Sweden': ['"sexual services"', "sweden"],
    "“sexual services”": ['"sexual services"'],
    '"no end': ['"no end"'],
    "traffick*": ["traffick*"],
    "6:11": ['"6 11"'],
    "campaign -hotels": ["campaign", "-hotels"],
    'law -"sexual services"': ["law", '-"sexual services"'],
    "anti-trafficking": ['"anti trafficking"'],
    "law of the Netherlands": ["law", "netherlands"],
    "the": ["the"],
    "law law LAW": ["law"],
    "AND OR NEAR(a b) {words}: x": ["near a", "b", "words", "x"],
    "a:* & !b | (c <-> d)": ["a*", "b", "c", "d"],
    "'; DROP TABLE search_entry; --": ["drop", "table", '"search entry"'],
    "": [],
    "-": [],
    "*": [],
    '""': [],
    '" - * " \' % _ \\': [],
    "😀🏳️‍🌈": [],
}


def written(question):
    """A question as a list: phrases in marks, beginnings with a star, a hyphen before what is not wanted."""
    told = [("", needle) for needle in question.wanted] + [("-", needle) for needle in question.unwanted]
    for sign, needle in told:
        words = " ".join(needle.tokens)
        yield sign + (f'"{words}"' if needle.is_exact else words) + "*" * needle.is_beginning


@pytest.mark.parametrize(("text", "parts"), READ.items())
def test_a_question_is_read(text, parts):
    found = [part.replace('"', "") for part in written(read_question(text))]
    assert found == [part.replace('"', "") for part in parts]


def test_words_in_quotation_marks_are_meant_as_they_are():
    [phrase] = read_question('"services"').wanted
    assert phrase.is_exact


def test_a_small_word_that_was_left_out_is_told():
    assert read_question("the law of Sweden").left_out == ("the", "of")
    assert read_question("the").left_out == ()


@pytest.mark.parametrize("text", ["norw", "law of norw", '"law" norw'])
def test_the_word_that_is_being_typed_may_go_on(text):
    *_, last = read_while_typing(text).wanted
    assert (last.tokens, last.is_open) == (("norw",), True)


@pytest.mark.parametrize("text", ["norw ", '"norw', '"norw"', "law -norw", "norw*", "", "…"])
def test_a_word_that_has_an_end_does_not_go_on(text):
    assert not any(needle.is_open for needle in read_while_typing(text).wanted)
