"""What the two documents say, and claims on the security sector."""

from apps.api import fetching
from apps.api.serializers.findings import (
    FindingSerializer,
    FindingWholeSerializer,
    PolicyRegimeSerializer,
    QuestionSerializer,
    RecommendationSerializer,
    SecurityClaimSerializer,
)
from apps.api.views.records import Records
from apps.findings.filters import FindingFilter, QuestionFilter, RecommendationFilter
from apps.findings.models import Finding, PolicyRegime, Question, Recommendation, SecurityClaim
from apps.findings.security import SecurityClaimFilter, claim_table, regime_table, regimes, security_claims
from apps.findings.table import finding_table, question_table, recommendation_table


class Findings(Records):
    """Statements, figures and recommendations of the two documents, one by one."""

    title = "Findings"
    serializer_class = FindingSerializer
    filterset_class = FindingFilter
    table = staticmethod(finding_table)
    queryset = Finding.objects.none()

    def get_queryset(self):
        return Finding.objects.whole()

    def get_serializer_class(self):
        """A finding by itself says more than one of a list."""
        return FindingWholeSerializer if self.action == "retrieve" else FindingSerializer


class Recommendations(Records):
    """The recommendations of the OSCE brief, with their steps and factors."""

    title = "Recommendations"
    serializer_class = RecommendationSerializer
    filterset_class = RecommendationFilter
    table = staticmethod(recommendation_table)
    queryset = Recommendation.objects.none()

    def get_queryset(self):
        return fetching.recommendations()


class Questions(Records):
    """Questions on which sources differ, with the position of each."""

    title = "Questions on which sources differ"
    serializer_class = QuestionSerializer
    filterset_class = QuestionFilter
    table = staticmethod(question_table)
    queryset = Question.objects.none()

    def get_queryset(self):
        return fetching.questions()


class SecurityClaims(Records):
    """What sources say on the security sector and demand, of no one state alone."""

    title = "Claims on the security sector"
    serializer_class = SecurityClaimSerializer
    filterset_class = SecurityClaimFilter
    table = staticmethod(claim_table)
    queryset = SecurityClaim.objects.none()

    def get_queryset(self):
        return security_claims()


class PolicyRegimes(Records):
    """A typology of prostitution policy regimes, as described. No source that was read assigns a participating State to one."""

    title = "Typology of prostitution policy regimes"
    serializer_class = PolicyRegimeSerializer
    table = staticmethod(regime_table)
    queryset = PolicyRegime.objects.none()

    def get_queryset(self):
        return regimes()
