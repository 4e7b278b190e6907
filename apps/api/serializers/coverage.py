"""Coverage and research leads in the API."""

from rest_framework import serializers

from apps.api.fields import SelfLink
from apps.api.serializers.records import ReadSerializer
from apps.comparison.coverage import COVERAGE_TOPICS
from apps.comparison.coverage_filters import FOUND
from apps.states.leads import NOT_CONFIRMED
from apps.states.models import ResearchLead

TOPICS = [(topic.key, topic.label) for topic in COVERAGE_TOPICS]


class CoverageSerializer(serializers.Serializer):
    """One state and one topic: what is on file or answered, and by what kinds of source."""

    id = serializers.CharField(source="pk", help_text="Code of the state and key of the topic.")
    self = SelfLink("coverage")
    state = serializers.CharField(source="state.pk", help_text="Code of the state.")
    topic = serializers.ChoiceField(
        TOPICS, source="topic.key", help_text="A family of records, or a group of questions."
    )
    kind = serializers.ChoiceField([(kind.value, label) for kind, label in FOUND.items()])
    text = serializers.CharField(source="words", help_text="The same in words.")
    searched = serializers.BooleanField(
        allow_null=True, help_text="Whether the family was looked for; null where nobody notes it by state."
    )
    looked_on = serializers.DateField(allow_null=True, help_text="The day up to which it was looked for.")
    records = serializers.SerializerMethodField(help_text="How many records stand behind it.")
    answered = serializers.SerializerMethodField(help_text="Questions that the records answer; null for a family.")
    asked = serializers.SerializerMethodField(help_text="Questions that arise; null for a family.")
    pages = serializers.IntegerField(help_text="Distinct pages behind it.")
    source_kinds = serializers.SerializerMethodField(help_text="Distinct pages by kind of source.")
    confidence = serializers.CharField(allow_null=True, help_text="Of the records: a level, or a span of levels.")

    def get_records(self, covered) -> int:
        return len(covered.records)

    def get_answered(self, covered) -> int | None:
        return covered.answered if covered.topic.is_group else None

    def get_asked(self, covered) -> int | None:
        return covered.asked if covered.topic.is_group else None

    def get_source_kinds(self, covered) -> dict[str, int]:
        return {kind.value: number for kind, number in covered.source_kinds.items()}

    def to_representation(self, covered):
        found = super().to_representation(covered)
        return {name: None if value == "" else value for name, value in found.items()}


class LeadSerializer(ReadSerializer):
    """What is believed of a state but was not confirmed: an open question, never a fact. It cites no source."""

    self = SelfLink("leads")
    state = serializers.CharField(source="state_id", help_text="Code of the state.")
    standing = serializers.SerializerMethodField(help_text="The same for every lead.")

    class Meta:
        model = ResearchLead
        fields = ("id", "self", "state", "text", "standing")

    def get_standing(self, lead) -> str:
        return NOT_CONFIRMED
