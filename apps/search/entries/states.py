"""Entries of states: a profile is found by every name of its state, and by what stands on it and nowhere else."""

from types import SimpleNamespace

from apps.criminalization.models import AbsentLaw, EnforcementFigure, SellingStatus
from apps.findings.models import (
    CrossCountryList,
    ListedPart,
    ListedState,
    SecurityClaim,
    SecurityClaimState,
    SellingListed,
    SellingSexList,
)
from apps.instruments.models import Participation, Transposition
from apps.prevention.models import AbsentMeasure, SecurityRole
from apps.search.entries.facts import Told
from apps.search.models import EntryKind
from apps.states.models import Jurisdiction, Membership, Organization, Region


def state_entries(facts):
    for state in facts.states.values():
        yield _state(facts, state)


def _state(facts, state):
    name, *others = facts.called(state.id)
    parts = facts.of(Jurisdiction, "state_id", state.id)
    absent = [law for part in parts for law in facts.of(AbsentLaw, "jurisdiction_id", part.id)]
    absent += facts.of(AbsentMeasure, "state_id", state.id)
    figures = facts.of(EnforcementFigure, "state_id", state.id)
    roles = facts.of(SecurityRole, "state_id", state.id)
    selling = facts.of(SellingStatus, "state_id", state.id)
    transposed = facts.of(Transposition, "state_id", state.id)
    return Told(
        EntryKind.STATE,
        state.id,
        name,
        line=f"Participating State, {Region(state.region).label}",
        slug=state.slug,
        names=(*others, *(part.name for part in parts if not part.is_whole)),
        body=(
            state.summary,
            *(f"Selling sex: {each.get_value_display().lower()}. {each.note}" for each in selling),
            *(f"{each.get_topic_display()}: none, says a source. {each.note}" for each in absent),
            *(f"{each.get_kind_display()}, {each.period}: {each.value}. {each.note}" for each in figures),
            *(f"{each.get_actor_display()}, {each.get_role_display().lower()}: {each.summary}" for each in roles),
        ),
        states=(state.id,),
        citations=[
            *facts.cited(*selling, *absent, *figures, *roles, *transposed, *_said_elsewhere(facts, state, parts)),
            *facts.cited(*_organizations(facts, state)),
            *(_taking_part(each) for each in facts.of(Participation, "state_id", state.id)),
        ],
    )


def _said_elsewhere(facts, state, parts):
    """Lists and claims that name the state; its profile shows them."""
    listed = {each.record_id for each in facts.of(ListedState, "state_id", state.id)}
    listed |= {each.record_id for part in parts for each in facts.of(ListedPart, "jurisdiction_id", part.id)}
    selling = {each.record_id for each in facts.of(SellingListed, "state_id", state.id)}
    claims = {each.claim_id for each in facts.of(SecurityClaimState, "state_id", state.id)}
    named = ((CrossCountryList, listed), (SellingSexList, selling), (SecurityClaim, claims))
    return [record for model, keys in named for record in facts.all(model) if record.id in keys]


def _organizations(facts, state):
    joined = {each.organization_id for each in facts.of(Membership, "state_id", state.id)}
    return [each for each in facts.all(Organization) if each.id in joined]


def _taking_part(each):
    return SimpleNamespace(source_id=each.source_id, supports=each.note or each.get_status_display())
