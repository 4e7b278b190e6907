"""What readers found in records, in the API."""

from rest_framework import serializers

from apps.api.fields import SelfLink
from apps.api.serializers.records import CitedSerializer, ReadSerializer
from apps.findings.models import Reading


class ReadingSerializer(ReadSerializer):
    """Whether one record names what a rule of a recommended step asks a reader to find. It rests on the record's sources."""

    self = SelfLink("readings")
    criterion = serializers.CharField(source="criterion_id", help_text="Key of what was looked for.")
    look_for = serializers.CharField(source="criterion.look_for", help_text="What was looked for, as in the rules.")
    meaning = serializers.CharField(source="criterion.meaning", help_text="What counts as finding it.")
    state = serializers.CharField(source="record.state_id", help_text="ISO 3166-1 alpha-2 code.")
    record = serializers.CharField(
        source="record.pk", help_text="Key of the record, under /api/v1/measures/ or /api/v1/security-sector/."
    )
    sources = CitedSerializer(source="record.citations", many=True, help_text="The sources of the record.")

    class Meta:
        model = Reading
        fields = (
            "id",
            "self",
            "criterion",
            "look_for",
            "meaning",
            "state",
            "record",
            "found",
            "because",
            "read_on",
            "text_read",
            "sources",
        )
