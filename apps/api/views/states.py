"""The participating States."""

from apps.api import fetching
from apps.api.serializers.states import StateSerializer
from apps.api.views.records import Records
from apps.states.models import State


class States(Records):
    """The participating States of the OSCE, each with its approach on a day; a key is an ISO 3166-1 alpha-2 code."""

    title = "Participating States"
    serializer_class = StateSerializer
    queryset = State.objects.none()

    def get_queryset(self):
        return fetching.states()
