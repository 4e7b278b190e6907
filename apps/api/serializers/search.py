"""What a search finds, in the API."""

from drf_spectacular.utils import extend_schema_field, extend_schema_serializer
from rest_framework import serializers
from rest_framework.reverse import reverse

from apps.api.meta import MetaSerializer
from apps.api.serializers.records import CitedSerializer
from apps.criminalization.vocabulary import Approach, Variation
from apps.search.models import EntryKind

# The list of this API in which the records of a kind stand; terms of the typology stand in two.
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
APPROACHES = {*Approach.values, *Variation.values}


def list_of(entry):
    """The list in which what was found stands."""
    if entry.kind == EntryKind.TYPOLOGY:
        return "approaches" if entry.key in APPROACHES else "measure-types"
    return LISTS[entry.kind]


class FoundSerializer(serializers.Serializer):
    """A state or a record as the index of search knows it."""

    kind = serializers.ChoiceField(EntryKind.choices, source="entry.kind", help_text="What was found.")
    id = serializers.CharField(source="entry.key", help_text="Key of the state or record in its own list.")
    self = serializers.SerializerMethodField(help_text="Address of the record in this API.")
    title = serializers.CharField(source="entry.title", help_text="What it is called, or what it says.")
    belongs = serializers.CharField(
        source="entry.line", allow_null=True, help_text="Where it belongs: a state, a document, a publisher."
    )

    @extend_schema_field({"type": "string", "format": "uri"})
    def get_self(self, found):
        entry = found["entry"] if isinstance(found, dict) else found.entry
        return reverse(f"api:{list_of(entry)}-detail", args=[entry.key], request=self.context.get("request"))

    def to_representation(self, found):
        written = super().to_representation(found)
        return {name: None if value == "" else value for name, value in written.items()}


@extend_schema_serializer(component_name="SearchHit")
class HitSerializer(FoundSerializer):
    """A state or a record that fits the words."""

    states = serializers.SerializerMethodField(help_text="Codes of the states that it is about.")
    says = serializers.CharField(source="said", allow_null=True, help_text="What it says around the words.")
    words = serializers.ListField(
        child=serializers.CharField(), help_text="The words of `title` and `says` that fit, as they are spelt there."
    )
    sources = CitedSerializer(source="entry.citations", many=True, help_text="Empty for a source itself.")

    @extend_schema_field({"type": "array", "items": {"type": "string"}})
    def get_states(self, hit):
        return [state.id for state in hit.states]


@extend_schema_serializer(component_name="Suggestion")
class SuggestionSerializer(FoundSerializer):
    """What a text may mean whose last word is not finished."""


@extend_schema_serializer(component_name="Suggestions")
class SuggestionsSerializer(serializers.Serializer):
    """The first of what fits, sources last."""

    meta = MetaSerializer()
    results = SuggestionSerializer(many=True)
