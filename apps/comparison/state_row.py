"""A state as a line of a list: its approach on a day, and how much is on file."""

from dataclasses import dataclass
from functools import cached_property

from apps.comparison import needs
from apps.criminalization.approach import StateApproach, approach_of
from apps.criminalization.fetching import absent_laws_of, laws_of
from apps.criminalization.force import NEVER
from apps.databases.remembering import remembered
from apps.sources.models import citations_of
from apps.states.models import State

BODIES = "memberships__organization__citations__source"
FETCHED = (needs.law, needs.figures, needs.prevention, needs.treaties, needs.security, needs.selling)


@dataclass
class StateRow:
    """A state on a day. Everything it says is worked out from what `state_rows` has fetched."""

    state: State
    approach: StateApproach
    place: int = 0  # among all states, by name

    @cached_property
    def laws(self):
        return laws_of(self.state)

    @property
    def statutes(self):
        """Laws that are or were in force, or are announced; bills stand apart."""
        return [law for law in self.laws if law.status not in NEVER]

    @property
    def bills(self):
        """Laws that were proposed and are pending or have lapsed."""
        return [law for law in self.laws if law.status in NEVER]

    @property
    def measures(self):
        return self.state.measures.all()

    @cached_property
    def citations(self):
        """The sources of every record that is about this state."""
        of_participations = (cited for row in self.state.participations.all() for cited in row.cited)
        return [*citations_of(self.records), *of_participations]

    @cached_property
    def pages(self):
        """The distinct pages behind the records of this state."""
        return {citation.source.page for citation in self.citations}

    @property
    def records(self):
        """Every record about this state that has sources of its own, family by family."""
        state = self.state
        selling = [state.selling_status] if hasattr(state, "selling_status") else []
        families = (
            self.laws,
            absent_laws_of(state),
            selling,
            state.figures.all(),
            state.measures.all(),
            state.absent_measures.all(),
            state.security_roles.all(),
        )
        return [record for family in families for record in family]


def fetched(states):
    """States with all that a row, a profile or the filters ask of them, in a number of queries that never grows."""
    for need in FETCHED:
        states = need(states)
    return states


def all_states():
    """Every state by name, as `fetched` gives it, with what was looked for; remembered. Nobody may change them."""
    return remembered("states", lambda: tuple(fetched(State.objects.prefetch_related("searches", BODIES))))


def state_rows(on, states=None):
    """Every state on a day, by name."""
    if states is None:
        return remembered(("rows", on), lambda: _rows(all_states(), on))
    return _rows(fetched(states), on)


def _rows(states, on):
    return [StateRow(state, approach_of(state, on), place) for place, state in enumerate(states)]
