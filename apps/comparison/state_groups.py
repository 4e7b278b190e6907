"""Groups of states that one word of an address names: all, an organization's members, a region, an approach."""

from collections.abc import Callable
from dataclasses import dataclass

from django.utils.text import slugify

from apps.criminalization.approach import KINDS, states_by_approach
from apps.criminalization.vocabulary import Approach
from apps.states.models import Membership, Organization, Region

ALL = "all"


@dataclass(frozen=True)
class StateGroup:
    """A word for several states; `states_on` gives their codes, by name, on a day."""

    key: str
    label: str
    heading: str
    states_on: Callable
    also: tuple[str, ...] = ()

    @property
    def words(self):
        """What may stand for it in an address."""
        return (self.key, self.label, *self.also)


def state_groups(states):
    """Every group there is of these states, which stand by name."""
    organizations = Organization.objects.values_list("id", "name")
    return (
        StateGroup(ALL, "All states", "All", lambda on: [state.id for state in states]),
        *(StateGroup(key, name, "Members on that day", _members(key, states)) for key, name in organizations),
        *(StateGroup(slugify(region), region, "Regions", _within(region, states)) for region in Region.values),
        *(_by_approach(kind) for kind in KINDS),
    )


def _by_approach(kind):
    """The states of a kind of approach. A law of its own goes by its key alone too: states with a strict-liability law."""
    also = (kind.key,) if kind.key in Approach.values else ()
    return StateGroup(f"approach:{kind.key}", kind.label, "Approach on that day", _having(kind.key), also)


def _members(organization, states):
    def states_on(on):
        held = (each for each in Membership.objects.all() if each.organization_id == organization and each.held_on(on))
        members = {each.state_id for each in held}
        return [state.id for state in states if state.id in members]

    return states_on


def _within(region, states):
    return lambda on: [state.id for state in states if state.region == region]


def _having(kind):
    return lambda on: [state.id for state, found in states_by_approach(on) if found.kind == kind]
