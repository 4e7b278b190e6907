"""What comes first, for questions that people ask, on the real facts and on every database."""

import pytest

from apps.findings.models import (
    CrossCountryListCitation,
    PolicyRegimeCitation,
    SecurityClaimCitation,
    TensionCitation,
)
from apps.search.filters import SearchFilter
from apps.search.models import Entry, EntryCitation, EntryKind
from apps.search.question import read_question
from apps.search.ranking import NEEDED, ranked
from apps.search.trying import better_spelt, ways_out
from apps.sources.models import Source
from tests.search.filed import asked, found

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("real_facts")]

FIRST = {
    "Sweden": ["state SE"],
    "Holland": ["state NL"],
    "Turkiye": ["state TR"],
    "turkey": ["state TR"],
    "UK": ["state GB"],
    "US": ["state US"],
    "Crna Gora": ["state ME"],
    "Deutschland": ["state DE"],
    "Northern Ireland": ["state GB"],
    "Palermo Protocol": ["instrument palermo-protocol"],
    "knowing use": ["typology knowing_use"],
    "strict liability": ["typology strict_liability"],
    "Criminal Code 232a": ["statute de-stgb-232a-6"],
}
OTHERS = [
    "knowingly",
    "campaign men",
    '"sexual services"',
    '"criminal code"',
    "traffick*",
    "pro*",
    "law -sweden",
    'buyers -"sexual services" -fine*',
    "1998:408",
    "6",
    "co-operation",
    "criminalisation",
    "Беларусь",
    "საქ*",
    "the",
    "zzzz",
]


def reads(question, words, stems):
    """Whether an entry fits, read word by word: what a database is expected to find."""
    words, stems = f" {words} ", f" {stems} "

    def holds(needle):
        if needle.is_beginning:
            return f" {' '.join(needle.tokens)}" in words
        return f" {' '.join(needle.tokens)} " in words if needle.is_exact else f" {needle.stem} " in stems

    return all(map(holds, question.wanted)) and not any(map(holds, question.unwanted))


def keys(hits):
    return [f"{hit.entry.kind} {hit.entry.key}" for hit in hits]


@pytest.mark.parametrize(("question", "first"), FIRST.items())
def test_what_was_meant_comes_first(question, first):
    assert keys(asked(question)[: len(first)]) == first


@pytest.mark.parametrize("question", [*FIRST, *OTHERS])
def test_a_database_finds_what_reading_every_entry_finds_in_the_same_order(question):
    rows = Entry.objects.order_by().values_list(*NEEDED)
    asked_for = read_question(question)
    fit = [row for row in rows if reads(asked_for, *row[-2:])]
    assert asked(question).ids == ranked(fit, asked_for)


def test_holland_finds_what_the_netherlands_did():
    kinds = {hit.entry.kind for hit in asked("Holland")}
    assert {EntryKind.STATE, EntryKind.STATUTE, EntryKind.MEASURE} <= kinds


def test_a_long_list_holds_each_hit_once():
    ids = asked("sex").ids
    assert len(ids) == len(set(ids)) > 300


@pytest.mark.parametrize(
    ("question", "way"),
    [
        ("norw", ("Words that begin so", "norw*")),
        ("swedn", ("Did you mean", "sweden")),
        ("campaign men zebra", ("Fewer words", "campaign men")),
        ("campaign sweeden", ("Did you mean", "campaign sweden")),
        ("palermo zebra xylophone", ("One word", "palermo")),
    ],
)
def test_nothing_found_says_what_to_try(question, way):
    assert not found(question)
    ways = ways_out(SearchFilter({"q": question}, Entry.objects.all()))
    assert way in [(each.why, each.text) for each in ways]
    for each in ways:
        assert len(asked(each.text)) == each.count > 0


def test_nothing_found_with_a_filter_tries_without_it():
    ways = ways_out(SearchFilter({"q": "Sweden", "kind": "question"}, Entry.objects.all()))
    assert ways[0].why == "Without the filters"


def test_a_word_that_was_misspelt_into_another_is_told():
    assert [way.text for way in better_spelt(SearchFilter({"q": "trafficing"}, Entry.objects.all()))] == ["trafficking"]


def test_what_to_try_costs_a_bounded_number_of_queries(django_assert_max_num_queries):
    with django_assert_max_num_queries(12):
        ways_out(SearchFilter({"q": "zz yy xx ww vv uu tt ss", "kind": "state"}, Entry.objects.all()))


@pytest.mark.parametrize("question", ["knowingly", "sex"])
def test_fetching_costs_the_same_however_much_is_found(question, django_assert_num_queries):
    with django_assert_num_queries(3):
        asked(question)[:50]


def test_something_rests_on_every_source_but_those_of_claims_that_have_no_page():
    elsewhere = (SecurityClaimCitation, PolicyRegimeCitation, TensionCitation, CrossCountryListCitation)
    claims = {key for model in elsewhere for key in model.objects.values_list("source", flat=True)}
    cited = set(EntryCitation.objects.values_list("source", flat=True))
    assert set(Source.objects.values_list("pk", flat=True)) - cited <= claims
