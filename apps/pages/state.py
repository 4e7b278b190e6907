"""One state: its profile, and the form that leads to it."""

from dataclasses import dataclass
from datetime import date
from functools import cached_property

from django.http import Http404, HttpResponseRedirect
from django.urls import reverse

from apps.addresses.faults import shown
from apps.comparison.event_table import event_table
from apps.comparison.events import without_first_day
from apps.pages.citing import how_to_cite_here
from apps.pages.day import OnlyTheDay, clock_alone, clock_of
from apps.pages.downloads import answer
from apps.pages.errors import no_such_state
from apps.pages.pictures.answering import card as as_card
from apps.pages.pictures.answering import origin_of, picture
from apps.pages.pictures.cards import state_card
from apps.pages.pictures.law_over_time import timeline_sheet
from apps.pages.showing import show
from apps.pages.state_lists import law_rows, state_rows
from apps.pages.timelines import timelines
from apps.profiles.profile import Profile
from apps.profiles.reading import read_state
from apps.profiles.table import profile_table
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


def draw_timeline(request, slug, format):
    """Law over time as a picture."""
    profile = _profile(slug, clock_alone(request))
    if not profile.timelines:
        raise Http404
    origin = origin_of(request, reverse("state", args=[slug]), profile.on)
    return picture(timeline_sheet(profile, origin), format, f"{slug}-timeline-{profile.on}")


def download_timeline(request, slug, format):
    """What the drawing of law over time shows: the events of law and treaties, in order."""
    profile = _profile(slug, clock_alone(request))
    undated = without_first_day([profile.state])
    table = event_table(profile.events, undated, profile.on, f"Law and treaties of {profile.state.name}, in order")
    return answer(request, table, format, page=reverse("state", args=[slug]))


def card(request, slug):
    """The picture that other sites show beside a link to the profile."""
    clock = clock_alone(request)
    found = state_rows(clock.day, State.objects.filter(slug=slug))
    if not found:
        raise no_such_state(slug)
    return as_card(state_card(found[0], law_rows(clock.day), clock.day))


@dataclass
class DrawnProfile(Profile):
    """A profile with the drawing of its law and treaties over time, which runs up to today."""

    today: date

    @cached_property
    def timelines(self):
        return timelines(self.places, self.state.participations.all(), self.on, self.today)


class OnlyAState(OnlyTheDay):
    """The address of the form that opens a profile."""

    also = ("state",)


def choice(request):
    """The profile that somebody chose from a list of names."""
    OnlyAState(request.GET).require()
    slug = request.GET.get("state", "").strip()
    if slug and not State.objects.filter(slug=slug).exists():
        raise no_such_state(shown(slug))
    return HttpResponseRedirect(clock_of(request).on(reverse("state", args=[slug]) if slug else reverse("states")))


def _profile(slug, clock):
    try:
        return DrawnProfile(read_state(clock.day, slug=slug), clock.day, clock.today)
    except State.DoesNotExist:
        raise no_such_state(slug) from None
