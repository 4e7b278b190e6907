"""Approaches, statutes and their application."""

from apps.api import fetching
from apps.api.asking import day_of
from apps.api.serializers.approaches import ApproachSerializer
from apps.api.serializers.criminalization import EnforcementSerializer, StatuteSerializer
from apps.api.views.records import Records
from apps.criminalization.approach import states_by_approach
from apps.criminalization.filters import FigureFilter, StatuteFilter
from apps.criminalization.models import ApproachProfile, EnforcementFigure, Statute


class Approaches(Records):
    """The OSCE typology: approaches and variations, with the states of each approach on a day."""

    title = "Approaches"
    serializer_class = ApproachSerializer
    queryset = ApproachProfile.objects.none()

    def get_queryset(self):
        return fetching.approaches()

    def get_serializer_context(self):
        return {**super().get_serializer_context(), "states_by_approach": _states_by_approach(self.on)}


def _states_by_approach(on):
    found = {}
    for state, approach in states_by_approach(on):
        found.setdefault(approach.kind, []).append(state.pk)
    return found


class Statutes(Records):
    """Laws on buyers, users and platforms, with their penalties, amendments and sources."""

    title = "Statutes"
    serializer_class = StatuteSerializer
    filterset_class = StatuteFilter
    queryset = Statute.objects.none()

    @property
    def on(self):
        """The day of `in_force_on` where it is asked, else of `as_of`."""
        return day_of(self.request, "in_force_on" if self.request.query_params.get("in_force_on") else "as_of")

    def get_queryset(self):
        return Statute.objects.whole()


class Enforcement(Records):
    """How often laws on demand were applied, as sources count it."""

    title = "Figures on application"
    serializer_class = EnforcementSerializer
    filterset_class = FigureFilter
    queryset = EnforcementFigure.objects.none()

    def get_queryset(self):
        return fetching.figures()
