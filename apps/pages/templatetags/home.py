"""Addresses that the home page and the figures lead to."""

from urllib.parse import urlencode

from django import template
from django.urls import reverse

from apps.comparison.record_words import dated_words_of

register = template.Library()


@register.simple_tag(takes_context=True)
def home_on(context, day):
    """The map of another day, with the second question that is asked of it; today needs no day."""
    layer = context.get("layer")
    clock = context["clock"]
    asked = {} if day == clock.today else {"as_of": day.isoformat()}
    return _address("home", {**asked, **clock.of_release, **({"also": layer.value} if layer else {})})


@register.simple_tag(takes_context=True)
def list_of(context, kind, layer):
    """The list of the states of an approach that have what the second question asks for."""
    clock = context["clock"]
    asked = clock.carried
    return _address("states", {"approach": kind, layer.parameter: layer.word, **asked})


@register.simple_tag(takes_context=True)
def state_on(context, state, day):
    """The profile of a state on a day; today needs none."""
    clock = context["clock"]
    asked = {} if day == clock.today else {"as_of": day.isoformat()}
    return _address("state", {**asked, **clock.of_release}, state.slug)


@register.filter
def behind_it(entry):
    """The records behind an entry of a count, with when each law was in force, as far as it is known."""
    return "; ".join(dated_words_of(record) for record in entry.records)


def _address(name, asked, *args):
    query = urlencode(asked, safe=":")
    return reverse(name, args=args) + (f"?{query}" if query else "")
