"""What the two documents say, in the API."""

from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers

from apps.api.fields import PlainNumber, SelfLink, ids_of, words_of
from apps.api.serializers.records import CitedSerializer, CitingSerializer, ReadSerializer
from apps.findings.models import (
    Factor,
    Finding,
    PolicyRegime,
    Position,
    Question,
    Recommendation,
    SecurityClaim,
    Step,
)
from apps.findings.vocabulary import Topic
from apps.prevention.vocabulary import Actor
from apps.tables.table import distinct


class FindingSerializer(CitingSerializer):
    """A statement, figure or recommendation of one of the two documents, in our own words."""

    self = SelfLink("findings")
    source = serializers.CharField(source="document_id", help_text="Key of the document.")
    topics = words_of("topic", Topic)
    states = ids_of("id", help_text="Codes of the states on whose experience it rests; empty where none is named.")
    value = PlainNumber(allow_null=True, help_text="The figure.")

    class Meta:
        model = Finding
        fields = (
            "id",
            "self",
            "source",
            "section",
            "statement",
            "kind",
            "topics",
            "states",
            "computable",
            "value",
            "unit",
            "qualifier",
            "denominator",
            "as_of",
            "geography",
            "note",
            "sources",
        )


class StepSerializer(ReadSerializer):
    """A step for implementation under a recommendation. It rests on the sources of the recommendation."""

    findings = ids_of("finding_id", source="finding_links", help_text="Findings that it rests on.")

    class Meta:
        model = Step
        fields = ("id", "text", "findings", "shown_by", "partly_by", "verdicts")


class FactorSerializer(ReadSerializer):
    """A factor that states are asked to weigh in criminal law."""

    findings = ids_of("finding_id", source="finding_links", help_text="Findings that it rests on.")

    class Meta:
        model = Factor
        fields = ("id", "text", "findings")


class RecommendationSerializer(CitingSerializer):
    """One of the four recommendations of the OSCE brief, with its steps and factors."""

    self = SelfLink("recommendations")
    findings = ids_of("finding_id", source="finding_links", help_text="Findings that it rests on.")
    steps = StepSerializer(many=True, read_only=True)
    factors = FactorSerializer(many=True, read_only=True)

    class Meta:
        model = Recommendation
        fields = ("id", "self", "title", "summary", "findings", "shown_by", "steps", "factors", "sources")


class PositionSerializer(ReadSerializer):
    """What one source holds on a question."""

    source = serializers.CharField(source="source_name", help_text="Who holds it, and when.")
    findings = ids_of("finding_id", source="finding_links", help_text="Findings that it rests on.")
    sources = serializers.SerializerMethodField(help_text="Its own sources and those of its findings.")

    class Meta:
        model = Position
        fields = ("id", "source", "stance", "findings", "sources")

    @extend_schema_field(CitedSerializer(many=True))
    def get_sources(self, position):
        return CitedSerializer(cited_by_position(position), many=True).data


class QuestionSerializer(ReadSerializer):
    """A question on which sources take different positions. It rests on the sources of its positions."""

    self = SelfLink("questions")
    positions = PositionSerializer(many=True, read_only=True)
    sources = serializers.SerializerMethodField(help_text="The sources of all positions, each once.")

    class Meta:
        model = Question
        fields = ("id", "self", "question", "positions", "sources")

    @extend_schema_field(CitedSerializer(many=True))
    def get_sources(self, question):
        found = (citation for position in question.positions.all() for citation in cited_by_position(position))
        return CitedSerializer(distinct(found), many=True).data


def cited_by_position(position):
    """The sources beside a position, then those of the findings that it names, each once."""
    links = position.finding_links.all()
    found = (citation for link in links for citation in link.finding.citations.all())
    return distinct((*position.citations.all(), *found))


class SecurityClaimSerializer(CitingSerializer):
    """What a source says on the security sector and demand, of no one state alone."""

    self = SelfLink("security-claims")
    actors = words_of("actor", Actor)
    states = ids_of("id", help_text="Codes of the states that it names as case studies.")
    finding = serializers.CharField(source="finding_id", allow_null=True, help_text="Key of the finding behind it.")

    class Meta:
        model = SecurityClaim
        fields = ("id", "self", "actors", "role", "claim", "kind", "states", "finding", "sources")


class RegimeExampleSerializer(serializers.Serializer):
    """A state outside the OSCE that the typology names."""

    state = serializers.CharField()
    note = serializers.CharField()


class PolicyRegimeSerializer(CitingSerializer):
    """A type of prostitution policy in a published typology; no source that was read assigns an OSCE state to it."""

    self = SelfLink("policy-regimes")
    examples = RegimeExampleSerializer(many=True, read_only=True)

    class Meta:
        model = PolicyRegime
        fields = ("id", "self", "label", "aim", "means", "examples", "sources")
