"""The comparison as a whole: every question answers for every state, and costs no more for more of them."""

from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from apps.comparison.choosing import chosen_states
from apps.comparison.compare import compare
from apps.comparison.table import comparison_table
from apps.comparison.topics import DIMENSIONS
from apps.tables import Kind

pytestmark = pytest.mark.django_db
TODAY = date(2026, 11, 24)
DAYS = [date(1990, 1, 1), date(2005, 6, 1), date(2015, 1, 1), TODAY]


def cost(states, dimensions=DIMENSIONS):
    with CaptureQueriesContext(connection) as queries:
        comparison_table(compare(states, dimensions, TODAY))
    return len(queries)


def test_more_states_cost_no_more_queries():
    assert cost(["XA", "XG"]) == cost(
        chosen_states(["all"], TODAY)
    )  # between them these two have every family of records


def test_all_topics_cost_at_most_twenty_five_queries():
    assert cost(chosen_states(["all"], TODAY)) <= 25


def test_a_second_question_with_the_same_needs_costs_nothing():
    measures = [dimension for dimension in DIMENSIONS if dimension.group == "Prevention by kind"]
    assert cost(["XA", "XB"], measures[:1]) == cost(["XA", "XB"], measures)


@pytest.mark.parametrize("day", DAYS)
def test_every_answer_has_words_and_unknown_rests_on_no_record_alone(day):
    comparison = compare(chosen_states(["all"], TODAY), DIMENSIONS, day)
    for (state, key), answer in comparison.answers.items():
        assert answer.text, (state, key)
        if answer.kind in (Kind.YES, Kind.PARTLY, Kind.NONE, Kind.DISPUTED):
            assert answer.citations, (state, key, answer)
        if answer.kind is Kind.NOT_RESEARCHED:
            assert not answer.text.startswith("None"), (state, key)


def test_every_kind_of_value_occurs_in_the_invented_world():
    kinds = {kind for day in DAYS for kind in compare(chosen_states(["all"], TODAY), DIMENSIONS, day).kinds}
    assert kinds == set(Kind)


def test_the_keys_of_topics_are_words_for_addresses_and_none_stands_twice():
    keys = [dimension.key for dimension in DIMENSIONS]
    assert len(set(keys)) == len(keys)
    assert all(key == key.lower() and " " not in key and "," not in key for key in keys)


def test_every_topic_says_what_counts():
    assert all(len(dimension.help) > 30 and dimension.help.endswith(".") for dimension in DIMENSIONS)


@pytest.mark.parametrize("states_as", ["rows", "columns"])
def test_the_table_holds_the_same_answers_whichever_way_it_lies(states_as):
    comparison = compare(["XA", "XI", "XJ"], DIMENSIONS, TODAY)
    table = comparison_table(comparison, states_as)
    coded = [place for place, column in enumerate(table.columns) if column.coded]
    found = sorted((row[place].kind, row[place].text) for row in table.rows for place in coded)
    assert found == sorted((answer.kind, answer.text) for answer in comparison.answers.values())
