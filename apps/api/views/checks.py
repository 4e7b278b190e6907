"""Sums over the figures of the documents."""

from drf_spectacular.utils import extend_schema
from rest_framework.response import Response
from rest_framework.views import APIView

from apps.api.answering import as_file
from apps.api.asking import day_of, format_of, require_known
from apps.api.meta import meta
from apps.api.representations import ALL
from apps.api.schema import FORMAT
from apps.api.serializers.checks import CheckListSerializer, CheckSerializer
from apps.api.views.open import Open
from apps.findings.checks import checks
from apps.findings.checks_table import checks_table


class Checks(Open, APIView):
    """Do the figures of a document fit each other? The numbers, the calculation, and what it shows."""

    renderer_classes = ALL

    @extend_schema(operation_id="checks", parameters=[FORMAT], responses=CheckListSerializer)
    def get(self, request):
        require_known(request, ("format",))
        on, file, found = day_of(request), format_of(request), checks()
        if file:
            return as_file(checks_table(found, on, "All checks", request.build_absolute_uri()), file, "checks")
        body = CheckSerializer(found, many=True).data
        return Response({"meta": meta(request, "Checks on the figures of the documents", on), "results": body})
