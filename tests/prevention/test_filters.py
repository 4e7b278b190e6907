"""Which measures of the invented world an address asks for, and how a row says what is unknown."""

import datetime

import pytest
from django.http import QueryDict

from apps.addresses import BadAddress
from apps.prevention.filters import MeasureFilter
from apps.prevention.models import Measure
from apps.prevention.table import measure_table
from apps.tables import Kind

pytestmark = pytest.mark.django_db


def found(query):
    return list(MeasureFilter(QueryDict(query), Measure.objects.whole()).qs)


def test_each_word_keeps_exactly_the_measures_that_have_it():
    for measure in Measure.objects.whole():
        for name in ("type", "technique", "focus", "lead", "engagement", "evaluated", "confidence"):
            word = getattr(measure, name)
            if word:
                kept = found(f"{name}={word}")
                assert measure in kept
                assert {getattr(each, name) for each in kept} == {word}


def test_a_measure_with_two_audiences_is_found_once():
    many = [each for each in Measure.objects.whole() if each.audiences.count() > 1]
    assert many
    words = ",".join(audience.audience for audience in many[0].audiences.all())
    assert found(f"audience={words}").count(many[0]) == 1


def test_a_measure_without_a_beginning_counts_on_every_day():
    undated = {each.pk for each in Measure.objects.whole() if each.started is None}
    early = {each.pk for each in found("begun_by=1900-01-01")}
    assert early == undated


def test_all_words_must_occur_somewhere_in_the_record():
    measure = Measure.objects.get(pk="xa-campaign")
    first, *_, last = measure.title.replace("=", "").split()
    assert measure in found(f"q={first}+{last}")
    assert measure not in found(f"q={first}+nowhere-in-the-records")


def test_an_unknown_kind_is_refused():
    with pytest.raises(BadAddress, match="awareness_campaign"):
        found("type=awareness")


def test_what_is_unknown_of_a_measure_says_so():
    table = measure_table(Measure.objects.whole(), datetime.date(2026, 11, 24))
    keys = [column.key for column in table.columns]
    for measure, row in zip(Measure.objects.whole(), table.rows, strict=True):
        started = row[keys.index("started")]
        assert (started.kind is Kind.NOT_FOUND) == (measure.started is None)
        assert row[0].citations
