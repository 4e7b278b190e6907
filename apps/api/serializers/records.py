"""What all records have in common in the API: unknown is null, and the sources stand beside."""

from drf_spectacular.utils import extend_schema_serializer
from rest_framework import serializers

from apps.api.fields import KnownDateText
from apps.dates.fields import KnownDateField
from apps.sources.models import SourceKind

KEPT = ("choices", "help_text", "label", "max_length", "max_digits", "decimal_places")


class ReadSerializer(serializers.ModelSerializer):
    """A row to be read: what is blank or not known is null, a date is written as closely as it is known."""

    def build_standard_field(self, field_name, model_field):
        """The field without what only matters to writers."""
        field, kwargs = super().build_standard_field(field_name, model_field)
        kept = {name: value for name, value in kwargs.items() if name in KEPT}
        unknown = model_field.null or model_field.blank
        return field, {**kept, "read_only": True, **({"allow_null": True} if unknown else {})}

    def build_property_field(self, field_name, model_class):
        known = getattr(model_class, field_name)
        if isinstance(known, KnownDateField):
            return KnownDateText, {"help_text": known.help_text, "allow_null": True}
        return super().build_property_field(field_name, model_class)

    def to_representation(self, record):
        found = super().to_representation(record)
        return {name: None if value == "" else value for name, value in found.items()}


@extend_schema_serializer(component_name="CitedSource")
class CitedSerializer(serializers.Serializer):
    """A source, and what it supports."""

    id = serializers.CharField(source="source.id", help_text="Key of the source under /api/v1/sources/.")
    url = serializers.CharField(source="source.url", allow_null=True)
    title = serializers.CharField(source="source.title", allow_null=True)
    publisher = serializers.CharField(source="source.publisher", allow_null=True)
    published = KnownDateText(source="source.published", allow_null=True)
    kind = serializers.ChoiceField(SourceKind.choices, source="source.kind")
    supports = serializers.CharField(help_text="What the passage that was read says, in our own words.")

    def to_representation(self, citation):
        found = super().to_representation(citation)
        return {name: None if value == "" else value for name, value in found.items()}


class CitingSerializer(ReadSerializer):
    """A record with its sources, in their order."""

    sources = CitedSerializer(source="citations", many=True, read_only=True)
