"""A state together with its law, fetched at once, so that the rules below it ask the database nothing."""

from django.db.models import Prefetch

from apps.criminalization.models import AbsentLaw, Statute
from apps.sources.models import with_sources


def with_law(states):
    """States with their parts, every statute and every law said not to exist, with sources, in eight further queries."""
    statutes = with_sources(Statute.objects.all()).prefetch_related("variations", "amendments")
    absent = with_sources(AbsentLaw.objects.all())
    return states.prefetch_related(
        "searches",
        "jurisdictions",
        Prefetch("jurisdictions__statutes", statutes),
        Prefetch("jurisdictions__absent_laws", absent),
    )


def laws_of(state):
    """Every statute on file for a state, the whole state's first, then part by part."""
    return [law for place in state.jurisdictions.all() for law in place.statutes.all()]


def absent_laws_of(state):
    """Every law that a source says the state, or a part of it, does not have."""
    return [absent for place in state.jurisdictions.all() for absent in place.absent_laws.all()]
