"""The profile of a state: everything on file about it, and what follows from that by rule."""

from drf_spectacular.utils import extend_schema_serializer
from rest_framework import serializers

from apps.api.serializers.absences import AbsenceSerializer
from apps.api.serializers.answers import AnswerSerializer
from apps.api.serializers.coverage import LeadSerializer
from apps.api.serializers.criminalization import EnforcementSerializer, SellingStatusSerializer, StatuteSerializer
from apps.api.serializers.findings import FindingSerializer, SecurityClaimSerializer
from apps.api.serializers.instruments import ParticipationSerializer
from apps.api.serializers.places import MembershipRecordSerializer
from apps.api.serializers.prevention import MeasureSerializer, SecurityRoleSerializer
from apps.api.serializers.states import StateApproachSerializer


@extend_schema_serializer(component_name="LegalSystem")
class SystemSerializer(serializers.Serializer):
    """The law of the whole state, or of a part of it, beside that of the others."""

    part = serializers.CharField(source="part.text", help_text="The whole state, or the name of the part.")
    general = AnswerSerializer(help_text="The law on all buyers or users.")
    knowledge = AnswerSerializer(help_text="What must be shown of the buyer's knowledge.")
    penalty = AnswerSerializer()
    limited = AnswerSerializer(help_text="Laws on certain persons or places.")
    denied = AnswerSerializer(help_text="Laws that a source says do not exist.")


@extend_schema_serializer(component_name="TreatyAnswer")
class TreatySerializer(AnswerSerializer):
    """Whether the state takes part in an instrument on the day."""

    instrument = serializers.CharField(help_text="Key of the instrument.")


@extend_schema_serializer(component_name="AskedAndFound")
class AskedSerializer(AnswerSerializer):
    """A question that was put to the state, with what was found."""

    question = serializers.CharField()


@extend_schema_serializer(component_name="OnAList")
class ListedSerializer(serializers.Serializer):
    """A list of several states that names this one: a claim of its source."""

    family = serializers.ChoiceField(
        [("cross-country-lists", "cross-country-lists"), ("selling-sex-lists", "selling-sex-lists")]
    )
    id = serializers.CharField(help_text="Key of the list.")


@extend_schema_serializer(component_name="SaidOtherwise")
class OtherwiseSerializer(AnswerSerializer):
    """Where a list and the records do not say the same of the state."""

    list = serializers.CharField(help_text="Key of the list.")
    place = serializers.CharField(help_text="The state, or the part of it, by name.")


@extend_schema_serializer(component_name="NotKnown")
class NotKnownSerializer(serializers.Serializer):
    """Something that the records leave open."""

    text = serializers.CharField()
    of = serializers.ListField(child=serializers.CharField(), help_text="The records that leave it open, by name.")


@extend_schema_serializer(component_name="Profile")
class ProfileSerializer(serializers.Serializer):
    """One state on a day. Records are written as in their own lists."""

    id = serializers.CharField(help_text="ISO 3166-1 alpha-2 code.")
    self = serializers.URLField()
    state = serializers.URLField(help_text="The state as in `states/`.")
    name = serializers.CharField()
    researched_on = serializers.DateField(help_text="The day up to which records were looked for.")
    summary = serializers.CharField(help_text="In our own words, from the records.")
    approach = StateApproachSerializer()
    selling_sex = SellingStatusSerializer(allow_null=True)
    systems = SystemSerializer(many=True, help_text="Empty where the state has one legal system.")
    statutes = StatuteSerializer(
        many=True, help_text="Place by place, those in force first, the broadest before others."
    )
    enforcement = EnforcementSerializer(many=True)
    measures = MeasureSerializer(many=True, help_text="By type.")
    measures_not_found = serializers.CharField(
        allow_null=True, help_text="Types of measure that nobody found, in words."
    )
    absences = AbsenceSerializer(many=True)
    security_sector = SecurityRoleSerializer(many=True)
    participations = ParticipationSerializer(many=True)
    treaties = TreatySerializer(many=True, help_text="What each participation comes to on the day.")
    memberships = MembershipRecordSerializer(many=True)
    findings = FindingSerializer(many=True, help_text="Findings of the two documents that name the state.")
    security_claims = SecurityClaimSerializer(many=True, help_text="Claims on the security sector that name it.")
    lists = ListedSerializer(many=True, help_text="Lists of several states that name it.")
    said_otherwise = OtherwiseSerializer(many=True)
    questions = serializers.ListField(
        child=serializers.CharField(), help_text="Keys of questions on which sources differ that bear on its approach."
    )
    asked = AskedSerializer(many=True, help_text="What was asked and found, where little is on file; else empty.")
    not_known = NotKnownSerializer(many=True)
    leads = LeadSerializer(many=True, help_text="What is believed but was not confirmed. No facts.")
