"""The OSCE typology of criminal law on demand, in the API."""

from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers

from apps.api.fields import SelfLink
from apps.api.serializers.records import CitingSerializer
from apps.criminalization.models import ApproachProfile
from apps.findings.vocabulary import Stance


@extend_schema_field({"type": "array", "items": {"type": "string"}})
class StanceField(serializers.Field):
    """Ids of findings that bear on an approach in one way, in their order."""

    def __init__(self, stance):
        self.stance = stance
        super().__init__(source="arguments", read_only=True, help_text=f"Findings: {stance.label.lower()}.")

    def to_representation(self, arguments):
        return [argument.finding_id for argument in arguments.all() if argument.stance == self.stance]


class ApproachSerializer(CitingSerializer):
    """An approach or a variation in the OSCE typology, and the states whose law it names on the day asked about."""

    self = SelfLink("approaches")
    states = serializers.SerializerMethodField(
        help_text="Codes of the states whose approach it is on the day asked about; null for a variation."
    )
    against = StanceField(Stance.AGAINST)
    said_elsewhere_against = StanceField(Stance.SAID_ELSEWHERE_AGAINST)
    bears_on = StanceField(Stance.BEARS_ON)
    how_common = StanceField(Stance.HOW_COMMON)

    class Meta:
        model = ApproachProfile
        fields = (
            "id",
            "self",
            "label",
            "rank",
            "definition",
            "coding_note",
            "mental_element",
            "mental_element_note",
            "scope",
            "states",
            "for_note",
            "against",
            "against_note",
            "said_elsewhere_against",
            "bears_on",
            "how_common",
            "sources",
        )

    def get_fields(self):
        """All fields, and `for`: a word of Python's own, which cannot be declared like the others."""
        return {**super().get_fields(), "for": StanceField(Stance.FOR)}

    @extend_schema_field({"type": ["array", "null"], "items": {"type": "string"}})
    def get_states(self, profile):
        return self.context["view"].states_by_approach.get(profile.id, []) if profile.rank == "approach" else None
