"""Checks on the figures of the documents in the API."""

from drf_spectacular.utils import extend_schema_serializer
from rest_framework import serializers

from apps.api.fields import PlainNumber
from apps.api.meta import MetaSerializer
from apps.api.serializers.records import CitedSerializer
from apps.findings.checks import Outcome


@extend_schema_serializer(component_name="CheckInput")
class InputSerializer(serializers.Serializer):
    """A number that goes into a check."""

    name = serializers.CharField(help_text="What it counts.")
    number = PlainNumber()
    finding = serializers.CharField(source="finding.pk", help_text="Key of the finding that gives it.")


@extend_schema_serializer(component_name="CheckStep")
class StepSerializer(serializers.Serializer):
    """A line of the calculation."""

    sum = serializers.CharField()
    result = serializers.SerializerMethodField(help_text="To two decimals.")
    unit = serializers.CharField()

    def get_result(self, step) -> float:
        return float(round(step.result, 2))


@extend_schema_serializer(component_name="Check")
class CheckSerializer(serializers.Serializer):
    """A sum over the figures of a document."""

    id = serializers.CharField(source="rule.key")
    title = serializers.CharField(source="rule.title")
    tension = serializers.CharField(source="rule.tension", help_text="Key of the tension that it works out.")
    inputs = InputSerializer(many=True)
    steps = StepSerializer(many=True)
    outcome = serializers.ChoiceField([(each.key, each.words) for each in Outcome], source="outcome.key")
    words = serializers.CharField(help_text="What it shows, in a sentence.")
    sources = CitedSerializer(source="citations", many=True)


@extend_schema_serializer(component_name="CheckList")
class CheckListSerializer(serializers.Serializer):
    """Every check."""

    meta = MetaSerializer()
    results = CheckSerializer(many=True)
