"""Real values for parameters, so that every example can be asked for as it stands."""

from django.utils import timezone

from apps.comparison.topics import DEFAULT_KEYS
from apps.criminalization.models import EnforcementFigure
from apps.loading.models import FactsVersion
from apps.states.models import Organization, State


def values_of_parameters():
    """A value for each parameter whose words no vocabulary holds, by the name of the parameter."""
    facts = FactsVersion.objects.current()
    day = (facts.loaded_at.date() if facts else timezone.localdate()).isoformat()
    states = [state.pk for state in State.objects.order_by("pk")[:2]]
    organizations = [f"member:{each.pk}" for each in Organization.objects.order_by("pk")[:1]]
    years = [each.first_year for each in EnforcementFigure.objects.order_by("pk")[:1]]
    return {
        "also": next(iter(organizations), ""),
        "as_of": day,
        "format": "json",
        "in_force_on": day,
        "begun_by": day,
        "from_year": next(iter(years), None),
        "page": 1,
        "page_size": 1,
        "q": "law",
        "states": states,
        "to_year": int(day[:4]),
        "topics": list(DEFAULT_KEYS[:1]),
        "year": next(iter(years), None),
    }
