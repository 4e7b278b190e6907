"""States by approach over time: the one rule of `approach_of`, asked for each year's end."""

from collections import Counter
from datetime import date

import pytest

from apps.criminalization.adoption import COUNTED, FIRST_YEAR, adoption_table, by_year
from apps.criminalization.approach import states_by_approach
from apps.pages.adoption import BASE, chart

pytestmark = pytest.mark.django_db
ON = date(2026, 11, 24)


def states():
    return [state for state, _ in states_by_approach(ON)]


def test_there_is_one_row_a_year_and_the_last_is_the_day_itself():
    years = by_year(states(), ON)
    assert [year for year, _ in years] == list(range(FIRST_YEAR, 2027))
    assert years[-1][1] == Counter(approach.kind for _, approach in states_by_approach(ON))


@pytest.mark.parametrize("year", [1999, 2005, 2010, 2020])
def test_each_year_counts_what_the_states_show_on_its_last_day(year):
    counts = dict(by_year(states(), ON))[year]
    assert counts == Counter(approach.kind for _, approach in states_by_approach(date(year, 12, 31)))


def test_a_day_before_the_first_year_gives_that_day_alone():
    assert [year for year, _ in by_year(states(), date(1980, 6, 1))] == [1980]


def test_the_table_holds_every_counted_kind():
    table = adoption_table(by_year(states(), ON), ON)
    assert [column.key for column in table.columns] == ["year", *COUNTED]


def test_a_column_of_the_chart_is_as_high_as_its_states():
    years = by_year(states(), ON)
    drawn = chart(years)
    unit = float(drawn.bars[0].height) / next(
        counts[drawn.bars[0].kind] for _, counts in years if counts[drawn.bars[0].kind]
    )
    last = [bar for bar in drawn.bars if bar.x == drawn.bars[-1].x]
    assert sum(float(bar.height) for bar in last) == pytest.approx(
        unit * sum(years[-1][1][key] for key in COUNTED), abs=1
    )
    assert min(float(bar.y) for bar in drawn.bars) >= 0
    assert all(float(bar.y) + float(bar.height) <= BASE + 0.2 for bar in drawn.bars)
