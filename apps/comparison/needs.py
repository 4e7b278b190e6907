"""What questions need from the database: each adds to a query for states, in a number of queries that never grows."""

from django.db.models import Prefetch

from apps.criminalization.fetching import with_law
from apps.criminalization.models import EnforcementFigure, SellingStatus
from apps.instruments.models import Participation
from apps.prevention.models import AbsentMeasure, Measure, SecurityRole
from apps.sources.models import with_sources

law = with_law


def figures(states):
    """Figures on application."""
    return states.prefetch_related(Prefetch("figures", with_sources(EnforcementFigure.objects.all())))


def prevention(states):
    """Measures, and measures said not to exist."""
    measures = with_sources(Measure.objects.all()).prefetch_related("audiences")
    absent = with_sources(AbsentMeasure.objects.all())
    return states.prefetch_related(Prefetch("measures", measures), Prefetch("absent_measures", absent))


def treaties(states):
    """Participations and memberships."""
    participations = Participation.objects.select_related("source", "instrument")
    return states.prefetch_related(Prefetch("participations", participations), "memberships")


def security(states):
    """Roles of the security sector."""
    return states.prefetch_related(Prefetch("security_roles", with_sources(SecurityRole.objects.all())))


def selling(states):
    """The status of selling sex."""
    return states.prefetch_related(Prefetch("selling_status", with_sources(SellingStatus.objects.all())))
