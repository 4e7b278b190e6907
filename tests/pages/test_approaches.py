"""The page of approaches counts as the map does."""

import re
from collections import Counter
from datetime import date

import pytest

from apps.criminalization.approach import states_by_approach
from apps.criminalization.vocabulary import Approach

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("day", ["2003-06-01", "2016-01-01", "2026-11-24"])
def test_each_approach_shows_the_number_of_its_states_on_the_day(client, day):
    page = client.get(f"/approaches/?as_of={day}", SERVER_NAME="localhost").content.decode()
    counts = Counter(approach.kind for _, approach in states_by_approach(date.fromisoformat(day)))
    for word in Approach:
        section = re.search(rf'aria-labelledby="{word.value}">.*?</section>', page, re.DOTALL)[0]
        assert int(re.search(r'class="count"><b>(\d+)</b>', section)[1]) == counts[word.value]


def test_the_chart_has_an_equal_table(client):
    page = client.get("/approaches/", SERVER_NAME="localhost").content.decode()
    assert 'role="img"' in page
    assert "The same as a table" in page


def test_a_link_keeps_the_day(client):
    page = client.get("/approaches/?as_of=2003-06-01", SERVER_NAME="localhost").content.decode()
    assert re.search(r'href="/states/[a-z-]+/\?as_of=2003-06-01"', page)
