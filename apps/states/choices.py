"""The states and their parts as words of an address: code and name of each."""

from apps.states.models import Jurisdiction, State


def state_names():
    """The name of each state by its code."""
    return dict(state_choices())


def state_choices():
    """Every state by name."""
    return list(State.objects.order_by("name").values_list("id", "name"))


def part_choices():
    """Every state as a whole and every part with law of its own, state by state."""
    places = Jurisdiction.objects.order_by("state__name", "-is_whole", "name")
    return [
        (code, state if whole else f"{state}: {name}")
        for code, name, whole, state in places.values_list("id", "name", "is_whole", "state__name")
    ]
