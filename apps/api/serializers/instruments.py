"""What states have promised, in the API."""

from rest_framework import serializers

from apps.api.fields import SelfLink
from apps.api.serializers.records import CitedSerializer, CitingSerializer, ReadSerializer
from apps.instruments.models import Instrument, Participation, Provision, Transposition


class ProvisionSerializer(ReadSerializer):
    """An article of an instrument and what it asks. It rests on the sources of its instrument."""

    class Meta:
        model = Provision
        fields = ("id", "article", "obligation", "on", "summary", "confirmation", "note")


class TranspositionSerializer(CitingSerializer):
    """A national law by which a state was seen to transpose a directive."""

    state = serializers.CharField(source="state_id", help_text="Code of the state.")

    class Meta:
        model = Transposition
        fields = ("id", "state", "law", "in_force_from", "note", "sources")


class InstrumentSerializer(CitingSerializer):
    """A treaty, directive, commitment or judgment that bears on demand."""

    self = SelfLink("instruments")
    provisions = ProvisionSerializer(many=True, read_only=True)
    transposition_seen = TranspositionSerializer(source="transpositions", many=True, read_only=True)

    class Meta:
        model = Instrument
        fields = (
            "id",
            "self",
            "short_title",
            "full_title",
            "kind",
            "binding",
            "body",
            "adopted",
            "opened_for_signature",
            "published",
            "in_force_from",
            "transposition_deadline",
            "transposition_seen",
            "depositary",
            "url",
            "parties_total",
            "parties_as_of",
            "context_only",
            "note",
            "provisions",
            "sources",
        )


class ParticipationSerializer(ReadSerializer):
    """How a state stands to a treaty or directive, on one source."""

    self = SelfLink("participations")
    state = serializers.CharField(source="state_id", help_text="Code of the state.")
    instrument = serializers.CharField(
        source="instrument_id", help_text="Key of the instrument under /api/v1/instruments/."
    )
    sources = CitedSerializer(source="cited", many=True, read_only=True)

    class Meta:
        model = Participation
        fields = (
            "id",
            "self",
            "state",
            "instrument",
            "status",
            "signed",
            "ratified",
            "in_force",
            "as_of",
            "note",
            "sources",
        )
