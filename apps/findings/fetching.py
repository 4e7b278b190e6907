"""What the documents say, with all that a page shows of it, in a fixed number of queries."""

from django.db.models import Prefetch

from apps.findings.models import (
    Factor,
    Finding,
    Position,
    PositionFinding,
    Question,
    Recommendation,
    RecommendationFinding,
    Step,
    StepFinding,
    Tension,
    TensionFinding,
)
from apps.sources.models import with_sources


def _links(model):
    """Links to findings, each finding with its document and sources."""
    findings = with_sources(Finding.objects.select_related("document"))
    return Prefetch("finding_links", model.objects.prefetch_related(Prefetch("finding", findings)))


def whole_recommendations():
    """Recommendations with their steps, their factors and the findings behind each."""
    return with_sources(Recommendation.objects.all()).prefetch_related(
        _links(RecommendationFinding),
        Prefetch("steps", Step.objects.prefetch_related(_links(StepFinding))),
        Prefetch("factors", Factor.objects.all()),
    )


def whole_questions():
    """Questions with every position and what each rests on."""
    held = with_sources(Position.objects.all()).prefetch_related(
        _links(PositionFinding), "finding_links__finding__topics"
    )
    return Question.objects.prefetch_related(Prefetch("positions", held))


def whole_tensions():
    """Places where figures or statements do not fit each other, with the findings concerned."""
    return with_sources(Tension.objects.all()).prefetch_related(_links(TensionFinding))
