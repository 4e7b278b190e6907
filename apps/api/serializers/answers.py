"""One answer as the API writes it wherever it stands: its kind, its words, what it rests on."""

from drf_spectacular.utils import extend_schema_serializer
from rest_framework import serializers

from apps.api.serializers.comparison import KINDS
from apps.api.serializers.records import CitedSerializer


@extend_schema_serializer(component_name="Answer")
class AnswerSerializer(serializers.Serializer):
    """An answer, drawn from a cell of a table."""

    kind = serializers.ChoiceField(KINDS, help_text="Unknown is not none: the sort of answer.")
    text = serializers.CharField(help_text="The answer in words.")
    since = serializers.CharField(allow_null=True, help_text="Since when, in words.")
    note = serializers.CharField(allow_null=True)
    sources = CitedSerializer(source="citations", many=True)

    def to_representation(self, cell):
        found = super().to_representation(cell)
        return {name: None if value == "" else value for name, value in found.items()}
