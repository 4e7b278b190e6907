"""The security sector and demand: what sources claim, the case studies one by one, and a typology as described."""

from dataclasses import replace
from itertools import groupby

from django.urls import reverse

from apps.findings.security import (
    NO_STATE_ASSIGNED,
    SecurityClaimFilter,
    about_typology,
    case_studies,
    case_table,
    claim_table,
    regime_table,
    regimes,
    security_claims,
    security_roles,
)
from apps.pages.citing import how_to_cite_here
from apps.pages.day import clock_alone, clock_of
from apps.pages.downloads import answer
from apps.pages.errors import NotHere
from apps.pages.listing import ALSO, Shown, listing
from apps.pages.showing import show
from apps.sources.models import citations_of

KEYS = ("claim", "actors", "role", "kind", "states")


def page(request):
    filterset, clock = _asked(request, ALSO)
    context = listing(request, filterset, filterset.queryset.count())
    shown = claim_table(filterset.qs[context["page"].rows], clock.day, filterset.question)
    found = list(regimes())
    context |= {
        "table": replace(Shown(shown, KEYS).narrow, caption=""),
        "cases": case_studies(),
        "roles": [(state, list(group)) for state, group in groupby(security_roles(), key=lambda role: role.state)],
        "regimes": found,
        "typology": about_typology(),
        "typology_citations": found[0].citations.all() if found else (),
        "no_state": NO_STATE_ASSIGNED,
    }
    return show(request, "security.html", context, clock)


def download(request, format):
    filterset, clock = _asked(request)
    return answer(request, claim_table(filterset.qs, clock.day, filterset.question), format)


def download_regimes(request, format):
    """The typology, as described."""
    clock = clock_alone(request)
    table = regime_table(regimes(), clock.day, "All regimes")
    return answer(request, table, format, page=reverse("security-sector"))


def case(request, slug):
    """One case study: the claims that name the state, and its own records."""
    clock = clock_alone(request)
    state, claims, roles = _case(slug)
    table = case_table(state, claims, roles, clock.day)
    context = {
        "state": state,
        "claims": claims,
        "roles": roles,
        "others": [each for each in case_studies() if each != state],
        "number": len(table.rows),
        "how_to_cite": how_to_cite_here(request, table),
        "citations": citations_of((*claims, *roles)),
    }
    return show(request, "security_case.html", context, clock)


def download_case(request, slug, format):
    clock = clock_alone(request)
    return answer(request, case_table(*_case(slug), clock.day), format)


def _case(slug):
    cases = {state.slug: state for state in case_studies().prefetch_related("searches")}
    if slug not in cases:
        names = {state.name: reverse("security-case", args=[key]) for key, state in cases.items()}
        raise NotHere("case study", slug, names, "security-sector")
    state = cases[slug]
    return state, list(security_claims().filter(states=state)), list(security_roles().filter(state=state))


def _asked(request, also=("as_of",)):
    clock = clock_of(request)
    filterset = SecurityClaimFilter(request.GET, security_claims(), also=also, on=clock.day)
    filterset.require()
    return filterset, clock
