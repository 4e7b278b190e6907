"""What happened when, in the API."""

from apps.api.serializers.timeline import EventSerializer
from apps.api.views.records import Records
from apps.comparison.event_filters import EventFilter
from apps.comparison.event_table import event_table
from apps.comparison.events import all_events
from apps.states.models import State


class Timeline(Records):
    """Dated events of all states, newest first: laws, bills, measures, treaties, memberships.

    A law whose first day no source gives has no event of the kind `law_in_force`; `statutes/` lists it with
    `in_force_from` null.
    """

    title = "What happened when"
    serializer_class = EventSerializer
    filterset_class = EventFilter
    queryset = State.objects.none()
    families = ("statutes", "measures", "participations", "memberships")

    def filter_queryset(self, queryset):
        """The filters work on events, all of which are fetched: an event is no row of a database."""
        self.asked = EventFilter(self.parameters, also=self.also)
        return self.asked.found

    def noted_as(self, event):
        """An event changes with the record behind it."""
        return event.list_name, event.record.pk

    def table(self, records, on, query="", address=""):
        return event_table(records, self.asked.undated, on, query, address)

    def find(self, key):
        return self._by_id.get(key)

    def keys(self):
        return list(self._by_id)

    @property
    def _by_id(self):
        return {event.id: event for event in all_events()}
