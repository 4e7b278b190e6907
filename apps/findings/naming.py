"""What the documents and other cross-country sources say of one state by name. Claims of their sources, not facts."""

from apps.findings.models import SellingSexList


def findings_naming(state):
    """Findings that rest on the experience of a state."""
    return state.findings.select_related("document")


def claims_naming(state):
    """Claims on the security sector that name a state as a case study."""
    return state.security_claims.all()


def selling_lists_naming(state):
    """Lists of the status of selling sex that name a state."""
    return SellingSexList.objects.filter(listed_states__state=state)
