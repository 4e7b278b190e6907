"""Sources in the API."""

from apps.api.fields import SelfLink
from apps.api.serializers.records import ReadSerializer
from apps.sources.models import Source


class SourceSerializer(ReadSerializer):
    """A page that was read."""

    self = SelfLink("sources")

    class Meta:
        model = Source
        fields = ("id", "self", "url", "title", "publisher", "published", "kind", "authors")
