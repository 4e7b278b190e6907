"""The participating States."""

from django.utils.functional import SimpleLazyObject

from apps.api import fetching
from apps.api.serializers.states import StateSerializer
from apps.api.views.records import Records
from apps.comparison.state_filters import StateFilterSet
from apps.comparison.state_row import state_rows
from apps.comparison.state_table import states_table
from apps.states.models import State


def words_of_states():
    """The code of each state by all that it is called: people ask for Sweden where the key is SE."""
    states = State.objects.all()
    return {word: state.id for state in states for word in (state.id, state.iso3, state.name, state.slug)}


class States(Records):
    """The participating States of the OSCE, each with its approach on a day; a key is an ISO 3166-1 alpha-2 code."""

    title = "Participating States"
    serializer_class = StateSerializer
    filterset_class = StateFilterSet
    queryset = State.objects.none()

    def get_queryset(self):
        return fetching.states()

    def words(self):
        return words_of_states()

    def filter_queryset(self, queryset):
        """The filters of states work on rows, all of which are fetched: a state's approach is no column of a database."""
        rows = SimpleLazyObject(lambda: state_rows(self.on))
        self.asked = StateFilterSet(self.parameters, queryset=queryset, rows=rows, on=self.on, also=self.also)
        return [row.state for row in self.asked.found]

    def table(self, records, on, query="", address=""):
        kept = set(records)
        return states_table([row for row in self.asked.found if row.state in kept], on, query, address)
