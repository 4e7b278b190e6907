"""The participating States in the API, each with its approach on the day asked about."""

from urllib.parse import urlencode

from drf_spectacular.utils import extend_schema_field, extend_schema_serializer
from rest_framework import serializers
from rest_framework.reverse import reverse

from apps.api.fields import SelfLink, words_of
from apps.api.serializers.criminalization import SellingStatusSerializer
from apps.api.serializers.records import CitedSerializer, ReadSerializer
from apps.criminalization.approach import KINDS, approach_of
from apps.criminalization.vocabulary import Approach
from apps.sources.models import citations_of
from apps.states.models import Family, Jurisdiction, Membership, State
from apps.tables.table import distinct

APPROACH_KINDS = [(kind.key, kind.label) for kind in KINDS]
BASES = [*Approach.choices, ("none", "None, says a source"), ("not_found", "Not found")]
RECORDS_OF_A_STATE = (
    "statutes",
    "enforcement",
    "measures",
    "absences",
    "security-sector",
    "participations",
)


class JurisdictionSerializer(ReadSerializer):
    """The state as a whole, or a part of it with law of its own."""

    class Meta:
        model = Jurisdiction
        fields = ("id", "name", "is_whole")


class MembershipSerializer(ReadSerializer):
    """That a state belongs to an organization. It rests on the sources of the organization's list of members."""

    organization = serializers.CharField(source="organization.name")
    sources = CitedSerializer(source="organization.citations", many=True, read_only=True)

    class Meta:
        model = Membership
        fields = ("organization", "since", "until", "sources")


@extend_schema_serializer(component_name="StateApproach")
class StateApproachSerializer(serializers.Serializer):
    """What a state's law on buyers and users is on the day asked about, and by which records."""

    kind = serializers.ChoiceField(APPROACH_KINDS)
    label = serializers.CharField(help_text="The kind in words.")
    phrase = serializers.CharField(help_text="The answer in a sentence.")
    base = serializers.ChoiceField(
        BASES, allow_null=True, help_text="The approach behind a kind that names none, such as in part or uncertain."
    )
    since = serializers.CharField(allow_null=True, help_text="Since when, in words.")
    statutes = serializers.SerializerMethodField(help_text="Keys of the statutes of the whole state behind the answer.")
    parts = serializers.SerializerMethodField(help_text="Keys of the statutes of parts of the state behind it.")
    absences = serializers.SerializerMethodField(help_text="Keys of the absences behind it.")
    sources = CitedSerializer(source="citations", many=True)

    def get_statutes(self, approach) -> list[str]:
        return [law.pk for law in approach.laws]

    def get_parts(self, approach) -> list[str]:
        return [law.pk for law in approach.parts]

    def get_absences(self, approach) -> list[str]:
        return [absent.pk for absent in approach.absences]

    def to_representation(self, approach):
        found = super().to_representation(approach)
        return {name: None if value == "" else value for name, value in found.items()}


class StateSerializer(ReadSerializer):
    """A participating State of the OSCE."""

    self = SelfLink("states")
    searched = words_of("family", Family, source="searches", help_text="Families of records that were looked for.")
    jurisdictions = JurisdictionSerializer(many=True, read_only=True)
    memberships = MembershipSerializer(many=True, read_only=True)
    approach = serializers.SerializerMethodField()
    selling_sex = SellingStatusSerializer(source="selling_status", allow_null=True, read_only=True)
    links = serializers.SerializerMethodField(help_text="Lists of the state's records.")
    sources = serializers.SerializerMethodField(help_text="All sources of what stands here, each once.")

    class Meta:
        model = State
        fields = (
            "id",
            "self",
            "iso3",
            "name",
            "slug",
            "region",
            "tile_row",
            "tile_col",
            "researched_on",
            "searched",
            "summary",
            "jurisdictions",
            "memberships",
            "approach",
            "selling_sex",
            "links",
            "sources",
        )

    @extend_schema_field(StateApproachSerializer)
    def get_approach(self, state):
        return StateApproachSerializer(approach_of(state, self.context["on"])).data

    def get_links(self, state) -> dict[str, str]:
        asked = urlencode({"state": state.pk})
        lists = {name: reverse(f"api:{name}-list", request=self.context["request"]) for name in RECORDS_OF_A_STATE}
        return {name: f"{address}?{asked}" for name, address in lists.items()}

    @extend_schema_field(CitedSerializer(many=True))
    def get_sources(self, state):
        organizations = [membership.organization for membership in state.memberships.all()]
        selling = [state.selling_status] if hasattr(state, "selling_status") else []
        approach = approach_of(state, self.context["on"])
        found = distinct((*approach.citations, *citations_of((*organizations, *selling))))
        return CitedSerializer(found, many=True).data
