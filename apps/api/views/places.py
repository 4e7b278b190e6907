"""Places, organizations, and who belongs to them."""

from apps.api import fetching_parts as fetching
from apps.api.filters_of_parts import JurisdictionFilter, MembershipFilter
from apps.api.serializers.places import (
    JurisdictionRecordSerializer,
    MembershipRecordSerializer,
    OrganizationSerializer,
)
from apps.api.views.records import Records
from apps.states.models import Jurisdiction, Membership, Organization


class Jurisdictions(Records):
    """The states as wholes and their parts with law of their own, each with the law on file there."""

    title = "Jurisdictions"
    serializer_class = JurisdictionRecordSerializer
    filterset_class = JurisdictionFilter
    queryset = Jurisdiction.objects.none()

    def get_queryset(self):
        return fetching.jurisdictions()

    def citations_of(self, place):
        held = place.state.memberships.all() if place.is_whole else ()
        records = (*(each.organization for each in held), *place.statutes.all(), *place.absent_laws.all())
        return [citation for record in records for citation in record.citations.all()]


class Organizations(Records):
    """Organizations of states, each with its members on the day."""

    title = "Organizations"
    serializer_class = OrganizationSerializer
    queryset = Organization.objects.none()

    def get_queryset(self):
        return fetching.organizations()


class Memberships(Records):
    """Which state belongs to which organization, since when and until when."""

    title = "Memberships"
    serializer_class = MembershipRecordSerializer
    filterset_class = MembershipFilter
    queryset = Membership.objects.none()

    def get_queryset(self):
        return fetching.memberships()

    def citations_of(self, membership):
        return membership.organization.citations.all()
