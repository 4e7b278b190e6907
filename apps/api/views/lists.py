"""Cross-country lists beside the records."""

from functools import cached_property

from apps.api.serializers.lists import CrossCountryListSerializer, SellingSexListSerializer
from apps.api.views.records import Records
from apps.criminalization.fetching import with_law
from apps.findings.lists.selling import selling_lists
from apps.findings.lists.selling_table import selling_table
from apps.findings.lists.table import ListFilter, checked, every_list, lists_table
from apps.findings.models import CrossCountryList, SellingSexList
from apps.states.models import State


class CrossCountryLists(Records):
    """Which states a cross-country source names. A claim of its source; `places` hold each against the records."""

    title = "Cross-country lists beside the records"
    serializer_class = CrossCountryListSerializer
    filterset_class = ListFilter
    queryset = CrossCountryList.objects.none()

    def get_queryset(self):
        return every_list()

    @cached_property
    def states(self):
        """All states by name, with their law."""
        return list(with_law(State.objects.order_by("name")))

    def table(self, records, on, query="", address=""):
        return lists_table(checked(records, on), on, query, address)


class SellingSexLists(Records):
    """Which states a source names for one status of selling sex: the same word on file of each, or another."""

    title = "Lists of the status of selling sex beside the records"
    serializer_class = SellingSexListSerializer
    table = staticmethod(selling_table)
    queryset = SellingSexList.objects.none()

    def get_queryset(self):
        return selling_lists()
