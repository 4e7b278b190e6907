"""Kept comparisons: by POST they come to be, by GET they stand as they were."""

import json
from datetime import date

from django.http import HttpRequest
from django.urls import reverse as path_of
from django.utils import timezone
from django.utils.decorators import method_decorator
from drf_spectacular.utils import OpenApiParameter, OpenApiResponse, extend_schema
from rest_framework.response import Response
from rest_framework.reverse import reverse
from rest_framework.views import APIView

from apps.addresses import BadAddress, Fault, read_day
from apps.addresses.faults import shown
from apps.addresses.judging import unreadable
from apps.api.answering import as_file
from apps.api.asking import format_of, require_known
from apps.api.meta import meta
from apps.api.problems import NoSuchRecord
from apps.api.representations import ALONE, JSON
from apps.api.schema import TABLE_FORMAT
from apps.api.serializers.kept import KeptSerializer, ToKeepSerializer
from apps.api.views.open import Open
from apps.comparison.address import ComparisonAddress
from apps.comparison.keeping import keep
from apps.comparison.models import DIGITS, KeptComparison
from apps.comparison.since_kept import drift_of, question_of
from apps.findings.lists.beside import with_lists
from apps.findings.lists.compared import asked_table
from apps.loading.models import FactsVersion
from apps.serving.kept import never_kept
from apps.states.models import State

KNOWN = {*ComparisonAddress.base_filters, *ComparisonAddress.also}
ENOUGH = 4  # digits by which one that was kept may be found
ID = OpenApiParameter("id", str, OpenApiParameter.PATH, description="The first 16 digits of its digest.")


@method_decorator(never_kept, name="dispatch")
class Kept(Open, APIView):
    """A comparison that was kept, as it stood, with where the records say something else now."""

    renderer_classes = ALONE

    @extend_schema(operation_id="get_kept_comparison", parameters=[ID, TABLE_FORMAT], responses=KeptSerializer)
    def get(self, request, id):
        require_known(request, ("format",))
        kept, file = _found(id), format_of(request)
        return as_file(kept.table, file, f"kept-{kept.id}") if file else Response(told(kept, request))


class Keeping:
    """For the view of the comparison: POST keeps one as it stands."""

    def get_renderers(self):
        """What was kept is told as JSON; its files stand at its address."""
        is_sent = getattr(getattr(self, "request", None), "method", "") == "POST"
        return [renderer() for renderer in JSON] if is_sent else super().get_renderers()

    @extend_schema(
        operation_id="keep_comparison",
        request=ToKeepSerializer,
        responses={
            201: OpenApiResponse(KeptSerializer, description="It was kept; `Location` is its address."),
            200: OpenApiResponse(KeptSerializer, description="The same table had been kept before, at `Location`."),
        },
    )
    def post(self, request):
        """Keep a comparison as it stands, at an address that follows from what it says."""
        require_known(request, ())
        address, day = _read(request.data)
        kept, is_new = keep(request, asked_table(address, day), timezone.localdate(), FactsVersion.objects.words())
        body = told(kept, request)
        return Response(body, status=201 if is_new else 200, headers={"Location": body["self"]})


def told(kept: KeptComparison, request: HttpRequest) -> dict:
    """A kept comparison as the API writes it."""
    table = kept.table
    day = date.fromisoformat(table.as_of)
    address = reverse("api:kept", args=[kept.id], request=request)
    drifts = [drift_of(table, each, with_lists) for each in dict.fromkeys([day, timezone.localdate()])]
    body = {
        "meta": {**meta(request, table.title, day), "self": address},
        "self": address,
        "page": request.build_absolute_uri(path_of("kept", args=[kept.id])),
        "question": question_of(table),
        "contents": json.loads(kept.told),
        "drifts": drifts,
    }
    names = ("id", "digest", "recomputed", "kept_on", "facts")
    return KeptSerializer({**body, **{name: getattr(kept, name) for name in names}}).data


def _read(body):
    """The question of a body, as it would stand in an address, and its day."""
    faults = [fault for name, value in body.items() if name in KNOWN for fault in _faults(name, value)]
    if faults:
        raise BadAddress(*faults)
    address = ComparisonAddress(body, State.objects.all())
    address.require()
    return address, read_day(body.get("as_of", ""), timezone.localdate())


def _faults(name, value):
    """A list of texts for what takes many, a text for what takes one; null and numbers are neither."""
    values = value if isinstance(value, list) else [value]
    if not all(isinstance(each, str) for each in values) or (name == "as_of" and isinstance(value, list)):
        texts = "a text" if name == "as_of" else "a text or a list of texts"
        yield Fault(shown(name), shown(json.dumps(value)), f"{shown(name)} is not {texts}.")


def _found(id):
    """The kept comparison of this id; where there is none, the nearest of those that begin alike."""
    readable = not any(unreadable("id", id))
    kept = KeptComparison.objects.filter(pk=id).first() if readable else None
    if kept is None:
        alike = (
            KeptComparison.objects.beginning_with(id.lower()[:ENOUGH]) if readable else KeptComparison.objects.none()
        )
        near = alike.filter(pk=id.lower()[:DIGITS]).first() or alike.first()
        message = f"There is no kept comparison “{shown(id)}”."
        raise NoSuchRecord(Fault("id", shown(id), message, near.pk if near else ""))
    return kept
