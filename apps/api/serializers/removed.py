"""Ids under which nothing stands any more, in the API."""

from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers
from rest_framework.reverse import reverse

from apps.api.serializers.records import ReadSerializer
from apps.changes.families import FAMILIES
from apps.changes.models import Note


class RemovedSerializer(ReadSerializer):
    """An id that was given up: when, and where its record went."""

    family = serializers.ChoiceField([(name, name) for name in FAMILIES], help_text="The list in which it stood.")
    id = serializers.CharField(source="key", help_text="The id that was given up.")
    removed = serializers.DateTimeField(help_text=Note._meta.get_field("removed").help_text)
    given_up_on = serializers.DateField(
        allow_null=True, help_text="The day on which it was given up, as the files of facts say."
    )
    went_to = serializers.CharField(allow_null=True, help_text="The id under which the record now stands.")
    address = serializers.SerializerMethodField(help_text="Where the record now stands.")

    class Meta:
        model = Note
        fields = ("family", "id", "removed", "given_up_on", "went_to", "address", "reason")

    @extend_schema_field({"type": ["string", "null"], "format": "uri"})
    def get_address(self, note):
        if not note.went_to:
            return None
        return reverse(f"api:{note.family}-detail", args=[note.went_to], request=self.context["request"])
