"""Measures that one source shows and another denies for the same time."""

from apps.prevention.models import AbsentMeasure, Measure
from apps.prevention.vocabulary import AbsentMeasureTopic


def ran_when_denied(measure, absent):
    """Whether a measure certainly ran at the time for which a source says that there was none."""
    ended_before = measure.ended and measure.ended.first <= absent.as_of.last
    return measure.started and measure.started.last <= absent.as_of.first and not ended_before


def denies(absent, measure):
    """Whether a source says that there was no such measure at a time when this one certainly ran."""
    is_meant = absent.topic in (measure.type, AbsentMeasureTopic.ANY_PREVENTION)
    return bool(absent.state_id == measure.state_id and is_meant and ran_when_denied(measure, absent))


def denied_measures():
    """The keys of the measures that a source denies."""
    absent = list(AbsentMeasure.objects.all())
    measures = Measure.objects.filter(state__in={each.state_id for each in absent})
    return [measure.pk for measure in measures if any(denies(each, measure) for each in absent)]
