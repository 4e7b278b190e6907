"""Sources, instruments and who takes part in them."""

from apps.api import fetching
from apps.api.serializers.instruments import InstrumentSerializer, ParticipationSerializer
from apps.api.serializers.sources import SourceSerializer, SourceWholeSerializer
from apps.api.views.records import Records
from apps.instruments.filters import InstrumentFilter, ParticipationFilter
from apps.instruments.models import Instrument, Participation
from apps.instruments.table import instrument_table, participation_table
from apps.search.sources import SourceFilter, source_table, sources
from apps.sources.models import Source


class Sources(Records):
    """Every page that was read."""

    title = "Sources"
    serializer_class = SourceSerializer
    filterset_class = SourceFilter
    table = staticmethod(source_table)
    queryset = Source.objects.none()

    def get_queryset(self):
        return sources()

    def get_serializer_class(self):
        """A source by itself says what rests on it."""
        return SourceWholeSerializer if self.action == "retrieve" else SourceSerializer


class Instruments(Records):
    """Treaties, directives, commitments and judgments on demand, with their provisions."""

    title = "Instruments"
    serializer_class = InstrumentSerializer
    filterset_class = InstrumentFilter
    table = staticmethod(instrument_table)
    queryset = Instrument.objects.none()

    def get_queryset(self):
        return fetching.instruments()


class Participations(Records):
    """How each state stands to each treaty and directive."""

    title = "Participations"
    serializer_class = ParticipationSerializer
    filterset_class = ParticipationFilter
    queryset = Participation.objects.none()

    def get_queryset(self):
        return fetching.participations()

    def table(self, records, on, query="", address=""):
        return participation_table(records, on, query=query, address=address)
