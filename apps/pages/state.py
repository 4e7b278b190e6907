"""One state: its profile, and the form that leads to it."""

from django.http import HttpResponseRedirect
from django.urls import reverse

from apps.pages.citing import how_to_cite_here
from apps.pages.day import OnlyTheDay, clock_alone
from apps.pages.downloads import answer
from apps.pages.errors import no_such_state
from apps.pages.profile.page import Profile
from apps.pages.profile.reading import read_state
from apps.pages.profile.table import profile_table
from apps.pages.showing import show
from apps.states.models import State
from apps.tables import MAIN_FORMATS


def page(request, slug):
    clock = clock_alone(request)
    profile = _profile(slug, clock)
    context = {
        "profile": profile,
        "references": profile.references,
        "formats": MAIN_FORMATS,
        "how_to_cite": how_to_cite_here(request, profile_table(profile)),
    }
    return show(request, "state.html", context, clock)


def download(request, slug, format):
    profile = _profile(slug, clock_alone(request))
    return answer(request, profile_table(profile), format, also=profile.citations)


class OnlyAState(OnlyTheDay):
    """The address of the form that opens a profile."""

    also = ("state",)


def choice(request):
    """The profile that somebody chose from a list of names."""
    OnlyAState(request.GET).require()
    slug = request.GET.get("state", "")
    return HttpResponseRedirect(reverse("state", args=[slug]) if slug else reverse("states"))


def _profile(slug, clock):
    try:
        return Profile(read_state(slug, clock.day), clock.day, clock.today)
    except State.DoesNotExist:
        raise no_such_state(slug) from None
