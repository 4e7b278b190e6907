"""How the API describes itself (OpenAPI 3.1): what drf-spectacular cannot read from the code by itself."""

from drf_spectacular.openapi import AutoSchema
from drf_spectacular.utils import OpenApiParameter, extend_schema_serializer
from rest_framework import serializers

from apps.addresses.sorting import PARAMETER as SORT
from apps.addresses.sorting import words_of
from apps.api import shape
from apps.api.asking import ORDERING
from apps.api.changes import UPDATED_SINCE
from apps.api.including import includable
from apps.api.meta import MetaSerializer
from apps.api.problems import MEDIA_TYPE
from apps.api.representations import ALL, TABLES
from apps.api.schema_filters import StrictFiltersDescribed

__all__ = ["DescribedSchema", "StrictFiltersDescribed"]

AS_OF = OpenApiParameter(
    "as_of", {"type": "string", "format": "date"}, description="The day that is asked about; today if left out."
)
FORMAT = OpenApiParameter(
    "format",
    {"type": "string", "enum": [each.format for each in ALL]},
    description=(
        "`json`: records in pages, as if left out. `ndjson`: all records, one a line. The others: the whole list as a file, "
        "laid out as the page's download; `table.json` is that table. The ending of the address says the same: "
        "`statutes.csv`."
    ),
)


TABLE_FORMAT = OpenApiParameter(
    "format",
    {"type": "string", "enum": ["json", *(each.format for each in TABLES)]},
    description="`json`, as if left out, or a file of the table that the page shows. The ending of the address says the same.",
)


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


class DescribedSchema(AutoSchema):
    """Adds to each operation the day, the formats of files, the terms of the answer and the problems."""

    def get_override_parameters(self):
        """The parameters that the view reads itself, where it is a list of records or a record."""
        found = list(super().get_override_parameters())
        if self._is_list_view():
            updated = [UPDATED_SINCE] if getattr(self.view, "families", ()) else []
            return [*found, *self._orders(), *updated, *self._shapes(), AS_OF, FORMAT]
        return [*found, *self._shapes(), AS_OF] if self._is_record() else found

    def _orders(self):
        """The orders in which the list can be had, where there is more than one."""
        sorts = getattr(getattr(self.view, "filterset_class", None), "sorts", {})
        if not sorts:
            return []
        schema = {"type": "string", "enum": list(words_of(sorts))}
        said = "; ".join(f"`{key}`: {sort.label.lower()}" for key, sort in sorts.items())
        about = f"In which order: {said}. With - before it the other way round. What is not known comes last in both."
        same = f"The same as `{ORDERING}`, as the addresses of pages call it."
        return [OpenApiParameter(ORDERING, schema, description=about), OpenApiParameter(SORT, schema, description=same)]

    def _shapes(self):
        """How the records are wanted: some fields, what hangs on them, counts beside them."""
        fields = getattr(self.view, "known_fields", None)
        if fields is None:
            return []
        said = {
            shape.FIELDS: (fields, "Only these fields of each record."),
            shape.INCLUDE: (
                includable(self.view.basename, fields),
                "What hangs on the records, each once under `included`: their `sources` and `state` as in `sources/` and "
                "`states/`, their `history` as in `timeline/`.",
            ),
        }
        if self._is_list_view():
            about = "How many records each word of these filters would leave, the other filters kept, under `facets`."
            said[shape.FACETS] = (shape.filters_to_count(self.view.filterset_class), about)
        return [_words(name, words, about) for name, (words, about) in said.items()]

    def _is_record(self):
        return getattr(self.view, "action", "") == "retrieve"

    def _get_response_bodies(self, direction="response"):
        meta = self.resolve_serializer(MetaSerializer, direction).ref
        bodies = super()._get_response_bodies(direction)
        if self._is_record():
            _beside_meta(bodies["200"], meta)
        if self._is_list_view():
            others = [each.media_type for each in ALL if each.media_type not in bodies["200"]["content"]]
            bodies["200"]["content"] |= dict.fromkeys(others, FILE)
        problem = {"content": {MEDIA_TYPE: {"schema": self.resolve_serializer(ProblemSerializer, direction).ref}}}
        bodies["400"] = {**problem, "description": "The address asks for something that does not exist here."}
        if "{" in self.path:
            bodies["404"] = {**problem, "description": "There is no such record; the nearest is named."}
        if self._is_record() and getattr(self.view, "families", ()):
            bodies["301"] = {**problem, "description": "The id was given up; `Location` is where the record went."}
            bodies["410"] = {**problem, "description": "The id was given up, and no other took its place."}
        return bodies


FILE = {"schema": {"type": "string", "format": "binary"}}


def _words(name, words, description):
    """A parameter of words with commas between."""
    items = {"type": "string", **({"enum": words} if words else {})}
    schema = {"type": "array", "items": items}
    return OpenApiParameter(name, schema, description=description, explode=False, style="form")


def _beside_meta(body, meta):
    """A record alone carries the terms of the answer beside its own fields."""
    answer = body["content"]["application/json"]
    terms = {"type": "object", "properties": {"meta": meta}, "required": ["meta"]}
    answer["schema"] = {"allOf": [terms, answer["schema"]]}
