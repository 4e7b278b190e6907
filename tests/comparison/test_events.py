"""Dated events: every date on file makes one, as closely as it is known, and nothing else does."""

from itertools import pairwise

import pytest

from apps.comparison.events import EventKind, events_of, every_event, in_order, states_with_events, without_first_day
from apps.criminalization.force import NEVER
from apps.criminalization.models import Amendment, Statute
from apps.instruments.models import Participation
from apps.prevention.models import Measure
from apps.states.models import Membership

pytestmark = pytest.mark.django_db


def events():
    return every_event(states_with_events())


def of_kind(kind):
    return sorted(str(event.when) for event in events() if event.kind is kind)


def dates(records, name):
    return sorted(str(known) for record in records if (known := getattr(record, name)))


def test_every_date_on_file_is_one_event_as_closely_as_it_is_known():
    laws = [law for law in Statute.objects.all() if law.status not in NEVER]
    bills = [law for law in Statute.objects.all() if law.status in NEVER]
    rows, measures, held = Participation.objects.all(), Measure.objects.all(), Membership.objects.all()
    assert of_kind(EventKind.LAW_ADOPTED) == dates(laws, "adopted")
    assert of_kind(EventKind.LAW_IN_FORCE) == dates(laws, "in_force_from")
    assert of_kind(EventKind.LAW_ENDED) == dates(laws, "in_force_to")
    assert of_kind(EventKind.LAW_AMENDED) == dates(Amendment.objects.all(), "date")
    assert of_kind(EventKind.BILL) == dates(bills, "adopted")
    assert of_kind(EventKind.MEASURE_BEGUN) == dates(measures, "started")
    assert of_kind(EventKind.MEASURE_ENDED) == dates(measures, "ended")
    assert of_kind(EventKind.TREATY_SIGNED) == dates(rows, "signed")
    assert of_kind(EventKind.TREATY_RATIFIED) == dates(rows, "ratified")
    assert of_kind(EventKind.TREATY_IN_FORCE) == dates(rows, "in_force")
    assert of_kind(EventKind.MEMBERSHIP_BEGUN) == dates(held, "since")
    assert of_kind(EventKind.MEMBERSHIP_ENDED) == dates(held, "until")


def test_no_two_events_have_one_identifier():
    ids = [event.id for event in events()]
    assert len(ids) == len(set(ids))


def test_the_newest_stand_first_and_a_year_alone_stands_at_the_end_of_its_year():
    found = events()
    for earlier, later in pairwise(found):
        assert earlier.when.first >= later.when.first
    for year in {event.year for event in found}:
        known = [event.when.precision for event in found if event.year == year]
        assert known == [*(each for each in known if each != "year"), *(each for each in known if each == "year")]


def test_every_event_has_a_source_and_a_state():
    for event in events():
        assert event.citations, event.id
        assert event.state.name, event.id


def test_a_law_without_a_first_day_makes_no_event_of_its_beginning():
    undated = without_first_day(states_with_events())
    assert undated
    begun = {event.record.pk for event in events() if event.kind is EventKind.LAW_IN_FORCE}
    assert not begun & {law.pk for law in undated}


def test_a_story_is_told_from_the_earliest():
    arcadia = states_with_events().get(pk="XA")
    told = in_order(events_of(arcadia))
    assert {event.id for event in told} == {event.id for event in events() if event.state.pk == "XA"}
    assert [event.when.first for event in told] == sorted(event.when.first for event in told)
