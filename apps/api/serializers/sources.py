"""Sources in the API."""

from rest_framework import serializers

from apps.api.fields import SelfLink
from apps.api.serializers.records import ReadSerializer
from apps.sources.models import Source


class SourceSerializer(ReadSerializer):
    """A page that was read."""

    self = SelfLink("sources")
    cited = serializers.IntegerField(read_only=True, help_text="How many states and records rest on it.")

    class Meta:
        model = Source
        fields = ("id", "self", "url", "title", "publisher", "published", "kind", "authors", "cited")
