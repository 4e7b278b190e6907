"""Events in the API."""

from rest_framework import serializers

from apps.api.fields import KnownDateText, SelfLink
from apps.api.serializers.records import CitedSerializer
from apps.comparison.events import EventKind
from apps.criminalization.vocabulary import Approach


class EventSerializer(serializers.Serializer):
    """That something happened in a state, when as closely as it is known, and what it rests on."""

    id = serializers.CharField(help_text="Key of the record, a point, and what happened.")
    self = SelfLink("timeline")
    date = KnownDateText(source="when", help_text="As closely as it is known; never a guessed day.")
    kind = serializers.ChoiceField(EventKind.choices)
    state = serializers.CharField(source="state.pk", help_text="Code of the state.")
    part = serializers.CharField(
        source="part_code", allow_null=True, help_text="Code of the part of the state; null for the whole."
    )
    family = serializers.ChoiceField(
        [
            ("statutes", "statutes"),
            ("measures", "measures"),
            ("participations", "participations"),
            ("memberships", "memberships"),
        ],
        source="list_name",
        help_text="The list that the record belongs to.",
    )
    record = serializers.CharField(source="record.pk", help_text="Key of the record.")
    name = serializers.CharField(help_text="The law, measure, instrument or organization.")
    text = serializers.CharField(help_text="What happened, in words.")
    approach = serializers.ChoiceField(Approach.choices, allow_null=True, help_text="Of a law; null for anything else.")
    instrument = serializers.CharField(allow_null=True, help_text="Key of the instrument; null for anything else.")
    sources = CitedSerializer(source="citations", many=True)

    def to_representation(self, event):
        found = super().to_representation(event)
        return {name: None if value == "" else value for name, value in found.items()}
