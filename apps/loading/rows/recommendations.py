"""The recommendations of the OSCE brief, their steps and factors, with the rules by which records show them done."""

from apps.findings.models import Factor, FactorFinding, Recommendation, RecommendationFinding, Step, StepFinding
from apps.loading.rows.cited import cited
from apps.loading.rows.typology import links
from apps.loading.rows.values import items, texts


def recommendation_rows(files):
    """Recommendations with their steps and factors."""
    document = files.documents["recommendations"]
    for n, entry in enumerate(document["recommendations"]):
        fields = texts(entry, "id", "title", "summary")
        shown = items(entry, "shown_by")
        yield from cited(Recommendation, document["sources"], position=n, shown_by=shown, **fields)
        yield from links(RecommendationFinding, entry["id"], entry, recommendation_id=entry["id"])
        yield from _steps(entry)
        yield from _factors(entry)


def _steps(recommendation):
    for n, entry in enumerate(items(recommendation, "steps")):
        yield Step(
            recommendation_id=recommendation["id"],
            position=n,
            shown_by=items(entry, "shown_by"),
            partly_by=items(entry, "partly_by"),
            **texts(entry, "id", "text", "verdicts"),
        )
        yield from links(StepFinding, entry["id"], entry, step_id=entry["id"])


def _factors(recommendation):
    for n, entry in enumerate(items(recommendation, "factors")):
        yield Factor(recommendation_id=recommendation["id"], position=n, **texts(entry, "id", "text"))
        yield from links(FactorFinding, entry["id"], entry, factor_id=entry["id"])
