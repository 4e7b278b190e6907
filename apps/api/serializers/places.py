"""Places and organizations as lists of their own."""

from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers

from apps.api.fields import SelfLink, ids_of
from apps.api.serializers.records import CitedSerializer, CitingSerializer, ReadSerializer
from apps.sources.models import citations_of
from apps.states.models import Jurisdiction, Membership, Organization
from apps.tables.table import distinct


class OrganizationSerializer(CitingSerializer):
    """An organization of states, with those that belong to it on the day asked about."""

    self = SelfLink("organizations")
    members = serializers.SerializerMethodField(help_text="Codes of the states that belong to it on the day, by name.")

    class Meta:
        model = Organization
        fields = ("id", "self", "name", "note", "members", "sources")

    def get_members(self, organization) -> list[str]:
        on = self.context["on"]
        return [held.state_id for held in organization.memberships.all() if held.held_on(on)]


class MembershipRecordSerializer(ReadSerializer):
    """That a state belongs to an organization. It rests on the sources of the organization's list of members."""

    self = SelfLink("memberships")
    state = serializers.CharField(source="state_id", help_text="Code of the state.")
    organization = serializers.CharField(source="organization_id", help_text="Key of the organization.")
    sources = CitedSerializer(source="organization.citations", many=True, read_only=True)

    class Meta:
        model = Membership
        fields = ("id", "self", "state", "organization", "since", "until", "sources")


class JurisdictionRecordSerializer(ReadSerializer):
    """A state as a whole, or a part of it with law of its own, with the law on file there."""

    self = SelfLink("jurisdictions")
    state = serializers.CharField(source="state_id", help_text="Code of the state.")
    statutes = ids_of("pk", help_text="Keys of the statutes on file of this place itself.")
    absences = ids_of("pk", source="absent_laws", help_text="Keys of laws that a source says do not exist there.")
    sources = serializers.SerializerMethodField(
        help_text="Those of the law on file there; of a whole state, those of its memberships before them."
    )

    class Meta:
        model = Jurisdiction
        fields = ("id", "self", "state", "name", "is_whole", "statutes", "absences", "sources")

    @extend_schema_field(CitedSerializer(many=True))
    def get_sources(self, place):
        held = place.state.memberships.all() if place.is_whole else ()
        organizations = [membership.organization for membership in held]
        found = citations_of((*organizations, *place.statutes.all(), *place.absent_laws.all()))
        return CitedSerializer(distinct(found), many=True).data
