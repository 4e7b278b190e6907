"""Which findings of the invented world an address asks for, and the tables of what the documents say."""

import datetime

import pytest
from django.http import QueryDict

from apps.addresses import BadAddress
from apps.findings.arguments import weighed
from apps.findings.fetching import whole_questions, whole_recommendations
from apps.findings.filters import FindingFilter
from apps.findings.models import Finding, Position, Step
from apps.findings.table import figure_words, finding_table, question_table, recommendation_table

pytestmark = pytest.mark.django_db
TODAY = datetime.date(2026, 11, 24)


def found(query):
    return list(FindingFilter(QueryDict(query), Finding.objects.whole()).qs)


def test_a_finding_is_found_by_document_kind_topic_and_words_once():
    for finding in Finding.objects.whole():
        topics = ",".join(topic.topic for topic in finding.topics.all())
        query = f"document={finding.document_id}&kind={finding.kind}&topic={topics}"
        assert found(query).count(finding) == 1


def test_an_unknown_topic_is_refused_with_the_nearest():
    with pytest.raises(BadAddress, match="knowing_use"):
        found("topic=knowing_uses")


def test_a_finding_without_a_figure_shows_none():
    for finding in Finding.objects.whole():
        assert bool(figure_words(finding)) == (finding.value is not None)


def test_every_finding_step_and_position_is_a_row():
    assert len(finding_table(Finding.objects.whole(), TODAY).rows) == Finding.objects.count()
    assert len(recommendation_table(whole_recommendations(), TODAY).rows) == Step.objects.count()
    assert len(question_table(whole_questions(), TODAY).rows) == Position.objects.count()


def test_every_position_rests_on_something():
    assert all(row[0].citations for row in question_table(whole_questions(), TODAY).rows)


def test_the_typology_ends_with_criminal_law_as_a_whole():
    *typology, overall = weighed()
    assert overall.profile is None
    assert all(each.profile for each in typology)
