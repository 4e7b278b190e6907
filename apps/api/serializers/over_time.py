"""Law over the years in the API: general laws, and approaches."""

from drf_spectacular.utils import extend_schema_serializer
from rest_framework import serializers

from apps.api.meta import MetaSerializer


@extend_schema_serializer(component_name="YearOfLaw")
class YearSerializer(serializers.Serializer):
    """The states with a general law at the end of a year; of the last year, on the day asked about."""

    year = serializers.IntegerField()
    certain = serializers.IntegerField(help_text="States that certainly had one, in the whole or in a part.")
    perhaps = serializers.IntegerField(help_text="States beside those that may have had one.")
    at_most = serializers.IntegerField(source="both", help_text="Both together.")


@extend_schema_serializer(component_name="YearsOfLaw")
class YearsSerializer(serializers.Serializer):
    """One entry a year."""

    meta = MetaSerializer()
    notes = serializers.ListField(
        child=serializers.CharField(), help_text="What is counted, and why there is a perhaps."
    )
    results = YearSerializer(many=True)


@extend_schema_serializer(component_name="ApproachSpan")
class SpanSerializer(serializers.Serializer):
    """How many states had an approach; the number lies between the two."""

    certain = serializers.IntegerField()
    at_most = serializers.IntegerField(source="possible")


@extend_schema_serializer(component_name="YearOfApproaches")
class YearOfApproachesSerializer(serializers.Serializer):
    """The states by approach at the end of a year; of the last year, on the day asked about."""

    year = serializers.IntegerField()
    approaches = serializers.DictField(child=SpanSerializer(), help_text="By kind of approach.")
    uncertain = serializers.IntegerField(help_text="States of which the approach is uncertain.")


@extend_schema_serializer(component_name="YearsOfApproaches")
class AdoptionSerializer(serializers.Serializer):
    """One entry a year."""

    meta = MetaSerializer()
    notes = serializers.ListField(child=serializers.CharField(), help_text="What is counted how.")
    results = YearOfApproachesSerializer(many=True)
