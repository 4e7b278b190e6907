"""Figures of the documents in the API: what is published, what the records give, and the states behind it."""

from drf_spectacular.utils import extend_schema_field, extend_schema_serializer
from rest_framework import serializers

from apps.api.meta import MetaSerializer
from apps.api.serializers.recounts import REASONS, RecountSummarySerializer


@extend_schema_serializer(component_name="PerhapsCounted")
class PerhapsSerializer(serializers.Serializer):
    """A state of which nobody can tell whether it counts."""

    state = serializers.CharField(source="state.pk", help_text="ISO 3166-1 alpha-2 code.")
    reason = serializers.ChoiceField(REASONS, source="reason.key")


@extend_schema_serializer(component_name="MetricCount")
class CountSerializer(serializers.Serializer):
    """A figure counted from the records on a day."""

    as_of = serializers.DateField(source="on")
    lowest = serializers.IntegerField(source="line.lowest", help_text="How many states certainly count.")
    highest = serializers.IntegerField(source="line.highest", help_text="How many states certainly or possibly count.")
    certain = serializers.SerializerMethodField(help_text="Codes of the states that certainly count, by name.")
    perhaps = PerhapsSerializer(source="line.perhaps", many=True, help_text="States of which nobody can tell, by name.")

    nothing_found = serializers.SerializerMethodField(
        help_text="Codes of the states where it was looked for and nothing was found, which is no sign that there is nothing."
    )

    def get_nothing_found(self, count) -> list[str]:
        return [entry.state.pk for entry in count.line.not_found]

    def get_certain(self, count) -> list[str]:
        return [entry.state.pk for entry in count.line.certain]


@extend_schema_serializer(component_name="Metric")
class MetricSerializer(serializers.Serializer):
    """A figure of a document beside what the records give."""

    id = serializers.CharField(source="metric.key")
    label = serializers.CharField(source="metric.label", help_text="Goes on after “States that …”.")
    rule = serializers.CharField(source="metric.rule", help_text="What counts, in words.")
    is_headline = serializers.BooleanField(source="metric.is_headline", help_text="Whether the home page shows it.")
    finding = serializers.SerializerMethodField(help_text="Key of the finding under /api/v1/findings/.")
    published = serializers.IntegerField(allow_null=True, help_text="The number that the document gives.")
    total = serializers.IntegerField(help_text="How many states were asked.")
    brief_day = CountSerializer(
        source="then", help_text="On 15 June 2021, the day of the paper that the undated brief sums up."
    )
    day = CountSerializer(source="now", help_text="On the day that is asked about.")
    why = serializers.ListField(child=serializers.CharField(), help_text="Why they differ, as the counts tell.")

    @extend_schema_field({"type": ["string", "null"]})
    def get_finding(self, figure):
        return figure.finding and figure.finding.pk


@extend_schema_serializer(component_name="MetricList")
class MetricListSerializer(serializers.Serializer):
    """Every figure that is counted again."""

    meta = MetaSerializer()
    results = MetricSerializer(many=True)
    findings = RecountSummarySerializer(many=True, help_text="Every finding that is counted again, in order.")
