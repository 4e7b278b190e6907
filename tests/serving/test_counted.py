"""Numbers beside filters are asked of the database once for each version of the facts and question."""

from datetime import date

import pytest
from django.test import RequestFactory

from apps.addresses import counting
from apps.criminalization.filters import StatuteFilter
from apps.criminalization.models import Statute
from apps.databases.remembering import remembering
from apps.serving.counted import counts_of

DAY = date(2020, 1, 1)
ONE, OTHER = ("one", 1), ("other", 2)


def asked(query="", records=None):
    given = RequestFactory().get(f"/?{query}").GET
    records = Statute.objects.all() if records is None else records
    return StatuteFilter(given, records, also=("as_of", "page"), on=DAY)


@pytest.fixture
def cost(django_assert_num_queries, django_assert_max_num_queries):
    """Whether a question is asked of the database again."""
    return lambda is_asked: django_assert_max_num_queries(60) if is_asked else django_assert_num_queries(0)


@pytest.mark.parametrize(
    ("first", "second", "is_asked"),
    [
        ("", "", False),
        ("approach=knowing_use", "approach=knowing_use", False),
        ("approach=knowing_use", "approach=knowing_use&page=2&sort=-state&as_of=2010-01-01", False),
        ("approach=knowing_use", "approach=indirect", True),
    ],
)
def test_the_order_and_the_page_ask_nothing_anew_but_another_question_does(db, first, second, is_asked, cost):
    with remembering(ONE):
        counts_of(asked(first))
        question = asked(second)
        question.require()
        with cost(is_asked):
            found = counts_of(question)
    assert found == counting.counts_of(question)


def test_another_version_of_the_facts_is_counted_anew(db, django_assert_num_queries):
    with remembering(ONE):
        before = counts_of(asked())
    Statute.objects.update(confidence="low")
    with remembering(OTHER):
        after = counts_of(asked())
    assert before["confidence"] != after["confidence"]


def test_without_a_version_nothing_is_remembered(db):
    before = counts_of(asked())
    Statute.objects.update(confidence="low")
    assert counts_of(asked()) != before


def test_other_records_are_another_question(db):
    some = Statute.objects.filter(approach="knowing_use")
    with remembering(ONE):
        assert counts_of(asked())["approach"] != counts_of(asked(records=some))["approach"]


def test_what_is_asked_of_single_filters_is_told_for_these(db):
    with remembering(ONE):
        assert set(counts_of(asked(), ["approach"])) == {"approach"}
        assert len(counts_of(asked())) > 1
