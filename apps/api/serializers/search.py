"""What a search finds, in the API."""

from drf_spectacular.utils import extend_schema_field, extend_schema_serializer
from rest_framework import serializers
from rest_framework.reverse import reverse

from apps.api.serializers.records import CitedSerializer
from apps.search.models import EntryKind

# The list of this API in which the records of a kind stand; kinds of measure stand in none.
LISTS = {
    EntryKind.STATE: "states",
    EntryKind.INSTRUMENT: "instruments",
    EntryKind.STATUTE: "statutes",
    EntryKind.MEASURE: "measures",
    EntryKind.RECOMMENDATION: "recommendations",
    EntryKind.QUESTION: "questions",
    EntryKind.FINDING: "findings",
    EntryKind.SOURCE: "sources",
}


@extend_schema_serializer(component_name="SearchHit")
class HitSerializer(serializers.Serializer):
    """A state or a record that fits the words."""

    kind = serializers.ChoiceField(EntryKind.choices, source="entry.kind", help_text="What was found.")
    id = serializers.CharField(source="entry.key", help_text="Key of the state or record in its own list.")
    self = serializers.SerializerMethodField(
        help_text="Address of the record in this API; null where no list holds it."
    )
    title = serializers.CharField(source="entry.title", help_text="What it is called, or what it says.")
    belongs = serializers.CharField(
        source="entry.line", help_text="Where it belongs: a state, a document, a publisher."
    )
    states = serializers.SerializerMethodField(help_text="Codes of the states that it is about.")
    says = serializers.CharField(source="said", allow_null=True, help_text="What it says around the words.")
    words = serializers.ListField(
        child=serializers.CharField(), help_text="The words of `title` and `says` that fit, as they are spelt there."
    )
    sources = CitedSerializer(source="entry.citations", many=True, help_text="Empty for a source itself.")

    @extend_schema_field({"type": ["string", "null"], "format": "uri"})
    def get_self(self, hit):
        name = LISTS.get(hit.entry.kind)
        return name and reverse(f"api:{name}-detail", args=[hit.entry.key], request=self.context.get("request"))

    @extend_schema_field({"type": "array", "items": {"type": "string"}})
    def get_states(self, hit):
        return [state.id for state in hit.states]

    def to_representation(self, hit):
        found = super().to_representation(hit)
        return {name: None if value == "" else value for name, value in found.items()}
