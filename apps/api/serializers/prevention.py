"""Prevention, and the security sector, in the API."""

from rest_framework import serializers

from apps.api.fields import SelfLink, words_of
from apps.api.serializers.records import CitingSerializer
from apps.prevention.models import Measure, SecurityRole
from apps.prevention.vocabulary import Audience


class MeasureSerializer(CitingSerializer):
    """A prevention measure outside criminal law."""

    self = SelfLink("measures")
    state = serializers.CharField(source="state_id", help_text="Code of the state.")
    audience = words_of("audience", Audience, source="audiences")

    class Meta:
        model = Measure
        fields = (
            "id",
            "self",
            "state",
            "title",
            "type",
            "technique",
            "engagement",
            "focus",
            "audience",
            "lead",
            "lead_name",
            "started",
            "ended",
            "evaluated",
            "summary",
            "confidence",
            "sources",
        )


class SecurityRoleSerializer(CitingSerializer):
    """Who in policing, borders or prosecution does what about demand in a state."""

    self = SelfLink("security-sector")
    state = serializers.CharField(source="state_id", help_text="Code of the state.")

    class Meta:
        model = SecurityRole
        fields = ("id", "self", "state", "actor", "role", "summary", "sources")
