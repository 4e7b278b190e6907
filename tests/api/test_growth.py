"""The number of queries grows with nothing.

Where no record of a page has a row of some kind, the query for what hangs on such rows falls away, so the short page of
each list, and the narrow comparison, are just long enough to hold every kind.
"""

import pytest

from tests.api.asked import NAMES

MOST = 26  # all families of records, each with its sources, for every state; and the version of the facts


@pytest.mark.parametrize("name", NAMES)
def test_a_long_page_costs_as_much_as_a_short_one(cost, name):
    assert cost(f"{name}/?page_size=200") <= cost(f"{name}/?page_size=3")


@pytest.mark.parametrize("name", NAMES)
def test_no_list_reads_its_records_twice(cost, name):
    assert cost(f"{name}/?page_size=200") <= MOST


def test_a_wide_comparison_costs_as_much_as_a_narrow_one(cost):
    assert cost("compare/?states=all&topics=all") == cost("compare/?states=XA,XG&topics=all")


def test_a_description_is_made_once(ask, cost):
    ask("schema/")
    assert cost("schema/") == 1  # which facts there are
