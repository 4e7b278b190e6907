"""Approaches, statutes and their application."""

from functools import cached_property

from rest_framework.response import Response

from apps.api import fetching
from apps.api.asking import day_of, require_known
from apps.api.linked import one_law, whole_graph
from apps.api.representations import ALL, JSON, JsonLd
from apps.api.serializers.approaches import ApproachSerializer
from apps.api.serializers.criminalization import EnforcementSerializer, StatuteSerializer
from apps.api.views.records import Records
from apps.criminalization.approach import states_by_approach
from apps.criminalization.filters import FigureFilter, StatuteFilter
from apps.criminalization.models import ApproachProfile, EnforcementFigure, Statute
from apps.criminalization.table import figure_table, statute_table
from apps.findings.design import arguments_by_approach, with_design


class Approaches(Records):
    """The OSCE typology: approaches and variations, with the states of each approach on a day."""

    title = "Approaches"
    serializer_class = ApproachSerializer
    queryset = ApproachProfile.objects.none()

    def get_queryset(self):
        return fetching.approaches()

    @cached_property
    def states_by_approach(self):
        """Codes of the states of each approach on the day, by name of the state."""
        found = {}
        for state, approach in states_by_approach(self.on):
            found.setdefault(approach.kind, []).append(state.pk)
        return found


class Statutes(Records):
    """Laws on buyers, users and platforms, with their penalties, amendments and sources."""

    title = "Statutes"
    serializer_class = StatuteSerializer
    filterset_class = StatuteFilter
    list_renderers, record_renderers = (*ALL, JsonLd), (*JSON, JsonLd)
    table = staticmethod(statute_table)
    queryset = Statute.objects.none()

    @property
    def on(self):
        """That of `as_of`, else that of `in_force_on`, else today; as on the page."""
        return day_of(self.request, "as_of" if self.request.query_params.get("as_of") else "in_force_on")

    def get_queryset(self):
        return with_design(Statute.objects.whole())

    def whole(self, records):
        return Response(whole_graph(self.request, records, self.on)) if self.is_linked else super().whole(records)

    def retrieve(self, request, *args, **kwargs):
        if not self.is_linked:
            return super().retrieve(request, *args, **kwargs)
        require_known(request, ("as_of",))
        return Response(one_law(request, self.get_object(), self.on))

    @property
    def is_linked(self):
        """Whether the answer is to be linked data."""
        return isinstance(self.request.accepted_renderer, JsonLd)

    @cached_property
    def arguments(self):
        """For each approach the findings for it and against it."""
        return arguments_by_approach()


class Enforcement(Records):
    """How often laws on demand were applied, as sources count it."""

    title = "Figures on application"
    serializer_class = EnforcementSerializer
    filterset_class = FigureFilter
    table = staticmethod(figure_table)
    queryset = EnforcementFigure.objects.none()

    def get_queryset(self):
        return fetching.figures()
