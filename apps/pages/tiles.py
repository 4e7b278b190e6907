"""The map to choose states by: a square for each state, whose link puts it into a comparison or takes it out."""

from dataclasses import dataclass

from apps.states.models import State


@dataclass(frozen=True)
class Tile:
    """A state on the map, and the states that the address names once its square is chosen; '' for none."""

    state: State
    is_chosen: bool
    states: str


def tiles_of(states, named, codes):
    """A square for each state, west to east, given what the address names and the codes that it stands for.

    A state is added behind the words of the address, so a group stays a group. Once one of its members is taken out,
    the address names the others one by one.
    """
    words = [getattr(each, "key", each) for each in named]
    west_to_east = sorted(states, key=lambda state: (state.tile_col, state.tile_row))
    return [_tile(state, words, codes) for state in west_to_east]


def _tile(state, words, codes):
    is_chosen = state.id in codes
    left = [code for code in codes if code != state.id] if is_chosen else [*words, state.id]
    return Tile(state, is_chosen, ",".join(left))
