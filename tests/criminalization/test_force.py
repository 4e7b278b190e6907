"""Whether a law was in force on a day: one truth table, in Python and in the database."""

from datetime import date

import pytest

from apps.criminalization.force import Force
from apps.criminalization.models import Statute
from apps.sources.models import Source
from apps.states.models import Jurisdiction, State
from tests.criminalization.building import RESEARCHED, build, known

YES, NO, PERHAPS = Force.YES, Force.NO, Force.UNCERTAIN

TRUTH = [
    # status, adopted, first day, first day no longer, day asked, answer
    # a law whose days are known
    ("in_force", None, "1999-01-01", None, "1998-12-31", NO),
    ("in_force", None, "1999-01-01", None, "1999-01-01", YES),
    ("repealed", None, "1999-01-01", "2005-04-01", "2005-03-31", YES),
    ("repealed", None, "1999-01-01", "2005-04-01", "2005-04-01", NO),
    ("in_force", None, "1999-01-01", "2027-01-01", "2026-12-31", YES),
    ("in_force", None, "1999-01-01", "2027-01-01", "2027-01-01", NO),
    # known to the year or the month only
    ("in_force", None, "2005", None, "2004-12-31", NO),
    ("in_force", None, "2005", None, "2005-01-01", PERHAPS),
    ("in_force", None, "2005", None, "2005-06-01", PERHAPS),
    ("in_force", None, "2005", None, "2005-12-31", YES),
    ("in_force", None, "2005-06", None, "2005-05-31", NO),
    ("in_force", None, "2005-06", None, "2005-06-29", PERHAPS),
    ("in_force", None, "2005-06", None, "2005-06-30", YES),
    # replaced by another in a year
    ("repealed", None, "1999-01-01", "2005", "2003-06-01", YES),
    ("repealed", None, "1999-01-01", "2005", "2004-12-31", YES),
    ("repealed", None, "1999-01-01", "2005", "2005-06-01", PERHAPS),
    ("repealed", None, "1999-01-01", "2005", "2005-12-31", NO),
    ("repealed", None, "2005", "2005", "2005-06-01", PERHAPS),
    # no first day: it counts from the day on which a source saw it, and not before its adoption
    ("in_force", None, None, None, "2026-11-23", YES),
    ("in_force", None, None, None, "2026-11-22", PERHAPS),
    ("in_force", None, None, None, "1990-01-01", PERHAPS),
    ("in_force", "2010-05-01", None, None, "2010-04-30", NO),
    ("in_force", "2010-05-01", None, None, "2010-05-01", PERHAPS),
    ("in_force", "2010", None, None, "2009-12-31", NO),
    ("in_force", "2010", None, None, "2010-06-01", PERHAPS),
    ("in_force", "2010", None, None, "2027-01-01", YES),
    # no first day, but a last one
    ("repealed", None, None, "2018", "2017-01-01", PERHAPS),
    ("repealed", None, None, "2018", "2018-06-01", PERHAPS),
    ("repealed", None, None, "2018", "2018-12-31", NO),
    # repealed on a day that no source gives
    ("repealed", None, "2001-01-01", None, "2000-12-31", NO),
    ("repealed", None, "2001-01-01", None, "2001-01-01", PERHAPS),
    ("repealed", None, "2001-01-01", None, "2026-11-22", PERHAPS),
    ("repealed", None, "2001-01-01", None, "2026-11-23", NO),
    ("repealed", None, None, None, "2010-01-01", PERHAPS),
    ("repealed", None, None, None, "2026-11-23", NO),
    # never in force
    ("proposed", None, None, None, "2026-11-24", NO),
    ("proposed", None, "2020-01-01", None, "2026-11-24", NO),
    ("lapsed", "2019-01-01", None, None, "2026-11-24", NO),
    # announced: never certain
    ("not_yet_in_force", "2026-06-01", "2027-01-01", None, "2026-12-31", NO),
    ("not_yet_in_force", "2026-06-01", "2027-01-01", None, "2027-01-01", PERHAPS),
    ("not_yet_in_force", "2026-06-01", None, None, "2026-05-31", NO),
    ("not_yet_in_force", "2026-06-01", None, None, "2026-11-24", PERHAPS),
]


def a_statute(status, adopted, begins, ends):
    state = State(id="XX", name="Nowhere", slug="nowhere", researched_on=RESEARCHED)
    place = Jurisdiction(id="XX", state=state, name="Nowhere", is_whole=True)
    return Statute(
        id="xx-law",
        position=0,
        jurisdiction=place,
        law="Law",
        provision="Section 1",
        approach="all_sex_buying",
        reach="general",
        offence_kind="criminal",
        mental_element="none_required",
        services="sexual",
        status=status,
        adopted=known(adopted),
        in_force_from=known(begins),
        in_force_to=known(ends),
        summary="-",
        confidence="high",
    )


@pytest.mark.parametrize(("status", "adopted", "begins", "ends", "day", "answer"), TRUTH)
def test_a_law_is_in_force_or_not_or_nobody_can_tell(status, adopted, begins, ends, day, answer):
    assert a_statute(status, adopted, begins, ends).force_on(date.fromisoformat(day)) == answer


@pytest.mark.django_db
def test_the_database_gives_the_same_answers():
    build()
    place, source = Jurisdiction.objects.get(pk="XX"), Source.objects.get(pk="0123456789ab")
    asked = {}
    for number, (status, adopted, begins, ends, day, answer) in enumerate(TRUTH):
        statute = a_statute(status, adopted, begins, ends)
        statute.id, statute.jurisdiction, statute.first_source = f"xx-{number}", place, source
        statute.save()
        asked[statute.id] = (date.fromisoformat(day), answer)
    for day in {day for day, _ in asked.values()}:
        sure = set(Statute.objects.in_force(day).values_list("pk", flat=True))
        perhaps = set(Statute.objects.uncertain(day).values_list("pk", flat=True))
        for name, (its_day, answer) in asked.items():
            if its_day == day:
                assert (name in sure, name in perhaps) == (answer == YES, answer == PERHAPS), TRUTH[int(name[3:])]
