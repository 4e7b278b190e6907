"""Laws and measures that a source says do not exist, in one shape."""

from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers

from apps.api.fields import KnownDateText, SelfLink
from apps.api.serializers.records import CitedSerializer
from apps.criminalization.models import AbsentLaw
from apps.criminalization.vocabulary import AbsentTopic, Services
from apps.prevention.vocabulary import AbsentMeasureTopic

FAMILIES = [("statutes", "A law"), ("measures", "A measure")]
TOPICS = [*AbsentTopic.choices, *AbsentMeasureTopic.choices]
SERVICES = serializers.ChoiceField(
    Services.choices, allow_null=True, help_text="The services that the source speaks of; null for all."
)


class AbsenceSerializer(serializers.Serializer):
    """That a source says, as of a date, that there is no such law or no such measure."""

    id = serializers.CharField()
    self = SelfLink("absences")
    family = serializers.SerializerMethodField()
    state = serializers.SerializerMethodField(help_text="Code of the state.")
    jurisdiction = serializers.SerializerMethodField(help_text="Code of the state or of the part.")
    topic = serializers.ChoiceField(TOPICS, help_text="What does not exist.")
    services = serializers.SerializerMethodField()
    as_of = KnownDateText(help_text="The date for which the source says so.")
    note = serializers.CharField(allow_null=True)
    sources = CitedSerializer(source="citations", many=True, read_only=True)

    @extend_schema_field(serializers.ChoiceField(FAMILIES, help_text="Whether a law or a measure does not exist."))
    def get_family(self, absent):
        return "statutes" if isinstance(absent, AbsentLaw) else "measures"

    def get_state(self, absent) -> str:
        return absent.jurisdiction.state_id if isinstance(absent, AbsentLaw) else absent.state_id

    def get_jurisdiction(self, absent) -> str:
        return absent.jurisdiction_id if isinstance(absent, AbsentLaw) else absent.state_id

    @extend_schema_field(SERVICES)
    def get_services(self, absent):
        return getattr(absent, "services", "") or None

    def to_representation(self, absent):
        found = super().to_representation(absent)
        return {name: None if value == "" else value for name, value in found.items()}
