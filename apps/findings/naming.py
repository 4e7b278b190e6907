"""What the documents and other cross-country sources say of one state by name. Claims of their sources, not facts."""

from django.db.models import Exists, OuterRef, Subquery

from apps.findings.models import CrossCountryList, ListedPart, ListedState, SellingSexList


def findings_naming(state):
    """Findings that rest on the experience of a state."""
    return state.findings.select_related("document")


def claims_naming(state):
    """Claims on the security sector that name a state as a case study."""
    return state.security_claims.all()


def lists_naming(state):
    """Cross-country lists that name a state or a part of it: `named_parts` holds the parts, by name.

    Whether a list names a part is asked beside the list, part by part, so that this is one query. Needs the state's
    jurisdictions fetched.
    """
    own = ListedState.objects.filter(record=OuterRef("pk"), state=state)
    part = ListedPart.objects.filter(record=OuterRef("pk"), jurisdiction__state=state)
    places = list(state.jurisdictions.all())
    asked = {f"names_{number}": Exists(part.filter(jurisdiction=place)) for number, place in enumerate(places)}
    named = CrossCountryList.objects.filter(Exists(own) | Exists(part)).annotate(
        is_disputed=Subquery(own.values("is_disputed")[:1]), is_listed=Subquery(own.values("is_listed")[:1]), **asked
    )
    for each in named:
        each.named_parts = [place.name for number, place in enumerate(places) if getattr(each, f"names_{number}")]
        yield each


def selling_lists_naming(state):
    """Lists of the status of selling sex that name a state."""
    return SellingSexList.objects.filter(listed_states__state=state)
