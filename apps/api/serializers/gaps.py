"""Recommendations against records in the API: one verdict for each state and step."""

from drf_spectacular.utils import extend_schema_serializer
from rest_framework import serializers

from apps.api.serializers.comparison import KINDS, RecordLinkSerializer
from apps.api.serializers.records import CitedSerializer
from apps.findings.gaps.verdicts import Reason, Verdict


@extend_schema_serializer(component_name="GapReading")
class GapReadingSerializer(serializers.Serializer):
    """What a reader found in a record, where a rule of the step asks for it."""

    id = serializers.CharField(help_text="Key of the reading under /api/v1/readings/.")
    look_for = serializers.CharField(source="criterion.look_for", help_text="What was looked for.")
    found = serializers.BooleanField(help_text="False says that the text on file does not name it, no more.")
    because = serializers.CharField(help_text="What names it, or what the text names instead; may be empty.")
    read_on = serializers.DateField()


@extend_schema_serializer(component_name="Gap")
class GapSerializer(serializers.Serializer):
    """What the records of a state show of one recommended step on a day. It speaks of the records, not of the state."""

    id = serializers.CharField(help_text="Code of the state and key of the step.")
    state = serializers.CharField(source="state.pk", help_text="ISO 3166-1 alpha-2 code.")
    step = serializers.CharField(source="step.pk", help_text="Key of the step, as under /api/v1/recommendations/.")
    recommendation = serializers.CharField(source="step.recommendation_id", help_text="Key of the recommendation.")
    verdict = serializers.ChoiceField(Verdict.choices, help_text="A missing record is never documented none.")
    reason = serializers.ChoiceField(
        Reason.choices, allow_null=True, help_text="Why it cannot be assessed; null for any other verdict."
    )
    kind = serializers.ChoiceField(KINDS, source="judged.kind", help_text="The sort of answer, as in the comparison.")
    text = serializers.CharField(help_text="The verdict in words.")
    notes = serializers.ListField(child=serializers.CharField(), help_text="What to know beside it.")
    change = serializers.CharField(help_text="What would change the verdict.")
    records = RecordLinkSerializer(many=True, help_text="The records that it rests on, or that a reader must judge.")
    readings = GapReadingSerializer(many=True, help_text="What readers found in these records.")
    sources = CitedSerializer(source="citations", many=True)
