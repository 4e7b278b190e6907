"""How far the records go, and what is believed but was not confirmed."""

from apps.api.serializers.coverage import CoverageSerializer, LeadSerializer
from apps.api.views.records import Records
from apps.comparison.coverage_filters import CoverageFilter
from apps.comparison.coverage_table import coverage_table
from apps.states.leads import LeadFilter, lead_table, leads
from apps.states.models import ResearchLead, State


class Coverage(Records):
    """Each state and topic: whether it was looked for, what is on file or answered, by what kinds of source.

    States stand by name; none is ranked. Records are counted as they stand on file, questions are answered for the day.
    """

    title = "Coverage of states and topics"
    serializer_class = CoverageSerializer
    filterset_class = CoverageFilter
    queryset = State.objects.none()

    def get_queryset(self):
        return State.objects.all()

    def filter_queryset(self, queryset):
        """The filters work on what is worked out of all states: coverage is no row of a database."""
        self.asked = CoverageFilter(self.parameters, on=self.on, also=self.also)
        return self.asked.covered

    def table(self, records, on, query="", address=""):
        return coverage_table(records, on, query, address)

    def find(self, key):
        return self._by_id.get(key)

    def keys(self):
        return list(self._by_id)

    @property
    def _by_id(self):
        return {each.pk: each for each in CoverageFilter({}, on=self.on).rows}


class Leads(Records):
    """Research leads: what is believed of a state but was not confirmed. None is a fact, and none cites a source."""

    title = "Research leads, not confirmed"
    serializer_class = LeadSerializer
    filterset_class = LeadFilter
    table = staticmethod(lead_table)
    queryset = ResearchLead.objects.none()

    def get_queryset(self):
        return leads()
