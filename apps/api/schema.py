"""How the API describes itself (OpenAPI 3.1): what drf-spectacular cannot read from the code by itself."""

from drf_spectacular.utils import OpenApiParameter, extend_schema_serializer
from rest_framework import serializers
from rest_framework.renderers import JSONRenderer

from apps.api.changes import UPDATED_SINCE
from apps.api.describing.forms import DAY
from apps.api.describing.operations import NamedOperations
from apps.api.describing.shapes import orders, shapes
from apps.api.describing.vocabularies import a_word
from apps.api.meta import MetaSerializer
from apps.api.representations import ALL, JSON, TABLES
from apps.api.schema_filters import StrictFiltersDescribed

__all__ = ["DescribedSchema", "StrictFiltersDescribed"]

AS_OF = OpenApiParameter("as_of", DAY, description="The day that is asked about; today if left out.")
RELEASE = OpenApiParameter(
    "release",
    str,
    description="A release, as 2026.1 (`releases/` lists them): what was held then. What is held now, if left out.",
)
CLOCKS = (AS_OF, RELEASE)
RECORDS_AS = {"json": "Records, in pages", "ndjson": "All records, one a line", "jsonld": "All records, as linked data"}


def choice_of_format(renderers):
    """The parameter that names the form of an answer."""
    return OpenApiParameter(
        "format",
        a_word([(each.format, RECORDS_AS.get(each.format) or each.table.label) for each in renderers]),
        description=(
            "Records in pages if left out; as a file the whole list, laid out as the page's download. The ending of the "
            "address says the same: `statutes.csv`."
        ),
    )


FORMAT = choice_of_format(ALL)
TABLE_FORMAT = choice_of_format((*JSON, *TABLES))


@extend_schema_serializer(component_name="Fault")
class FaultSerializer(serializers.Serializer):
    """One thing in an address that cannot be answered."""

    parameter = serializers.CharField()
    value = serializers.CharField()
    message = serializers.CharField()
    nearest = serializers.CharField(allow_null=True, help_text="What was probably meant.")
    choices = serializers.ListField(child=serializers.CharField(), help_text="What exists, where it can be listed.")


@extend_schema_serializer(component_name="Problem")
class ProblemSerializer(serializers.Serializer):
    """What is wrong with a request (RFC 9457)."""

    type = serializers.CharField()
    title = serializers.CharField()
    status = serializers.IntegerField()
    detail = serializers.CharField()
    instance = serializers.CharField()
    faults = FaultSerializer(many=True)


class DescribedSchema(NamedOperations):
    """Adds to each operation the day, the formats of files, the terms of the answer and the problems."""

    def get_override_parameters(self):
        """The parameters that the view reads itself, where it is a list of records or a record."""
        found = list(super().get_override_parameters())
        if self._is_list_view():
            updated = [UPDATED_SINCE] if getattr(self.view, "families", ()) else []
            formats = choice_of_format(self.view.get_renderers())
            return [*found, *orders(self.view), *updated, *shapes(self.view, is_list=True), *CLOCKS, formats]
        return [*found, *shapes(self.view, is_list=False), *CLOCKS] if self._is_record() else found

    def _get_response_bodies(self, direction="response"):
        meta = self.resolve_serializer(MetaSerializer, direction).ref
        self.resolve_serializer(ProblemSerializer, direction)
        bodies = super()._get_response_bodies(direction)
        if self._is_record():
            _beside_meta(bodies["200"], meta)
        bodies["200"]["content"] |= {
            each.media_type: _form_of(each) for each in self.view.get_renderers() if type(each) is not JSONRenderer
        }
        return bodies


def _form_of(renderer):
    """An answer in a form other than that of records: some are JSON too, the others are files."""
    is_json = renderer.media_type.endswith("+json")
    return {"schema": {"type": "object"} if is_json else {"type": "string", "format": "binary"}}


def _beside_meta(body, meta):
    """A record alone carries the terms of the answer beside its own fields."""
    answer = body["content"]["application/json"]
    terms = {"type": "object", "properties": {"meta": meta}, "required": ["meta"]}
    answer["schema"] = {"allOf": [terms, answer["schema"]]}
