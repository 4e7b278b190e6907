"""The states with law similar to that of one state."""

from dataclasses import replace

from django.urls import reverse

from apps.comparison.similar import FEATURES, RULE, similar_law
from apps.comparison.similar_table import features_table, not_listed, similar_table
from apps.pages.day import clock_alone
from apps.pages.downloads import answer
from apps.pages.errors import no_such_state
from apps.pages.showing import show
from apps.states.models import State

TOPICS = ",".join(feature.key for feature in FEATURES)


def page(request, slug):
    clock = clock_alone(request)
    similar = _similar(slug, clock)
    table = similar_table(similar, href=_profile(clock), compared=_comparison(similar, clock))
    context = {
        "similar": similar,
        "features": FEATURES,
        "rule": RULE,
        "table": replace(table, notes=()),  # they stand on the page in other places
        "own": features_table(similar),
        "not_listed": not_listed(similar),
    }
    return show(request, "similar.html", context, clock)


def download(request, slug, format):
    return answer(request, similar_table(_similar(slug, clock_alone(request))), format)


def _similar(slug, clock):
    try:
        return similar_law(slug, clock.day, by="slug")
    except State.DoesNotExist:
        raise no_such_state(slug, "similar") from None


def _profile(clock):
    """The address of a state's profile, on the day."""
    return lambda state: clock.on(reverse("state", args=[state.slug]))


def _comparison(similar, clock):
    """The address at which the two states stand side by side, feature by feature, on the day."""
    return lambda state: clock.on(f"{reverse('compare')}?states={similar.state.id},{state.id}&topics={TOPICS}")
