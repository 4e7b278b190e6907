"""Kept comparisons in the API."""

from drf_spectacular.utils import extend_schema_serializer
from rest_framework import serializers

from apps.api.meta import MetaSerializer

LAYOUTS = [("columns", "States as columns"), ("rows", "States as rows")]


@extend_schema_serializer(component_name="ToKeep")
class ToKeepSerializer(serializers.Serializer):
    """The question whose table is to be kept, in the words of `compare/`."""

    states = serializers.ListField(child=serializers.CharField(), help_text="Codes, names or groups of states.")
    topics = serializers.ListField(
        child=serializers.CharField(),
        required=False,
        help_text="Keys of topics or of their groups; the usual ones if left out.",
    )
    as_of = serializers.DateField(required=False, help_text="The day that is asked about; today if left out.")
    differs = serializers.ChoiceField([("yes", "Only what differs")], required=False)
    layout = serializers.ChoiceField(LAYOUTS, required=False, help_text="How the table lies.")


@extend_schema_serializer(component_name="KeptChange")
class ChangedSerializer(serializers.Serializer):
    """One answer that is not what it was."""

    state = serializers.CharField(help_text="Name of the state.")
    topic = serializers.CharField(help_text="Label of the topic.")
    then = serializers.CharField(source="then.words", help_text="The answer as it was kept.")
    now = serializers.CharField(source="now.words", help_text="The answer as the records give it now.")
    answer = serializers.BooleanField(help_text="False where only its sources have changed.")


@extend_schema_serializer(component_name="KeptDrift")
class DriftSerializer(serializers.Serializer):
    """How the answers of now, for one day, differ from those that were kept."""

    as_of = serializers.DateField(source="on", help_text="The day that the records were asked for.")
    asked = serializers.IntegerField(help_text="How many answers were asked for again.")
    changed = ChangedSerializer(many=True)
    gone = serializers.ListField(
        child=serializers.CharField(), help_text="States and topics that are no longer asked about, by name."
    )


@extend_schema_serializer(component_name="KeptQuestion")
class KeptQuestionSerializer(serializers.Serializer):
    """What the kept table asked."""

    states = serializers.ListField(child=serializers.CharField(), help_text="Codes of states.")
    topics = serializers.ListField(child=serializers.CharField(), help_text="Keys of topics.")
    layout = serializers.ChoiceField(LAYOUTS)


@extend_schema_serializer(component_name="KeptComparison")
class KeptSerializer(serializers.Serializer):
    """A comparison as it stood when it was kept."""

    meta = MetaSerializer()
    id = serializers.CharField(help_text="The first 16 digits of the digest.")
    self = serializers.URLField()
    page = serializers.URLField(help_text="The page of it, for people.")
    digest = serializers.CharField(help_text="SHA-256 of the contents, in hexadecimal digits.")
    recomputed = serializers.CharField(help_text="The same, worked out anew from the contents.")
    kept_on = serializers.DateField(help_text="The day on which it was first kept.")
    facts = serializers.CharField(help_text="The version of the facts that answered, in words.")
    question = KeptQuestionSerializer()
    contents = serializers.DictField(
        help_text="The table: title, day, query, notes, columns and rows with their sources."
    )
    drifts = DriftSerializer(many=True, help_text="What is different now: of the day of the table, and of today.")
