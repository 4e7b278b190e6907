"""What the two documents say, in the API."""

from django.utils import timezone
from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers

from apps.api.fields import PlainNumber, SelfLink, ids_of, words_of
from apps.api.serializers.checks import CheckSerializer
from apps.api.serializers.records import CitedSerializer, CitingSerializer, ReadSerializer
from apps.api.serializers.recounts import RecountSerializer
from apps.findings.checks import checks_on
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
from apps.findings.one import around
from apps.findings.recount import recounts_of
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


class FindingWholeSerializer(FindingSerializer):
    """A finding with what bears on it: how the records count it, checks on its figures, what rests on it."""

    recounted = serializers.SerializerMethodField(help_text="Counts from the records; empty where none would give it.")
    checks = serializers.SerializerMethodField(help_text="Sums that its figures go into.")
    on_same_topics = serializers.SerializerMethodField(
        help_text="Keys of findings of the other document, those that share most topics first."
    )
    tensions = serializers.SerializerMethodField(help_text="Keys of places where it does not fit other findings.")
    positions = serializers.SerializerMethodField(help_text="Keys of positions on questions that cite it.")
    questions = serializers.SerializerMethodField(help_text="Keys of other questions that bear on its topics.")
    recommendations = serializers.SerializerMethodField(help_text="Keys of recommendations, steps and factors on it.")

    class Meta(FindingSerializer.Meta):
        fields = (
            *FindingSerializer.Meta.fields,
            "recounted",
            "checks",
            "on_same_topics",
            "tensions",
            "positions",
            "questions",
            "recommendations",
        )

    @extend_schema_field(RecountSerializer(many=True))
    def get_recounted(self, finding):
        found = recounts_of(finding, self.context["on"], timezone.localdate())
        return RecountSerializer(found, many=True).data

    @extend_schema_field(CheckSerializer(many=True))
    def get_checks(self, finding):
        return CheckSerializer(checks_on(finding), many=True).data

    def get_on_same_topics(self, finding) -> list[str]:
        return [each.pk for each in self._around(finding).others]

    def get_tensions(self, finding) -> list[str]:
        return [each.pk for each in self._around(finding).tensions]

    def get_positions(self, finding) -> list[str]:
        return [held.pk for held, _ in self._around(finding).positions]

    def get_questions(self, finding) -> list[str]:
        return [question.pk for question in self._around(finding).questions]

    def get_recommendations(self, finding) -> list[str]:
        found = self._around(finding)
        return [each.pk for each in (*found.recommendations, *found.steps, *found.factors)]

    def _around(self, finding):
        if not hasattr(finding, "around"):
            finding.around = around(finding)
        return finding.around


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
