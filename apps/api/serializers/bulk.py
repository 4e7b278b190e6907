"""The files of the whole data set, in the API."""

from drf_spectacular.utils import extend_schema_field, extend_schema_serializer
from rest_framework import serializers
from rest_framework.reverse import reverse

from apps.api.meta import MetaSerializer


@extend_schema_serializer(component_name="BulkFile")
class BulkFileSerializer(serializers.Serializer):
    """A file that holds the whole data set."""

    name = serializers.CharField(source="described.name")
    self = serializers.SerializerMethodField()
    media_type = serializers.CharField(source="described.media_type")
    holds = serializers.CharField(source="described.holds", help_text="What it is.")
    bytes = serializers.IntegerField(source="size")
    sha256 = serializers.CharField(help_text="Digest of its bytes, which is its ETag as well.")

    @extend_schema_field({"type": "string", "format": "uri"})
    def get_self(self, file):
        """Where it can be had."""
        return reverse("api:bulk-file", args=[file.described.name], request=self.context["request"])


@extend_schema_serializer(component_name="BulkTable")
class BulkTableSerializer(serializers.Serializer):
    """A table that stands in every file."""

    name = serializers.CharField()
    description = serializers.CharField(help_text="What a row is.")
    rows = serializers.IntegerField()
    api = serializers.CharField(allow_null=True, help_text="The list under /api/v1/ that holds the same rows.")


@extend_schema_serializer(component_name="Bulk")
class BulkSerializer(serializers.Serializer):
    """The whole data set: its version, its files, its tables."""

    meta = MetaSerializer()
    facts = serializers.CharField(help_text="Digest of the facts that the files hold.")
    files = BulkFileSerializer(many=True)
    tables = BulkTableSerializer(many=True)
