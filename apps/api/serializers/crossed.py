"""The approaches by a second question in the API: for each approach the states that have it, have it not, are not known."""

from drf_spectacular.utils import extend_schema_serializer
from rest_framework import serializers

from apps.api.meta import MetaSerializer
from apps.criminalization.approach import LABELS


@extend_schema_serializer(component_name="SecondQuestion")
class LayerSerializer(serializers.Serializer):
    """The second question, and how many states answer it how."""

    value = serializers.CharField(help_text="As it stands in `also`.")
    label = serializers.CharField(source="have_it", help_text="Goes on after “States that …”.")
    yes = serializers.IntegerField(help_text="How many states have it.")
    no = serializers.IntegerField(help_text="How many have it not.")
    unknown = serializers.IntegerField(help_text="Of how many it is not known; none of them is counted as no.")


@extend_schema_serializer(component_name="CrossedApproach")
class CrossedSerializer(serializers.Serializer):
    """The states of one kind of approach, parted by the second question. Codes stand by name of state."""

    approach = serializers.ChoiceField(list(LABELS.items()), source="kind.key")
    total = serializers.IntegerField(help_text="How many states have the approach.")
    yes = serializers.SerializerMethodField(help_text="Codes of those that have it.")
    no = serializers.SerializerMethodField(help_text="Codes of those that have it not.")
    unknown = serializers.SerializerMethodField(help_text="Codes of those of which it is not known.")

    def get_yes(self, line) -> list[str]:
        return _codes(line.yes)

    def get_no(self, line) -> list[str]:
        return _codes(line.no)

    def get_unknown(self, line) -> list[str]:
        return _codes(line.unknown)


@extend_schema_serializer(component_name="CrossedList")
class CrossedListSerializer(serializers.Serializer):
    """Every approach that some state has on the day, parted by the second question."""

    meta = MetaSerializer()
    also = LayerSerializer()
    results = CrossedSerializer(many=True)


def _codes(states):
    return [state.pk for state in states]
