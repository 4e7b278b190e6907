"""Parts of records as lists of their own."""

from apps.api import fetching_parts as fetching
from apps.api.filters_of_parts import AmendmentFilter, ProvisionFilter, TranspositionFilter
from apps.api.serializers.parts import (
    AmendmentRecordSerializer,
    ProvisionRecordSerializer,
    TranspositionRecordSerializer,
)
from apps.api.views.records import Records
from apps.criminalization.models import Amendment
from apps.instruments.models import Provision, Transposition


class Provisions(Records):
    """Articles of instruments, and what each asks of states."""

    title = "Provisions"
    serializer_class = ProvisionRecordSerializer
    filterset_class = ProvisionFilter
    queryset = Provision.objects.none()

    def get_queryset(self):
        return fetching.provisions()

    def citations_of(self, provision):
        return provision.instrument.citations.all()


class Transpositions(Records):
    """National laws by which states were seen to transpose a directive. That none is listed says nothing."""

    title = "Transpositions that were seen"
    serializer_class = TranspositionRecordSerializer
    filterset_class = TranspositionFilter
    queryset = Transposition.objects.none()

    def get_queryset(self):
        return fetching.transpositions()


class Amendments(Records):
    """Changes of statutes, with the day as closely as it is known."""

    title = "Amendments"
    serializer_class = AmendmentRecordSerializer
    filterset_class = AmendmentFilter
    queryset = Amendment.objects.none()

    def get_queryset(self):
        return fetching.amendments()

    def citations_of(self, amendment):
        return amendment.statute.citations.all()
