"""What fits a question, and what does not: the same on every database that the site runs on."""

import pytest

from apps.search.filters import SearchFilter
from apps.search.matching import fitting
from apps.search.models import Entry, EntryKind
from apps.search.question import read_question, read_while_typing
from apps.search.trying import ways_out
from tests.search.filed import asked, file, found

pytestmark = pytest.mark.django_db

# Question, text, and whether they fit.
TRUE_OF = [
    ("statute", "Two statutes on buyers", True),
    ("statutes", "A statute", True),
    ("buying", "Whoever buys sex", True),
    ("criminalize", "States that criminalised use", True),
    ("criminal", "States that criminalised use", False),
    ("Turkiye", "The law of Türkiye", True),
    ("TÜRKİYE", "The law of Turkiye", True),
    ("Dukanovic", "Milo Đukanović", True),
    ("Niksic Zabljak", "Nikšić and Žabljak", True),
    ("strasse", "Straße", True),
    ("Україна", "Закон, Україна", True),
    ("criminal code", "The Criminal Code", True),
    ("code criminal", "The Criminal Code", True),
    ("criminal code", "A criminal without any rules", False),
    ('"criminal code"', "The Criminal Code, section 2", True),
    ('"code criminal"', "The Criminal Code", False),
    ('"criminal code"', "criminal. Code", True),
    ('"criminal codes"', "The Criminal Code", False),
    ("232a", "section 232a, subsection 6", True),
    ("232", "section 232a", False),
    ("232*", "section 232a", True),
    ("6:11", "chapter 6:11 of the code", True),
    ("6:11", "chapter 11, section 6", False),
    ("traffick*", "trafficked persons", True),
    ("traffick*", "traffic lights", False),
    ("trafficki", "trafficking", False),
    ("use -knowing", "use of services", True),
    ("use -knowing", "knowing use", False),
    ("use -know*", "known use", False),
    ('use -"knowing use"', "use, and knowing it", True),
    ("anti-trafficking", "an anti-trafficking plan", True),
    ("co-operation", "cooperation of states", True),
    ("law of the land", "the land has a law", True),
    ("state's", "of the state", True),
    ("the", "the law", True),
]


@pytest.mark.parametrize(("question", "text", "fits"), TRUE_OF)
def test_a_question_fits_or_does_not(question, text, fits):
    Entry.objects.all().delete()
    file("zero", text)
    assert bool(found(question)) is fits


@pytest.mark.parametrize(("question", "text", "fits"), TRUE_OF)
def test_a_question_fits_a_title_as_it_fits_a_text(question, text, fits):
    Entry.objects.all().delete()
    file(text, "zero")
    assert bool(found(question)) is fits


def test_no_phrase_runs_from_one_part_into_the_next():
    Entry.objects.all().delete()
    file("Knowing", "use of services", "of a criminal", "code")
    assert found("criminal code") == ["Knowing"]
    assert found('"criminal code"') == found('"knowing use"') == []


@pytest.mark.parametrize(
    ("typed", "fits"), [("cri", True), ("criminal", True), ("criminals co", True), ("codes", True), ("ode", False)]
)
def test_a_word_that_is_being_typed_fits_by_its_beginning_and_by_its_stem(typed, fits):
    Entry.objects.all().delete()
    file("Criminal Code")
    assert fitting(Entry.objects.all(), read_while_typing(typed)).exists() is fits


def test_the_index_follows_what_changes():
    Entry.objects.all().delete()
    entry = file("Campaign")
    entry.words, entry.stems = entry.words.replace("campaign", "hotline"), entry.stems.replace("campaign", "hotlin")
    entry.save()
    assert (len(asked("campaign")), len(asked("hotlines"))) == (0, 1)
    entry.delete()
    assert len(asked("hotlines")) == 0


def test_kind_and_state_narrow_what_is_found():
    every = asked("act")
    laws = asked("act", kind="statute")
    assert 0 < len(laws) < len(every)
    assert {hit.entry.kind for hit in laws} == {EntryKind.STATUTE}
    ours = asked("law", state="XA")
    assert ours
    assert all("XA" in [state.id for state in hit.states] for hit in ours)


HOSTILE = [
    "",
    " ",
    "*",
    "-",
    '"',
    '""""',
    "-a",
    '-"a b"',
    "😀",
    "👩‍👩‍👧‍👦" * 20,
    "' OR 1=1 --",
    "'; DROP TABLE search_entry; --",
    "stems : x",
    "{words} : x",
    "NEAR(a b, 2)",
    "AND",
    "NOT",
    "a AND",
    "a NOT b OR",
    "^a + b",
    "a:*",
    "a & | ! <-> b",
    "(((((",
    "\\",
    "%_%",
    "%s %(a)s {0}",
    "<script>alert(1)</script>",
    "a\u0300" * 90,
    "\u202eabc",
    "\ufeff",
    "\ud83d".encode("utf-8", "replace").decode(),
    "x" * 200,
    "a " * 100,
    "a* " * 66,
    "y" * 41,
    "-x " * 60 + "law",
]


@pytest.mark.parametrize("text", HOSTILE)
def test_no_text_does_harm(text):
    number = Entry.objects.count()
    list(asked(text))
    ways_out(SearchFilter({"q": text}, Entry.objects.all()))
    list(fitting(Entry.objects.all(), read_while_typing(text)))
    assert Entry.objects.count() == number


def test_a_question_that_asks_for_nothing_finds_nothing():
    assert not fitting(Entry.objects.all(), read_question("-law ...")).exists()
