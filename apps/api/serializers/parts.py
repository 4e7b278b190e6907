"""Parts of records as lists of their own: provisions and transpositions of instruments, amendments of statutes."""

from rest_framework import serializers

from apps.api.fields import SelfLink
from apps.api.serializers.instruments import ProvisionSerializer, TranspositionSerializer
from apps.api.serializers.records import CitedSerializer, ReadSerializer
from apps.criminalization.models import Amendment
from apps.instruments.models import Provision, Transposition


class ProvisionRecordSerializer(ProvisionSerializer):
    """An article of an instrument and what it asks. It rests on the sources of its instrument."""

    self = SelfLink("provisions")
    instrument = serializers.CharField(source="instrument_id", help_text="Key of the instrument.")
    sources = CitedSerializer(source="instrument.citations", many=True, read_only=True)

    class Meta:
        model = Provision
        fields = ("id", "self", "instrument", *ProvisionSerializer.Meta.fields[1:], "sources")


class TranspositionRecordSerializer(TranspositionSerializer):
    """A national law by which a state was seen to transpose a directive."""

    self = SelfLink("transpositions")
    instrument = serializers.CharField(source="instrument_id", help_text="Key of the instrument.")

    class Meta:
        model = Transposition
        fields = ("id", "self", "instrument", *TranspositionSerializer.Meta.fields[1:])


class AmendmentRecordSerializer(ReadSerializer):
    """A change of a statute. It rests on the sources of the statute."""

    self = SelfLink("amendments")
    state = serializers.CharField(source="statute.jurisdiction.state_id", help_text="Code of the state.")
    statute = serializers.CharField(source="statute_id", help_text="Key of the statute.")
    sources = CitedSerializer(source="statute.citations", many=True, read_only=True)

    class Meta:
        model = Amendment
        fields = ("id", "self", "state", "statute", "date", "change", "sources")
