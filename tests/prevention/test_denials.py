"""When a source denies a measure that another shows: a truth table."""

import pytest

from apps.dates import KnownDate
from apps.prevention.denials import denied_measures, denies
from apps.prevention.models import AbsentMeasure, Measure

MEASURE = {"state_id": "XA", "type": "research"}


def known(text):
    return KnownDate.parse(text) if text else None


@pytest.mark.parametrize(
    ("started", "ended", "topic", "as_of", "expected"),
    [
        ("2010", None, "research", "2015", True),
        ("2010", None, "any_prevention", "2015", True),
        ("2010", None, "action_plan", "2015", False),
        ("2010", "2012", "research", "2015", False),
        ("2010", "2016", "research", "2015", True),
        ("2015", None, "research", "2015", False),
        (None, None, "research", "2015", False),
    ],
)
def test_a_measure_is_denied_where_it_certainly_ran(started, ended, topic, as_of, expected):
    measure = Measure(**MEASURE, started=known(started), ended=known(ended))
    assert denies(AbsentMeasure(state_id="XA", topic=topic, as_of=known(as_of)), measure) is expected
    assert not denies(AbsentMeasure(state_id="XB", topic=topic, as_of=known(as_of)), measure)


@pytest.mark.django_db
def test_the_measures_that_are_denied_are_found():
    measure = Measure.objects.filter(started_last__isnull=False, ended_first__isnull=True).first()
    assert list(denied_measures()) == []
    AbsentMeasure.objects.create(
        id="denies",
        position=0,
        first_source=measure.first_source,
        state=measure.state,
        topic=measure.type,
        as_of=KnownDate.parse("2026"),
    )
    assert list(denied_measures()) == [measure.pk]
