"""The security sector and demand: claims of sources, the states that they name as case studies, policy regimes."""

import django_filters

from apps.addresses.filters import StrictFilterSet, WordsFilter
from apps.addresses.sentences import Part, Phrase
from apps.findings.models import CompilersNote, PolicyRegime, SecurityClaim
from apps.findings.vocabulary import ClaimKind, ClaimRole
from apps.prevention.models import SecurityRole
from apps.prevention.vocabulary import Actor
from apps.sources.models import with_sources
from apps.states.filters import StateFilter
from apps.states.models import State
from apps.tables import Cell, Column, Table

TYPOLOGY = "prostitution_policy_typology"
CLAIM_COLUMNS = (
    Column("claim", "Claim"),
    Column("id", "Identifier"),
    Column("actors", "Actors"),
    Column("role", "Role"),
    Column("kind", "Kind of claim"),
    Column("states", "Case studies named", help="States that the claim names; empty where it names none."),
    Column("finding", "Finding behind it"),
)
CASE_COLUMNS = (
    Column("statement", "What is said"),
    Column("id", "Identifier"),
    Column("said_by", "Said by", help="A claim about several states, or a record of this state."),
    Column("actors", "Actors"),
    Column("role", "Role"),
    Column("kind", "Kind of claim"),
)
REGIME_COLUMNS = (
    Column("regime", "Regime"),
    Column("id", "Identifier"),
    Column("aim", "Aim"),
    Column("means", "Means"),
    Column("examples", "Examples outside the OSCE"),
)
NO_STATE_ASSIGNED = (
    "No source that was read assigns a participating State of the OSCE to a regime, and neither does this data set."
)


class SecurityClaimFilter(StrictFilterSet):
    """Claims on the security sector and demand, by words, role, actor, kind and state."""

    everything = "All claims on the security sector"
    nouns = ("claim on the security sector", "claims on the security sector")
    phrases = {
        "role": Phrase(Part.WHICH, "about {}"),
        "kind": Phrase(Part.WHICH, "of the kind {}"),
        "actor": Phrase(Part.THAT, "speak[s|] of {}"),
        "state": Phrase(Part.THAT, "name[s|] {}", is_name=True),
        "q": Phrase(Part.WITH, "with the text “{}”"),
    }
    q = django_filters.CharFilter(field_name="claim", lookup_expr="icontains", label="Words in the claim")
    role = WordsFilter(choices=ClaimRole, label="Role")
    actor = WordsFilter(field_name="actors__actor", choices=Actor, label="Actor", distinct=True)
    kind = WordsFilter(choices=ClaimKind, label="Kind of claim")
    state = StateFilter(field_name="states", help_text="Named as a case study.", distinct=True)

    class Meta:
        model = SecurityClaim
        fields: list[str] = []


def security_claims():
    """Claims on the security sector with all that a list shows, in a fixed number of queries."""
    return with_sources(SecurityClaim.objects.select_related("finding")).prefetch_related("actors", "states")


def case_studies():
    """The states that claims name as case studies, by name."""
    return State.objects.filter(security_claims__isnull=False).distinct().order_by("name")


def security_roles():
    """Who in the security sector does what, state by state."""
    return with_sources(SecurityRole.objects.select_related("state")).order_by("state__name", "position", "id")


def regimes():
    """The regimes of the typology, in its order."""
    return with_sources(PolicyRegime.objects.all())


def about_typology():
    """Whose typology it is, how and for what it was made."""
    note = CompilersNote.objects.filter(pk=TYPOLOGY).first()
    return note.content if note else {}


def claim_table(claims, on, query="", address=""):
    """Claims, one row each. Needs `security_claims`."""
    return Table(
        title="Claims on the security sector and demand",
        columns=CLAIM_COLUMNS,
        rows=tuple(_claim(each) for each in claims),
        notes=("A claim is its source’s. It speaks of the states that it names together, never of one of them alone.",),
        as_of=on.isoformat(),
        query=query,
        address=address,
    )


def _claim(each):
    actors, states = list(each.actors.all()), list(each.states.all())
    return (
        Cell(each.claim, citations=tuple(each.citations.all())),
        Cell(each.pk),
        _actors(actors),
        Cell(each.get_role_display(), value=each.role),
        Cell(each.get_kind_display(), value=each.kind),
        Cell(", ".join(state.name for state in states), value=[state.pk for state in states]),
        Cell(each.finding_id or ""),
    )


def _actors(actors):
    return Cell(", ".join(str(actor) for actor in actors), value=[actor.actor for actor in actors])


def case_table(state, claims, roles, on, query="", address=""):
    """What a state's own records say, then what claims say that name it."""
    return Table(
        title=f"The security sector and demand: {state.name}",
        columns=CASE_COLUMNS,
        rows=(*(_recorded(each) for each in roles), *(_said(each) for each in claims)),
        notes=("Claims speak of the states that they name together, never of one of them alone.",),
        as_of=on.isoformat(),
        query=query or state.name,
        address=address,
    )


def _said(each):
    statement, key, actors, role, kind, states, _ = _claim(each)
    return statement, key, Cell(f"Claim on {states.text}", value="claim"), actors, role, kind


def _recorded(each):
    return (
        Cell(each.summary, citations=tuple(each.citations.all())),
        Cell(each.pk),
        Cell("Record of this state", value="record"),
        Cell(each.get_actor_display(), value=[each.actor]),
        Cell(each.get_role_display(), value=each.role),
        Cell(""),
    )


def regime_table(found, on, query="", address=""):
    """The regimes of the typology as it describes them; no state stands in it."""
    return Table(
        title="A typology of prostitution policy regimes, as described",
        columns=REGIME_COLUMNS,
        rows=tuple(_regime(each) for each in found),
        notes=(NO_STATE_ASSIGNED,),
        as_of=on.isoformat(),
        query=query,
        address=address,
    )


def _regime(each):
    return (
        Cell(each.label, citations=tuple(each.citations.all())),
        Cell(each.pk),
        Cell(each.aim),
        Cell(each.means),
        Cell("; ".join(f"{example['state']}: {example['note']}" for example in each.examples)),
    )
