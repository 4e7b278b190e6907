"""Which states had a general law, year by year: what the bars above the slider show."""

from datetime import date

import pytest

from apps.criminalization.approach import states_by_approach
from apps.criminalization.force import Force
from apps.criminalization.general_law import FIRST_YEAR, general_force, general_law_by_year, general_law_on

pytestmark = pytest.mark.django_db
TODAY = date(2026, 11, 24)

# state, day, whether a general law was in force
TRUTH = [
    ("XA", "1998-12-31", Force.NO),
    ("XA", "1999-01-01", Force.YES),
    ("XA", "2005-06-01", Force.UNCERTAIN),
    ("XA", "2005-12-31", Force.YES),
    ("XB", "2000-01-01", Force.UNCERTAIN),  # a law without a first day
    ("XB", "2026-11-24", Force.YES),
    ("XC", "2010-05-01", Force.YES),  # in a part
    ("XE", "2026-11-24", Force.NO),  # only minors; the law to come has not begun
    ("XF", "2026-11-24", Force.NO),  # only public places
    ("XJ", "2026-11-24", Force.NO),  # no law on file; the map says that nobody looked
]


def states():
    return [state for state, _ in states_by_approach(TODAY)]


@pytest.mark.parametrize(("code", "day", "force"), TRUTH)
def test_a_general_law_was_in_force_or_not_or_nobody_can_tell(code, day, force):
    state = next(each for each in states() if each.pk == code)
    assert general_force(state, date.fromisoformat(day)) is force


def test_there_is_one_year_after_another_up_to_today():
    years = general_law_by_year(states(), TODAY)
    assert [year.year for year in years] == list(range(FIRST_YEAR, 2027))
    assert years[-1] == general_law_on(states(), TODAY)
    assert years[2005 - FIRST_YEAR] == general_law_on(states(), date(2005, 12, 31))


def test_a_state_whose_approach_is_certain_has_its_general_law_for_certain():
    """The map and the bars never contradict each other."""
    approaches = {"all_sex_buying", "strict_liability", "knowing_use", "indirect", "part"}
    for year in (1999, 2005, 2010, 2016, 2020):
        day = date(year, 12, 31)
        for state, approach in states_by_approach(day):
            if approach.kind in approaches:
                assert general_force(state, day) is Force.YES, (state, day)
            if approach.kind in ("none", "not_found", "not_researched"):
                assert general_force(state, day) is Force.NO, (state, day)
