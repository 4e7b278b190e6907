"""States by approach over time: the one rule of `approach_of`, asked for each year's end; and how many there may have been."""

from collections import Counter
from datetime import date
from itertools import product

import pytest

from apps.criminalization.adoption import CHARTED, FIRST_YEAR, adoption_table, spans_by_year
from apps.criminalization.approach import approach_of, broadest, possible_kinds, states_by_approach
from apps.criminalization.fetching import laws_of
from apps.criminalization.force import Force
from apps.criminalization.vocabulary import Reach
from apps.pages.adoption import UNIT, chart, short_table

pytestmark = pytest.mark.django_db
ON = date(2026, 11, 24)
DAYS = [date(1998, 6, 1), date(2003, 6, 1), date(2005, 6, 1), date(2006, 12, 31), date(2015, 1, 1), ON]


def states():
    return [state for state, _ in states_by_approach(ON)]


def test_there_is_one_row_a_year_and_the_last_is_the_day_itself():
    years = spans_by_year(states(), ON)
    assert [year for year, *_ in years] == list(range(FIRST_YEAR, 2027))


@pytest.mark.parametrize("year", [1999, 2005, 2010, 2020, 2026])
def test_each_year_counts_what_the_states_show_on_its_last_day(year):
    spans, uncertain = {year: (spans, uncertain) for year, spans, uncertain in spans_by_year(states(), ON)}[year]
    counts = Counter(approach.kind for _, approach in states_by_approach(min(date(year, 12, 31), ON)))
    assert {key: span.certain for key, span in spans.items()} == {key: counts[key] for key in CHARTED}
    assert uncertain == counts["uncertain"]
    open_ones = uncertain + counts["disputed"]
    assert all(span.certain <= span.possible <= span.certain + open_ones for span in spans.values())


def test_a_day_before_the_first_year_gives_that_day_alone():
    assert [year for year, *_ in spans_by_year(states(), date(1980, 6, 1))] == [1980]


def every_way_it_may_have_been(state, on):
    """The kinds that come out where each uncertain law is taken to hold, or not to hold, in every combination."""
    laws = laws_of(state)
    sure = [law for law in laws if law.force_on(on) == Force.YES]
    perhaps = [law for law in laws if law.force_on(on) == Force.UNCERTAIN]
    for choice in product([True, False], repeat=len(perhaps)):
        holding = sure + [law for law, holds in zip(perhaps, choice, strict=True) if holds]
        general = [law for law in holding if law.reach == Reach.GENERAL]
        whole = [law for law in general if law.jurisdiction.is_whole]
        if whole:
            yield broadest(whole)[0].approach
        elif general:
            yield "part"
        elif any(law.reach == Reach.MINORS for law in holding):
            yield "minors"


@pytest.mark.parametrize("day", DAYS)
def test_a_state_may_have_what_some_reading_of_its_dates_gives_it_and_nothing_else(day):
    for state in states():
        found = approach_of(state, day)
        kinds = possible_kinds(state, day, found) & set(CHARTED)
        assert kinds == set(every_way_it_may_have_been(state, day)), (state, found.kind)


def test_the_table_holds_both_numbers_of_every_kind():
    years = spans_by_year(states(), ON)
    table = adoption_table(years, ON)
    both = [name for key in CHARTED for name in (key, f"{key}_at_most")]
    assert [column.key for column in table.columns] == ["year", *both, "uncertain"]
    for (_, spans, _), row in zip(years, table.rows, strict=True):
        assert [cell.value for cell in row[1:-1]] == [n for s in spans.values() for n in (s.certain, s.possible)]


def test_the_table_of_the_page_says_the_same_in_words():
    years = spans_by_year(states(), ON)
    rows = short_table(years, adoption_table(years, ON)).rows
    assert [cell.text for cell in rows[5][1:]] == [years[5][1][key].words for key in CHARTED]


def test_a_column_is_filled_as_high_as_is_certain_and_dotted_as_high_as_is_possible():
    years = spans_by_year(states(), ON)
    for panel in chart(years).panels:
        spans = [spans[panel.kind] for _, spans, _ in years]
        filled, dotted = ([bar for bar in panel.bars if bar.is_possible is each] for each in (False, True))
        assert [bar.height for bar in filled] == [span.certain * UNIT for span in spans if span.certain]
        beyond = [(span.possible - span.certain) * UNIT for span in spans]
        assert [bar.height for bar in dotted] == [height for height in beyond if height]
        assert all(bar.y + bar.height == panel.base for bar in filled)
        assert all(panel.name_y <= bar.y and bar.x >= 0 and bar.x + bar.width <= 100 for bar in panel.bars)
