"""Figures of the documents, counted again from the records."""

from django.utils import timezone
from drf_spectacular.utils import extend_schema
from rest_framework.response import Response
from rest_framework.views import APIView

from apps.api.answering import as_file
from apps.api.asking import day_of, format_of, require_known
from apps.api.meta import meta
from apps.api.representations import ALL
from apps.api.schema import CLOCKS, FORMAT
from apps.api.serializers.metrics import MetricListSerializer, MetricSerializer
from apps.api.serializers.recounts import RecountSummarySerializer
from apps.api.views.open import Open
from apps.comparison.state_row import state_rows
from apps.findings.figures import figures
from apps.findings.figures_table import figures_table
from apps.findings.recount import all_recounts

ASKED = ("as_of", "format")


class Metrics(Open, APIView):
    """Figures of the OSCE brief beside what the records give: a range, the states behind it, and the rule."""

    renderer_classes = ALL

    @extend_schema(operation_id="list_metrics", parameters=[*CLOCKS, FORMAT], responses=MetricListSerializer)
    def get(self, request):
        require_known(request, ASKED)
        on, file = day_of(request), format_of(request)
        rows = state_rows(on)
        found = figures(on, rows)
        if file:
            table = figures_table(found, on, "All figures and states", request.build_absolute_uri())
            return as_file(table, file, "metrics")
        body = MetricSerializer(found, many=True).data
        counted = RecountSummarySerializer(all_recounts(on, timezone.localdate(), rows), many=True).data
        title = "Figures of the OSCE brief, counted again"
        return Response({"meta": meta(request, title, on), "results": body, "findings": counted})
