"""Cross-country lists in the API, each place with the verdict beside the records."""

from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers

from apps.api.fields import KnownDateText, SelfLink
from apps.api.serializers.records import CitingSerializer
from apps.findings.lists.checks import checks_of
from apps.findings.lists.selling import Word, selling_checks
from apps.findings.lists.verdicts import Verdict
from apps.findings.models import CrossCountryList, SellingSexList


class ListedPlaceSerializer(serializers.Serializer):
    """A state, or a part of one, of which a list and the records can be held against each other."""

    state = serializers.CharField(source="state.pk", help_text="Code of the state.")
    place = serializers.CharField(source="place.pk", help_text="Code of the state, or of the part that the list names.")
    is_named = serializers.BooleanField(source="names", help_text="Whether the list counts it.")
    is_disputed = serializers.BooleanField(help_text="Whether sources differ on it, says the list.")
    adopted = KnownDateText(allow_null=True, help_text="When the law was adopted, says the list.")
    verdict = serializers.ChoiceField([(word.value, word.label) for word in Verdict])
    text = serializers.CharField(source="words", help_text="The verdict in a sentence.")
    statutes = serializers.SerializerMethodField(help_text="Keys of the statutes on file that fit.")
    absences = serializers.SerializerMethodField(help_text="Keys of the absences that deny it.")

    def get_statutes(self, check) -> list[str]:
        return [law.pk for law in check.laws]

    def get_absences(self, check) -> list[str]:
        return [absent.pk for absent in check.absences]


class CrossCountryListSerializer(CitingSerializer):
    """Which states a cross-country source names, or how many: a claim of its source, beside the records."""

    self = SelfLink("cross-country-lists")
    finding = serializers.CharField(source="finding_id", allow_null=True, help_text="Key of the finding behind it.")
    places = serializers.SerializerMethodField(
        help_text="Places that it names, and those that it leaves out although it names all that it counts."
    )

    class Meta:
        model = CrossCountryList
        fields = (
            "id",
            "self",
            "approach",
            "variation",
            "services",
            "as_of",
            "count_stated",
            "covers",
            "covers_states",
            "is_duty",
            "confidence",
            "note",
            "finding",
            "places",
            "sources",
        )

    @extend_schema_field(ListedPlaceSerializer(many=True))
    def get_places(self, listed):
        view = self.context["view"]
        found = [check for state in view.states for check in checks_of(listed, state, view.on)]
        return ListedPlaceSerializer(found, many=True).data


class SellingListedSerializer(serializers.Serializer):
    """A state on a list of the status of selling sex, with the word of its own record."""

    state = serializers.CharField(source="state.pk", help_text="Code of the state.")
    verdict = serializers.ChoiceField([(word.value, word.label) for word in Word], source="word")
    status = serializers.CharField(
        source="status.value", default=None, allow_null=True, help_text="The status on file, as researched."
    )
    text = serializers.CharField(source="words", help_text="The two words in a sentence.")


class SellingSexListSerializer(CitingSerializer):
    """Which states a cross-country source names for one status of selling sex, beside the status on file of each."""

    self = SelfLink("selling-sex-lists")
    states = serializers.SerializerMethodField(help_text="The states that it names. Nothing is said of any other.")

    class Meta:
        model = SellingSexList
        fields = ("id", "self", "value", "as_of", "confidence", "note", "states", "sources")

    @extend_schema_field(SellingListedSerializer(many=True))
    def get_states(self, listed):
        return SellingListedSerializer(selling_checks(listed, self.context["on"]), many=True).data
