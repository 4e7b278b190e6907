"""The two documents, what they argue, where they do not fit, and how they sort prevention."""

from apps.api import fetching_parts as fetching
from apps.api.filters_of_parts import ArgumentFilter
from apps.api.serializers.documents import (
    ArgumentSerializer,
    DocumentSerializer,
    PreventionAimSerializer,
    PreventionTypeSerializer,
    TensionSerializer,
)
from apps.api.views.records import Records
from apps.findings.models import ApproachArgument, Document, Tension
from apps.prevention.models import MeasureTypeProfile, PreventionAim
from apps.sources.models import citations_of


class Documents(Records):
    """The two documents whose findings are encoded."""

    title = "Documents"
    serializer_class = DocumentSerializer
    queryset = Document.objects.none()

    def get_queryset(self):
        return Document.objects.select_related("first_source")

    def citations_of(self, document):
        return document.cited


class Arguments(Records):
    """What the documents say for and against each approach of criminal law on demand, argument by argument."""

    title = "Arguments on approaches"
    serializer_class = ArgumentSerializer
    filterset_class = ArgumentFilter
    queryset = ApproachArgument.objects.none()

    def get_queryset(self):
        return fetching.arguments()

    def citations_of(self, argument):
        return argument.finding.citations.all()


class Tensions(Records):
    """Places where figures or statements of the documents do not fit each other."""

    title = "Where findings do not fit each other"
    serializer_class = TensionSerializer
    queryset = Tension.objects.none()

    def get_queryset(self):
        return fetching.tensions()

    def citations_of(self, tension):
        return citations_of((tension, *(link.finding for link in tension.finding_links.all())))


class MeasureTypes(Records):
    """The types of prevention in the typology of the OSCE brief, each with its definition."""

    title = "Types of prevention"
    serializer_class = PreventionTypeSerializer
    queryset = MeasureTypeProfile.objects.none()

    def get_queryset(self):
        return fetching.measure_types()


class PreventionAims(Records):
    """The aims of prevention that the brief tells apart."""

    title = "Aims of prevention"
    serializer_class = PreventionAimSerializer
    queryset = PreventionAim.objects.none()

    def get_queryset(self):
        return fetching.prevention_aims()
