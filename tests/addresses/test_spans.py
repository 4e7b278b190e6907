"""Whether a date lies after one date and before another: one truth table for Python and for the database."""

import pytest
from django.http import QueryDict

from apps.addresses import BadAddress
from apps.addresses.spans import certainly, lies_between, possibly
from apps.criminalization.filters import StatuteFilter
from apps.criminalization.models import Statute
from apps.dates import KnownDate
from tests.criminalization.building import build, known

pytestmark = pytest.mark.django_db

YES, NO, UNCERTAIN = True, False, None
TRUTH = [
    # date, after, before, answer
    ("2005-07-01", "2005-06-30", "", YES),
    ("2005-07-01", "2005-07-01", "", NO),
    ("2005-07-01", "2005-07", "", NO),
    ("2005-07-01", "2005", "", NO),
    ("2005-07-01", "2004", "", YES),
    ("2005-07-01", "", "2005-07-02", YES),
    ("2005-07-01", "", "2005-07-01", NO),
    ("2005-07-01", "", "2005-07", NO),
    ("2005-07-01", "", "2006", YES),
    ("2005", "2004", "", YES),
    ("2005", "2004-12-31", "", YES),
    ("2005", "2005-01-01", "", UNCERTAIN),
    ("2005", "2005-06", "", UNCERTAIN),
    ("2005", "2005-12-31", "", NO),
    ("2005", "2005", "", NO),
    ("2005", "", "2005", NO),
    ("2005", "", "2005-01-01", NO),
    ("2005", "", "2005-01-02", UNCERTAIN),
    ("2005", "", "2006", YES),
    ("2005-07", "2004", "2006", YES),
    ("2005-07", "2005-07-15", "2006", UNCERTAIN),
    ("2005-07", "2005-07-01", "2005-07-31", UNCERTAIN),
    ("", "2004", "", UNCERTAIN),
    ("", "", "2006", UNCERTAIN),
    ("", "2004", "2006", UNCERTAIN),
]


EMPTY = [("2005-07", "2005-07-15", "2004", NO), ("2005-07", "2004", "2005", NO)]  # no address may ask for these


@pytest.mark.parametrize(("date", "after", "before", "answer"), [*TRUTH, *EMPTY])
def test_python_gives_the_answer_of_the_truth_table(date, after, before, answer):
    assert lies_between(known(date), known(after), known(before)) is answer


@pytest.mark.parametrize(("date", "after", "before", "answer"), [*TRUTH, *EMPTY])
def test_the_database_gives_the_answer_of_the_truth_table(date, after, before, answer):
    build([{"approach": "knowing_use", "begins": None, "adopted": known(date)}])
    law = Statute.objects.filter(pk="xx-0")
    ends = ("adopted", known(after), known(before))
    assert law.filter(certainly(*ends)).exists() is (answer is YES)
    assert law.filter(possibly(*ends)).exists() is (answer is not NO)


@pytest.mark.parametrize(("date", "after", "before", "answer"), TRUTH)
@pytest.mark.parametrize(
    ("word", "kept"), [("", (YES,)), ("yes", (YES,)), ("uncertain", (UNCERTAIN,)), ("both", (YES, UNCERTAIN))]
)
def test_an_address_keeps_what_it_asks_for(date, after, before, answer, word, kept):
    build([{"approach": "knowing_use", "begins": None, "adopted": known(date)}])
    query = QueryDict(f"state=XX&adopted_after={after}&adopted_before={before}&adopted={word}")
    assert StatuteFilter(query, Statute.objects.all()).qs.exists() is (answer in kept)


@pytest.mark.parametrize(
    ("query", "said"),
    [
        ("adopted_after=05", "like 2005, 2005-07 or 2005-07-01"),
        ("adopted_after=2005-13", "is not a date"),
        ("adopted_before=01/02/2003", "is not a date"),
        ("adopted_before=\u0662\u0660\u0660\u0665", "is not a date"),
        ("adopted_after=0001", "Ask for a date from 1900 to 2100"),
        ("adopted=uncertain", "it needs adopted_after or adopted_before"),
        ("adopted_after=2020&adopted_before=2010", "No day lies after 2020 and before 2010"),
        ("adopted_after=2005&adopted_before=2005", "No day lies"),
        ("adopted_after=2005&adopted_before=2006", "No day lies"),
        ("adopted_after=2001&adopted_after=2002", "once only"),
    ],
)
def test_what_cannot_be_answered_is_named(query, said):
    with pytest.raises(BadAddress, match=said):
        StatuteFilter(QueryDict(query), Statute.objects.all()).require()


def test_after_a_year_is_after_its_last_day():
    assert KnownDate.parse("2005").lies_after(KnownDate.parse("2004"))
    assert KnownDate.parse("2005").lies_after(KnownDate.parse("2005")) is False
