"""Which tables the data set has, and what the rows of each rest on. To add a table, add a line to `FAMILIES`.

Everything else that is said of a table is read from its model: its columns, their words, what they point to, their help.
"""

from dataclasses import dataclass

from apps.criminalization import models as law
from apps.findings import models as findings
from apps.instruments import models as instruments
from apps.prevention import models as prevention
from apps.sources.models import Source
from apps.states import models as states

CITED = "citations__source"
OF_A_STATE = (
    "memberships__organization",
    "selling_status",
    "jurisdictions__statutes",
    "jurisdictions__absent_laws",
    "figures",
    "measures",
    "absent_measures",
    "security_roles",
)


@dataclass(frozen=True)
class Family:
    """A table of the data set.

    A row rests on the sources that it cites. `rests_on` leads to others: a part of a record rests on those of the record.
    Where it does neither, it cites none. `api` is the list of the API that holds the same rows.
    """

    name: str
    model: type
    rests_on: tuple[str, ...] = ()
    api: str = ""

    @property
    def paths(self):
        """The ways from a row to its sources."""
        return (CITED, *self.rests_on) if hasattr(self.model, "citations") else self.rests_on


def _of(*owners):
    """The ways to the sources of those that a row belongs to."""
    return tuple(f"{owner}__{CITED}" for owner in owners)


FAMILIES = (
    Family("sources", Source, api="sources"),
    Family("states", states.State, _of(*OF_A_STATE), api="states"),
    Family("jurisdictions", states.Jurisdiction, _of("statutes", "absent_laws"), api="jurisdictions"),
    Family("searches", states.Search),
    Family("leads", states.ResearchLead, api="leads"),
    Family("organizations", states.Organization, api="organizations"),
    Family("memberships", states.Membership, _of("organization"), api="memberships"),
    Family("instruments", instruments.Instrument, api="instruments"),
    Family("provisions", instruments.Provision, _of("instrument"), api="provisions"),
    Family("instrument_leads", instruments.InstrumentLead),
    Family("transpositions", instruments.Transposition, api="transpositions"),
    Family("participations", instruments.Participation, ("source",), api="participations"),
    Family("approaches", law.ApproachProfile, api="approaches"),
    Family("statutes", law.Statute, api="statutes"),
    Family("statute_variations", law.StatuteVariation, _of("statute")),
    Family("amendments", law.Amendment, _of("statute"), api="amendments"),
    Family("enforcement", law.EnforcementFigure, api="enforcement"),
    Family("absent_laws", law.AbsentLaw, api="absences"),
    Family("absent_measures", prevention.AbsentMeasure, api="absences"),
    Family("selling_sex", law.SellingStatus),
    Family("measure_types", prevention.MeasureTypeProfile, api="measure-types"),
    Family("prevention_aims", prevention.PreventionAim, api="prevention-aims"),
    Family("measures", prevention.Measure, api="measures"),
    Family("measure_audiences", prevention.MeasureAudience, _of("measure")),
    Family("security_sector", prevention.SecurityRole, api="security-sector"),
    Family("documents", findings.Document, ("first_source",), api="documents"),
    Family("findings", findings.Finding, api="findings"),
    Family("finding_states", findings.FindingState, _of("finding")),
    Family("finding_topics", findings.FindingTopic, _of("finding")),
    Family("arguments", findings.ApproachArgument, _of("finding"), api="arguments"),
    Family("measure_type_findings", findings.MeasureTypeFinding, _of("finding")),
    Family("prevention_aim_findings", findings.PreventionAimFinding, _of("finding")),
    Family("tensions", findings.Tension, _of("finding_links__finding"), api="tensions"),
    Family("tension_findings", findings.TensionFinding, _of("finding")),
    Family("recommendations", findings.Recommendation, api="recommendations"),
    Family("recommendation_findings", findings.RecommendationFinding, _of("finding")),
    Family("steps", findings.Step, _of("recommendation")),
    Family("step_findings", findings.StepFinding, _of("finding")),
    Family("factors", findings.Factor, _of("recommendation")),
    Family("factor_findings", findings.FactorFinding, _of("finding")),
    Family("questions", findings.Question, _of("positions", "positions__finding_links__finding"), api="questions"),
    Family("positions", findings.Position, _of("finding_links__finding")),
    Family("position_findings", findings.PositionFinding, _of("finding")),
    Family("security_claims", findings.SecurityClaim, api="security-claims"),
    Family("security_claim_actors", findings.SecurityClaimActor, _of("claim")),
    Family("security_claim_states", findings.SecurityClaimState, _of("claim")),
    Family("policy_regimes", findings.PolicyRegime, api="policy-regimes"),
    Family("cross_country_lists", findings.CrossCountryList, api="cross-country-lists"),
    Family("listed_states", findings.ListedState, _of("record")),
    Family("listed_parts", findings.ListedPart, _of("record")),
    Family("selling_sex_lists", findings.SellingSexList, api="selling-sex-lists"),
    Family("selling_sex_listed", findings.SellingListed, _of("record")),
    Family("criteria", findings.Criterion),
    Family("readings", findings.Reading, _of("measure", "security_role"), api="readings"),
    Family("explanations", findings.Explanation),
    Family("compilers_notes", findings.CompilersNote),
)
TABLE_OF = {family.model: family.name for family in FAMILIES}
