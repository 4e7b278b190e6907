"""Laws on buyers and users, how they are applied, and laws that do not exist, in the API."""

from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers

from apps.api.fields import SelfLink, words_of
from apps.api.serializers.records import CitingSerializer, ReadSerializer
from apps.criminalization.force import Force
from apps.criminalization.models import Amendment, EnforcementFigure, SellingStatus, Statute
from apps.criminalization.vocabulary import Variation

FORCE = [(word.value, word.value.capitalize()) for word in Force]


class AmendmentSerializer(ReadSerializer):
    """A change of a statute. It rests on the sources of the statute."""

    class Meta:
        model = Amendment
        fields = ("date", "change")


class PenaltySerializer(ReadSerializer):
    """The penalty of a statute, as far as it was found; null is not known."""

    note = serializers.CharField(source="penalty_note", allow_null=True, read_only=True)

    class Meta:
        model = Statute
        fields = ("fine", "imprisonment_min_months", "imprisonment_max_months", "note")


class StatuteSerializer(CitingSerializer):
    """A provision that punishes buyers or users, binds platforms, or was proposed to do so."""

    self = SelfLink("statutes")
    state = serializers.CharField(source="jurisdiction.state_id", help_text="Code of the state.")
    jurisdiction = serializers.CharField(source="jurisdiction_id", help_text="Code of the state or of the part.")
    jurisdiction_name = serializers.CharField(source="jurisdiction.name")
    variations = words_of("variation", Variation)
    in_force = serializers.SerializerMethodField()
    amendments = AmendmentSerializer(many=True, read_only=True)
    penalty = PenaltySerializer(source="*", read_only=True)

    class Meta:
        model = Statute
        fields = (
            "id",
            "self",
            "state",
            "jurisdiction",
            "jurisdiction_name",
            "law",
            "law_original",
            "provision",
            "approach",
            "reach",
            "variations",
            "offence_kind",
            "mental_element",
            "services",
            "adopted",
            "in_force_from",
            "in_force_to",
            "status",
            "in_force",
            "amendments",
            "penalty",
            "summary",
            "official_text_url",
            "confidence",
            "sources",
        )

    @extend_schema_field(serializers.ChoiceField(FORCE, help_text="Whether it was in force on the day asked about."))
    def get_in_force(self, statute):
        return statute.force_on(self.context["on"]).value


class EnforcementSerializer(CitingSerializer):
    """How often a law on demand was applied, as one source counts it."""

    self = SelfLink("enforcement")
    state = serializers.CharField(source="state_id", help_text="Code of the state.")
    statute = serializers.CharField(source="statute_id", allow_null=True, help_text="Key of the statute.")
    period = serializers.CharField(help_text="A year, or a span of years.")

    class Meta:
        model = EnforcementFigure
        fields = (
            "id",
            "self",
            "state",
            "statute",
            "period",
            "first_year",
            "last_year",
            "kind",
            "value",
            "note",
            "confidence",
            "sources",
        )


class SellingStatusSerializer(CitingSerializer):
    """The status of selling sex as such."""

    class Meta:
        model = SellingStatus
        fields = ("value", "note", "sources")
