"""The comparison in the API: one cell for each state and topic, with its kind, words, records and sources."""

from drf_spectacular.utils import extend_schema_field, extend_schema_serializer
from rest_framework import serializers
from rest_framework.reverse import reverse

from apps.api.meta import MetaSerializer
from apps.api.serializers.records import CitedSerializer
from apps.comparison.summary import summary, unequal_research
from apps.criminalization.models import AbsentLaw, EnforcementFigure, Statute
from apps.instruments.models import Participation
from apps.prevention.models import AbsentMeasure, Measure, SecurityRole
from apps.tables import Kind

KINDS = [(kind.value, kind.label) for kind in Kind]
ENDPOINTS = {
    Statute: "statutes",
    AbsentLaw: "absences",
    EnforcementFigure: "enforcement",
    Measure: "measures",
    AbsentMeasure: "absences",
    SecurityRole: "security-sector",
    Participation: "participations",
}


@extend_schema_serializer(component_name="Topic")
class TopicSerializer(serializers.Serializer):
    """A question that the comparison can put to every state."""

    key = serializers.CharField(help_text="Its word in `topics`.")
    label = serializers.CharField()
    help = serializers.CharField(help_text="What each kind of answer means here.")
    group = serializers.CharField(help_text="Heading under which it stands.")
    group_key = serializers.CharField(source="group.key", help_text="The group's word in `topics`.")


@extend_schema_serializer(component_name="TopicList")
class TopicListSerializer(serializers.Serializer):
    """Every topic, in order."""

    meta = MetaSerializer()
    count = serializers.IntegerField()
    results = TopicSerializer(many=True)


@extend_schema_serializer(component_name="ComparedState")
class ComparedStateSerializer(serializers.Serializer):
    """A state that was asked."""

    id = serializers.CharField()
    name = serializers.CharField()
    slug = serializers.CharField()


@extend_schema_serializer(component_name="RecordLink")
class RecordLinkSerializer(serializers.Serializer):
    """A record behind an answer."""

    id = serializers.CharField(source="pk")
    self = serializers.SerializerMethodField(help_text="Address of the record; of its state, where it has none itself.")

    @extend_schema_field({"type": "string", "format": "uri"})
    def get_self(self, record):
        endpoint, key = ENDPOINTS.get(type(record)), record.pk
        if endpoint is None:
            endpoint, key = "states", record.state_id
        return reverse(f"api:{endpoint}-detail", args=[key], request=self.context["request"])


@extend_schema_serializer(component_name="ComparisonCell")
class CellSerializer(serializers.Serializer):
    """What one state answers to one topic."""

    state = serializers.CharField(help_text="Code of the state.")
    topic = serializers.CharField(help_text="Key of the topic.")
    kind = serializers.ChoiceField(KINDS, help_text="Unknown is not none: the sort of answer.")
    text = serializers.CharField(help_text="The answer in words.")
    since = serializers.CharField(allow_null=True, help_text="Since when, in words.")
    confidence = serializers.CharField(allow_null=True, help_text="Of the records behind it, a span where they differ.")
    note = serializers.CharField(allow_null=True)
    records = RecordLinkSerializer(many=True)
    sources = CitedSerializer(many=True)


@extend_schema_serializer(component_name="Comparison")
class ComparisonSerializer(serializers.Serializer):
    """Answers of some states to some topics on a day."""

    meta = MetaSerializer()
    states = ComparedStateSerializer(many=True)
    topics = TopicSerializer(many=True)
    kinds = serializers.DictField(child=serializers.IntegerField(), help_text="How many cells are of each kind.")
    sentences = serializers.ListField(child=serializers.CharField(), help_text="What the table comes to, in sentences.")
    warning = serializers.CharField(allow_null=True, help_text="Which records were looked for in some states only.")
    cells = CellSerializer(many=True, help_text="State by state, within a state topic by topic.")


def compared(comparison, request):
    """A comparison as the API writes it."""
    context = {"request": request}
    pairs = [(state, topic) for state in comparison.states for topic in comparison.dimensions]
    return {
        "states": ComparedStateSerializer(comparison.states, many=True).data,
        "topics": TopicSerializer(comparison.dimensions, many=True).data,
        "kinds": {kind.value: count for kind, count in comparison.kinds.items()},
        "sentences": summary(comparison),
        "warning": unequal_research(comparison.states) or None,
        "cells": [_cell(state, topic, comparison.answer(state, topic), context) for state, topic in pairs],
    }


def _cell(state, topic, answer, context):
    cell = answer.cell()
    return {
        "state": state.id,
        "topic": topic.key,
        "kind": cell.kind.value,
        "text": cell.text,
        "since": cell.since or None,
        "confidence": cell.confidence or None,
        "note": cell.note or None,
        "records": RecordLinkSerializer(answer.records, many=True, context=context).data,
        "sources": CitedSerializer(cell.citations, many=True).data,
    }
