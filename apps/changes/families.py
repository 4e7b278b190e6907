"""The families whose records are noted load by load, by the names of their lists in the API."""

from apps.criminalization.models import AbsentLaw, Amendment, ApproachProfile, EnforcementFigure, Statute
from apps.findings.models import (
    ApproachArgument,
    CrossCountryList,
    Document,
    Finding,
    PolicyRegime,
    Question,
    Reading,
    Recommendation,
    SecurityClaim,
    SellingSexList,
    Tension,
)
from apps.instruments.models import Instrument, Participation, Provision, Transposition
from apps.prevention.models import AbsentMeasure, Measure, MeasureTypeProfile, PreventionAim, SecurityRole
from apps.sources.models import Source
from apps.states.models import Jurisdiction, Membership, Organization, ResearchLead, State

FAMILIES = {
    "states": (State,),
    "jurisdictions": (Jurisdiction,),
    "organizations": (Organization,),
    "memberships": (Membership,),
    "instruments": (Instrument,),
    "provisions": (Provision,),
    "transpositions": (Transposition,),
    "participations": (Participation,),
    "approaches": (ApproachProfile,),
    "arguments": (ApproachArgument,),
    "statutes": (Statute,),
    "amendments": (Amendment,),
    "enforcement": (EnforcementFigure,),
    "measure-types": (MeasureTypeProfile,),
    "prevention-aims": (PreventionAim,),
    "measures": (Measure,),
    "absences": (AbsentLaw, AbsentMeasure),
    "security-sector": (SecurityRole,),
    "security-claims": (SecurityClaim,),
    "policy-regimes": (PolicyRegime,),
    "sources": (Source,),
    "documents": (Document,),
    "findings": (Finding,),
    "tensions": (Tension,),
    "recommendations": (Recommendation,),
    "readings": (Reading,),
    "questions": (Question,),
    "cross-country-lists": (CrossCountryList,),
    "selling-sex-lists": (SellingSexList,),
    "leads": (ResearchLead,),
}
FAMILY_OF = {model: name for name, models in FAMILIES.items() for model in models}
