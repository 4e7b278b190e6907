"""Findings that were counted again in the API: every line of every day, with what stands behind it."""

from drf_spectacular.utils import extend_schema_field, extend_schema_serializer
from rest_framework import serializers

from apps.findings.tallies.verdicts import Reason

REASONS = [(reason.key, reason.words) for reason in Reason]


@extend_schema_serializer(component_name="Explanation")
class ExplanationSerializer(serializers.Serializer):
    """Why the numbers are as they are, in the compilers' words."""

    text = serializers.CharField()
    written_for = serializers.DictField(child=serializers.CharField(), help_text="The numbers that it was written for.")


@extend_schema_serializer(component_name="RecountEntry")
class EntrySerializer(serializers.Serializer):
    """A state, or a record of it, that counts or may."""

    state = serializers.CharField(source="state.pk", help_text="ISO 3166-1 alpha-2 code.")
    number = serializers.IntegerField(help_text="1, or the value of a figure that is added up.")
    records = serializers.SerializerMethodField(help_text="Keys of the records behind it.")
    reason = serializers.SerializerMethodField(help_text="Why nobody can tell; null where it certainly counts.")

    def get_records(self, entry) -> list[str]:
        return [record.pk for record in entry.records]

    @extend_schema_field(serializers.ChoiceField(REASONS, allow_null=True))
    def get_reason(self, entry):
        return entry.reason and entry.reason.key


@extend_schema_serializer(component_name="RecountLine")
class LineSerializer(serializers.Serializer):
    """A category with its range."""

    id = serializers.CharField(source="key")
    group = serializers.CharField(help_text="Heading under which it stands; empty where there is none.")
    label = serializers.CharField()
    unit = serializers.CharField(help_text="What is counted: states, statutes, measures or prosecutions.")
    lowest = serializers.IntegerField()
    highest = serializers.IntegerField()
    share = serializers.CharField(help_text="As a part of the whole, in words; empty where it is part of none.")
    certain = EntrySerializer(many=True)
    perhaps = EntrySerializer(many=True)
    not_looked_for = serializers.SerializerMethodField(help_text="States of which the records were not looked for.")

    nothing_found = serializers.SerializerMethodField(
        help_text="States where it was looked for and nothing was found, which is no sign that there is nothing."
    )

    def get_nothing_found(self, line) -> list[str]:
        return [entry.state.pk for entry in line.not_found]

    def get_not_looked_for(self, line) -> list[str]:
        return [state.pk for state in line.unseen]


@extend_schema_serializer(component_name="RecountDay")
class DaySerializer(serializers.Serializer):
    """All lines on a day."""

    as_of = serializers.DateField(source="on")
    lines = LineSerializer(many=True)


@extend_schema_serializer(component_name="Recount")
class RecountSerializer(serializers.Serializer):
    """A finding counted again from the records."""

    id = serializers.CharField(source="tally.key")
    title = serializers.CharField(source="tally.title")
    rule = serializers.CharField(source="tally.rule", help_text="What counts, in words.")
    brief_day = DaySerializer(
        source="then", help_text="On 15 June 2021, the day of the paper that the undated brief sums up."
    )
    day = DaySerializer(source="asked", help_text="On the day that is asked about.")
    why = serializers.ListField(child=serializers.CharField(), help_text="Why they differ, as the counts tell.")
    explanation = ExplanationSerializer(allow_null=True)


@extend_schema_serializer(component_name="RecountSummary")
class RecountSummarySerializer(serializers.Serializer):
    """A finding counted again, by its numbers alone; the finding itself has the states behind them."""

    id = serializers.CharField(source="tally.key")
    finding = serializers.CharField(source="finding.pk", help_text="Key of the finding under /api/v1/findings/.")
    title = serializers.CharField(source="tally.title")
    rule = serializers.CharField(source="tally.rule")
    brief_day = serializers.CharField(source="then.summary", help_text="The numbers of 15 June 2021.")
    day = serializers.CharField(source="asked.summary", help_text="The numbers of the day that is asked about.")
    explanation = ExplanationSerializer(allow_null=True)
