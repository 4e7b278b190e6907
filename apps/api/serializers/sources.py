"""Sources in the API."""

from drf_spectacular.utils import extend_schema_field, extend_schema_serializer
from rest_framework import serializers

from apps.api.fields import SelfLink
from apps.api.serializers.records import ReadSerializer
from apps.api.serializers.search import FoundSerializer
from apps.search.sources import resting_on
from apps.sources.models import Source


class SourceSerializer(ReadSerializer):
    """A page that was read."""

    self = SelfLink("sources")
    cited = serializers.IntegerField(read_only=True, help_text="How many states and records rest on it.")

    class Meta:
        model = Source
        fields = ("id", "self", "url", "title", "publisher", "published", "kind", "authors", "cited")


@extend_schema_serializer(component_name="RestsOnSource")
class RestingSerializer(FoundSerializer):
    """A state or a record that rests on a source."""

    supports = serializers.ListField(child=serializers.CharField(), help_text="What the source says for it.")


class SourceWholeSerializer(SourceSerializer):
    """A source with everything that rests on it."""

    resting = serializers.SerializerMethodField(help_text="States and records that rest on it, by title.")

    class Meta(SourceSerializer.Meta):
        fields = (*SourceSerializer.Meta.fields, "resting")

    @extend_schema_field(RestingSerializer(many=True))
    def get_resting(self, source):
        found = [
            {"entry": entry, "supports": [citation.supports for citation in citations]}
            for entry, citations in resting_on(source)
        ]
        return RestingSerializer(found, many=True, context=self.context).data
