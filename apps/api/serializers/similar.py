"""Similar law in the API: which features of two states are the same, which differ, which are not known of one or both."""

from drf_spectacular.utils import extend_schema_field, extend_schema_serializer
from rest_framework import serializers
from rest_framework.reverse import reverse

from apps.api.serializers.records import CitedSerializer
from apps.comparison.similar import FEATURES

FEATURE_WORDS = [(feature.key, feature.label) for feature in FEATURES]


@extend_schema_serializer(component_name="FeatureValue")
class ValueSerializer(serializers.Serializer):
    """What is known of a feature of one state's law."""

    code = serializers.CharField(help_text="What is compared.")
    words = serializers.CharField()


class PairSerializer(serializers.Serializer):
    """A feature of two states' laws; a pair of readings, the state's in the address and the listed state's."""

    feature = serializers.ChoiceField(FEATURE_WORDS, help_text="Key of the feature, which is a topic.")

    def to_representation(self, pair):
        one, other = pair
        return {"feature": one.feature.key, **self.values(one.value, other.value)}

    def values(self, one, other):
        return {"here": _written(one), "there": _written(other)}


@extend_schema_serializer(component_name="FeatureTheSame")
class SameSerializer(PairSerializer):
    """A feature that is the same in both states."""

    value = ValueSerializer()

    def values(self, one, other):
        return {"value": _written(one)}


@extend_schema_serializer(component_name="FeatureThatDiffers")
class DiffersSerializer(PairSerializer):
    """A feature that differs."""

    here = ValueSerializer(help_text="Of the state in the address.")
    there = ValueSerializer(help_text="Of the state that is listed.")


@extend_schema_serializer(component_name="FeatureNotKnown")
class UnknownSerializer(PairSerializer):
    """A feature that is not known of one of the states or of either, and so is not compared."""

    here = ValueSerializer(allow_null=True, help_text="Of the state in the address; null where it is not known.")
    there = ValueSerializer(allow_null=True, help_text="Of the state that is listed; null where it is not known.")


@extend_schema_serializer(component_name="SimilarState")
class SimilarSerializer(serializers.Serializer):
    """A state with similar law."""

    id = serializers.CharField(source="state.id")
    self = serializers.SerializerMethodField(help_text="Address of the state in this API.")
    name = serializers.CharField(source="state.name")
    slug = serializers.CharField(source="state.slug")
    text = serializers.CharField(source="sentence", help_text="The whole answer in words.")
    same = SameSerializer(many=True)
    differs = DiffersSerializer(many=True)
    unknown = UnknownSerializer(many=True)
    sources = serializers.SerializerMethodField(help_text="The sources of what is compared, those of both states.")

    @extend_schema_field({"type": "string", "format": "uri"})
    def get_self(self, likeness):
        return reverse("api:states-detail", args=[likeness.state.id], request=self.context["request"])

    @extend_schema_field(CitedSerializer(many=True))
    def get_sources(self, likeness):
        return CitedSerializer(likeness.citations, many=True).data


def _written(value):
    return value and {"code": value.code, "words": value.words}
