"""Records with all that the API writes of them, in a number of queries that does not grow with their number."""

from django.db.models import Prefetch

from apps.criminalization.fetching import with_law
from apps.criminalization.models import AbsentLaw, ApproachProfile, EnforcementFigure, SellingStatus
from apps.findings.models import Question, Recommendation
from apps.instruments.models import Instrument, Participation, Transposition
from apps.prevention.models import AbsentMeasure, SecurityRole
from apps.sources.models import with_sources
from apps.states.models import State

BY_STATE = ("state__name", "position", "id")


def states():
    """States with their law, memberships and status of selling sex, by name."""
    selling = with_sources(SellingStatus.objects.all())
    fetched = with_law(State.objects.all())
    return fetched.prefetch_related(
        "memberships__organization__citations__source", Prefetch("selling_status", selling)
    ).order_by("name")


def instruments():
    """Instruments with what they ask and who was seen to have transposed them."""
    transpositions = with_sources(Transposition.objects.all())
    fetched = with_sources(Instrument.objects.all())
    return fetched.prefetch_related("provisions", Prefetch("transpositions", transpositions))


def participations():
    """Who takes part in what, state by state."""
    return Participation.objects.select_related("source", "state", "instrument").order_by(
        "state__name", "instrument__position", "id"
    )


def approaches():
    """Approaches and variations of the typology, with the findings that bear on each."""
    return with_sources(ApproachProfile.objects.all()).prefetch_related("arguments")


def figures():
    """Figures on application, state by state."""
    return with_sources(EnforcementFigure.objects.select_related("state")).order_by(*BY_STATE)


def absent_laws():
    """Laws that a source says do not exist, state by state."""
    return with_sources(AbsentLaw.objects.select_related("jurisdiction__state")).order_by(
        "jurisdiction__state__name", "position", "id"
    )


def absent_measures():
    """Measures that a source says do not exist, state by state."""
    return with_sources(AbsentMeasure.objects.select_related("state")).order_by(*BY_STATE)


def security_roles():
    """Who in the security sector does what, state by state."""
    return with_sources(SecurityRole.objects.select_related("state")).order_by(*BY_STATE)


def recommendations():
    """Recommendations with their steps and factors, and the findings behind each."""
    return with_sources(Recommendation.objects.all()).prefetch_related(
        "finding_links", "steps__finding_links", "factors__finding_links"
    )


def questions():
    """Questions on which sources differ, with each position and what it rests on."""
    return Question.objects.prefetch_related(
        "positions__citations__source", "positions__finding_links__finding__citations__source"
    )
