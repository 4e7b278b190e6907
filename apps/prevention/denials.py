"""Measures that one source shows and another denies for the same time."""

from django.db.models import F, Q

from apps.prevention.models import Measure
from apps.prevention.vocabulary import AbsentMeasureTopic

ABSENT = "state__absent_measures"


def ran_when_denied(measure, absent):
    """Whether a measure certainly ran at the time for which a source says that there was none."""
    ended_before = measure.ended and measure.ended.first <= absent.as_of.last
    return measure.started and measure.started.last <= absent.as_of.first and not ended_before


def denies(absent, measure):
    """Whether a source says that there was no such measure at a time when this one certainly ran."""
    is_meant = absent.topic in (measure.type, AbsentMeasureTopic.ANY_PREVENTION)
    return bool(absent.state_id == measure.state_id and is_meant and ran_when_denied(measure, absent))


def denied_measures():
    """The keys of the measures that a source denies: `denies` as a condition for the database."""
    topic, then = f"{ABSENT}__topic", f"{ABSENT}__as_of"
    meant = Q(**{topic: F("type")}) | Q(**{topic: AbsentMeasureTopic.ANY_PREVENTION})
    went_on = Q(ended_first=None) | Q(ended_first__gt=F(f"{then}_last"))
    denied = Measure.objects.filter(meant & went_on, started_last__lte=F(f"{then}_first"))
    return denied.order_by().values_list("pk", flat=True).distinct()
