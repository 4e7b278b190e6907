"""What every answer says of itself: for which day it holds, on what terms it may be used, how to cite it."""

from drf_spectacular.utils import extend_schema_serializer
from rest_framework import serializers

from apps.loading.models import FactsVersion
from apps.tables import Table
from apps.tables.terms import LICENCE_SPDX, LICENCE_URL, how_to_cite


@extend_schema_serializer(component_name="Meta")
class MetaSerializer(serializers.Serializer):
    """The terms of an answer."""

    as_of = serializers.DateField(help_text="The day for which the answer holds.")
    licence = serializers.CharField(help_text="SPDX name of the licence of the data.")
    licence_url = serializers.URLField()
    citation = serializers.CharField(help_text="How to cite this answer.")
    self = serializers.URLField(help_text="Where the same answer can be had again.")


def meta(request, title, on):
    """The terms of one answer."""
    address = request.build_absolute_uri()
    table = Table(title=title, columns=(), rows=(), as_of=on.isoformat(), address=address)
    return {
        "as_of": on.isoformat(),
        "licence": LICENCE_SPDX,
        "licence_url": LICENCE_URL,
        "citation": how_to_cite(table),
        "self": address,
    }


def facts_of(request):
    """The version of the facts that the database holds, asked for once a request; None before a first load."""
    held = request._request.__dict__
    if "facts_version" not in held:
        held["facts_version"] = FactsVersion.objects.current()
    return held["facts_version"]
