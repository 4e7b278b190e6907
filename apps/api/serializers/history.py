"""Releases, and what each changed, in the API."""

from rest_framework import serializers
from rest_framework.reverse import reverse

from apps.api.serializers.records import ReadSerializer
from apps.changes.models import RecordChange, Release
from apps.changes.telling import TOLD
from apps.changes.wording import sentence


class ReleaseSerializer(ReadSerializer):
    """What the knowledge base held on a day; `release=` in any address asks for it."""

    id = serializers.CharField(source="version", help_text="Its name, as in addresses.")
    address = serializers.SerializerMethodField(help_text="Its page, with its files; it stays.")

    class Meta:
        model = Release
        fields = ("id", "version", "on", "digest", "notes", "counts", "address")

    def get_address(self, release) -> str:
        return reverse("release", args=[release.version], request=self.context["request"])


class ChangeSerializer(ReadSerializer):
    """A record, or a field of it, that is otherwise than in the release before, and why."""

    family = serializers.ChoiceField([(name, name) for name in TOLD], help_text="The family of the record.")
    words = serializers.SerializerMethodField(help_text="What became of it, in words.")
    release = serializers.CharField(
        source="release_id", allow_null=True, help_text=RecordChange._meta.get_field("release").help_text
    )

    class Meta:
        model = RecordChange
        fields = (
            "id",
            "family",
            "key",
            "state",
            "name",
            "what",
            "words",
            "field",
            "before",
            "after",
            "why",
            "note",
            "on",
            "release",
        )

    def get_words(self, change) -> str:
        return sentence(change)
