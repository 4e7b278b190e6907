"""Recommendations against records: a verdict for each state and step."""

from django.utils.functional import SimpleLazyObject
from drf_spectacular.utils import extend_schema, extend_schema_view

from apps.api.serializers.gaps import GapSerializer
from apps.api.views.records import Records
from apps.findings.gaps.filters import GapFilter
from apps.findings.gaps.gap import gaps, steps_in_order
from apps.findings.gaps.table import matrix_table
from apps.states.models import State


@extend_schema_view(list=extend_schema(operation_id="gaps"))
class Gaps(Records):
    """What the records of each state show of each step that the OSCE brief recommends, on a day.

    `verdict` is `shown`, `partly`, `documented_none` or `not_assessable`, the last with its `reason`. A rule that asks for
    something which only a reader can find in a record is never met by a program: such records are named, and the reason
    is `to_judge`. As a file the same stands as a table of states by steps.
    """

    title = "Recommendations of the OSCE brief against the records of states"
    serializer_class = GapSerializer
    filterset_class = GapFilter
    queryset = State.objects.none()

    def filter_queryset(self, queryset):
        """The list is no query: every step is put to every state."""
        steps = steps_in_order()
        rows = SimpleLazyObject(lambda: gaps(self.on, steps))
        given = {"rows": rows, "steps": steps, "on": self.on, "also": self.also}
        self.asked = GapFilter(self.parameters, State.objects.all(), **given)
        return self.asked.found

    def table(self, records, on, query="", address=""):
        return matrix_table(records, self.asked.steps, on, query, address)

    def key_of(self, gap):
        return gap.id
