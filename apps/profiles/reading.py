"""All that a profile shows of one state, read in a number of queries that is the same for any state."""

from dataclasses import dataclass

from django.db.models import Exists, OuterRef, Prefetch

from apps.comparison.state_row import StateRow
from apps.criminalization.approach import approach_of
from apps.criminalization.vocabulary import Approach
from apps.findings.bearing import questions_on
from apps.findings.lists.checks import lists_beside
from apps.findings.lists.selling import held_against
from apps.findings.naming import claims_naming, findings_naming, selling_lists_naming
from apps.instruments.models import Participation
from apps.sources.together import keep, read_sources
from apps.states.models import Family, Membership, Search, State


@dataclass
class OnFile:
    """One state with the records about it, and the claims of others that name it."""

    row: StateRow
    memberships: list
    leads: list
    findings: list
    claims: list
    selling_lists: list
    lists: list
    disagreeing: list
    questions: list
    selling_differing: list

    @property
    def state(self):
        return self.row.state


def read_state(on, **named):
    """Everything on file about the state that is named by slug or key. State.DoesNotExist where there is none."""
    state = _states().get(**named)
    keep(state, "searches", [Search(state=state, family=each) for each in Family if getattr(state, f"searched_{each}")])
    row = StateRow(state, approach=None)
    memberships = list(state.memberships.all())
    named = [list(each(state)) for each in (findings_naming, claims_naming, selling_lists_naming)]
    beside = lists_beside(state, on)
    read_sources(row.records, {held.organization for held in memberships}, *named)
    row.approach = approach_of(state, on)
    bearing = questions_on(row.approach.base if row.approach.base in Approach.values else row.approach.kind)
    differing = [check for check in (held_against(each, state, on) for each in named[-1]) if check.differs]
    leads = list(state.leads.all())
    return OnFile(row, memberships, leads, *named, beside.naming, beside.disagreeing, bearing, differing)


def _states():
    participations = Participation.objects.select_related("source", "instrument")
    searched = {  # asked with the state itself, so that a profile keeps within twenty queries
        f"searched_{each}": Exists(Search.objects.filter(state=OuterRef("pk"), family=each)) for each in Family
    }
    return (
        State.objects.select_related("selling_status")
        .annotate(**searched)
        .prefetch_related(
            "leads",
            "jurisdictions__statutes__variations",
            "jurisdictions__statutes__amendments",
            "jurisdictions__absent_laws",
            "figures",
            "measures__audiences",
            "absent_measures",
            "security_roles",
            Prefetch("participations", participations),
            Prefetch("memberships", Membership.objects.select_related("organization").order_by("since_first")),
        )
    )
