"""Laws on buyers and users, how they are applied, and laws that do not exist, in the API."""

from functools import cached_property

from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers

from apps.api.fields import SelfLink, words_of
from apps.api.serializers.records import CitingSerializer, ReadSerializer
from apps.criminalization.design import Applied, Purchases, design_of
from apps.criminalization.force import Force
from apps.criminalization.models import Amendment, EnforcementFigure, SellingStatus, Statute
from apps.criminalization.sayings import changes_since
from apps.criminalization.vocabulary import MentalElement, Services, Variation

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


class DesignSerializer(serializers.Serializer):
    """A statute by the criteria of the OSCE brief, as facts and not as a score."""

    mental_element = serializers.ChoiceField(
        MentalElement.choices, source="law.mental_element", help_text="What must be shown of the buyer's knowledge."
    )
    purchases = serializers.ChoiceField(
        [(word.value, word.label) for word in Purchases], help_text="Which purchases it reaches."
    )
    limited_to = serializers.CharField(
        allow_null=True, help_text="Certain persons or places; null where it is general."
    )
    services = serializers.ChoiceField(Services.choices, source="law.services")
    applied = serializers.ChoiceField(
        [(word.value, word.label) for word in Applied],
        help_text="As figures on file show it, of periods that had begun by the day. No figure leaves it unknown.",
    )
    figures = serializers.SerializerMethodField(help_text="Keys of the figures, under `enforcement/`.")
    speaks_for = serializers.SerializerMethodField(help_text="Keys of findings for the approach as a whole.")
    speaks_against = serializers.SerializerMethodField(help_text="Keys of findings against the approach as a whole.")

    def get_figures(self, design) -> list[str]:
        return [figure.pk for figure in design.figures]

    def get_speaks_for(self, design) -> list[str]:
        return self._arguments(design)[0]

    def get_speaks_against(self, design) -> list[str]:
        return self._arguments(design)[1]

    def _arguments(self, design):
        return self.context["view"].arguments.get(design.law.approach, ([], []))

    def to_representation(self, design):
        found = super().to_representation(design)
        return {name: None if value == "" else value for name, value in found.items()}


class StatuteSerializer(CitingSerializer):
    """A provision that punishes buyers or users, binds platforms, or was proposed to do so."""

    self = SelfLink("statutes")
    state = serializers.CharField(source="jurisdiction.state_id", help_text="Code of the state.")
    jurisdiction = serializers.CharField(source="jurisdiction_id", help_text="Code of the state or of the part.")
    jurisdiction_name = serializers.CharField(source="jurisdiction.name")
    variations = words_of("variation", Variation)
    in_force = serializers.SerializerMethodField()
    amendments = AmendmentSerializer(many=True, read_only=True)
    changed_since = serializers.SerializerMethodField(
        help_text="Days of changes after the day asked about. A record tells a law as worded when researched, so where there "
        "are any, `penalty`, `mental_element`, `services` and `summary` are not certain for that day."
    )
    penalty = PenaltySerializer(source="*", read_only=True)
    design = serializers.SerializerMethodField()

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
            "changed_since",
            "penalty",
            "design",
            "summary",
            "official_text_url",
            "confidence",
            "sources",
        )

    @extend_schema_field(serializers.ChoiceField(FORCE, help_text="Whether it was in force on the day asked about."))
    def get_in_force(self, statute):
        return statute.force_on(self.context["on"]).value

    def get_changed_since(self, statute) -> list[str]:
        return [str(change.date) for change in changes_since(statute, self.context["on"])]

    @cached_property
    def _design(self):
        """One for all records of a list: to make a serializer takes longer than to use it."""
        return DesignSerializer(context=self.context)

    @extend_schema_field(DesignSerializer)
    def get_design(self, statute):
        return self._design.to_representation(design_of(statute, self.context["on"]))


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
