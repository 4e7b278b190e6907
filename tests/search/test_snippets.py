"""What is shown of a record: its own words around a hit."""

import pytest

from apps.search.question import read_question
from apps.search.snippets import LONGEST, marked, snippet


def drawn(pieces):
    """Pieces as one text, hits in brackets."""
    return "".join(f"[{piece.text}]" if piece.is_hit else piece.text for piece in pieces)


@pytest.mark.parametrize(
    ("question", "text", "told"),
    [
        ("use", "Whoever uses, or used to.", "Whoever [uses], or [used] to."),
        ("turkiye", "In Türkiye and İstanbul", "In [Türkiye] and İstanbul"),
        ('"sexual services"', "sexual services, sexual acts", "[sexual services], sexual acts"),
        ("traffick*", "trafficking in traffic", "[trafficking] in traffic"),
        ("6:11", "chapter 6:11", "chapter [6:11]"),
        ("act <b>", "<b>act</b>", "<[b]>[act]</[b]>"),
        ("nothing", "Else.", "Else."),
        ("buyer", "the buyer’s act", "the [buyer]’s act"),
    ],
)
def test_every_hit_is_told_apart(question, text, told):
    assert drawn(marked(text, read_question(question))) == told


def test_the_pieces_are_the_text():
    text = "Ärger: the state’s Œuvre (1998:408) – use\u0301 of it"
    assert "".join(piece.text for piece in marked(text, read_question("use of oeuvre 1998:408"))) == text


def test_the_part_that_tells_what_the_title_does_not_is_shown():
    body = "A summary without the word.\nKnowing use, says a label.\nThe fine is doubled."
    assert drawn(snippet(body, "Knowing use", read_question("knowing"))) == "A summary without the word."
    assert drawn(snippet(body, "Knowing use", read_question("knowing fine"))) == "The [fine] is doubled."
    assert drawn(snippet(body, "A title", read_question("absent"))) == "A summary without the word."


def test_a_long_text_is_cut_at_words_around_its_first_hit():
    body = "word " * 100 + "needle in a haystack " + "word " * 100
    told = drawn(snippet(body, "", read_question("needles")))
    assert told.startswith("… word")
    assert told.endswith("word …")
    assert "[needle] in a haystack" in told
    assert len(told) <= LONGEST + 10


@pytest.mark.parametrize("body", ["", "x", "x" * 2000, "needle" * 300 + " needle", "needle " * 300])
def test_any_text_has_a_quotation(body):
    told = "".join(piece.text for piece in snippet(body, "", read_question("needle")))
    assert len(told) <= LONGEST + 10
