"""The states with law similar to that of one state."""

from drf_spectacular.utils import OpenApiParameter, extend_schema, extend_schema_view

from apps.addresses.filters import StrictFilterSet
from apps.addresses.judging import unreadable
from apps.api.problems import NoSuchRecord
from apps.api.serializers.similar import SimilarSerializer
from apps.api.views.records import Records
from apps.api.views.states import words_of_states
from apps.comparison.similar import similar_law
from apps.comparison.similar_table import similar_table
from apps.states.models import State

CODE = OpenApiParameter("id", str, OpenApiParameter.PATH, description="ISO 3166-1 alpha-2 code of the state.")


@extend_schema_view(list=extend_schema(operation_id="states_similar", filters=False))
class Similar(Records):
    """States with law similar to that of one state on a day, those with most features the same first.

    `same`, `differs` and `unknown` hold the features. What is not known of one of the two states counts neither as the
    same nor as a difference. The list is empty where no law of the state was certainly in force on the day.
    """

    serializer_class = SimilarSerializer
    queryset = State.objects.none()

    def get_queryset(self):
        return State.objects.all()

    def filter_queryset(self, queryset):
        """The list is no query: every state is held against this one."""
        return self.similar.listed

    def list(self, request, *args, **kwargs):
        self.judge()
        self.asked = StrictFilterSet(self.parameters, self.get_queryset(), also=self.also)
        self.asked.require()
        self.similar = self._similar(kwargs["pk"])
        self.title = f"States with law similar to that of {self.similar.state.name}"
        return super().list(request, *args, **kwargs)

    def table(self, records, on, query="", address=""):
        return similar_table(self.similar, address=address)

    @property
    def question(self):
        """The table says by itself which state it is about."""
        return ""

    def _similar(self, code):
        try:
            return similar_law("" if any(unreadable("id", code)) else code, self.on)
        except State.DoesNotExist:
            raise NoSuchRecord(self.no_record(code)) from None

    def words(self):
        return words_of_states()

    def key_of(self, likeness):
        return likeness.state.pk
