"""What stands at the desk to be read: every model of facts, as a list of its own or as parts of a record's page."""

from typing import Any

from django.db.models import Model

from apps.changes.models import Note, RecordChange, Release
from apps.criminalization import models as law
from apps.desk.shown import part
from apps.findings import models as findings
from apps.instruments import models as instruments
from apps.loading.models import FactsVersion
from apps.prevention import models as prevention
from apps.search import models as search
from apps.sources.models import Source
from apps.states import models as states


def shelf(model: type[Model], shows: str, finds: str = "", sorts_out: str = "", parts=(), **more: Any) -> tuple:
    """A model, and how its list stands: columns, where search looks, what tells rows apart, what belongs to a record."""
    options = {
        "list_display": shows.split(),
        "search_fields": finds.split(),
        "list_filter": sorts_out.split(),
        "inlines": list(parts),
    }
    return model, {**options, **more}


STATES = (
    shelf(
        states.State,
        "name id region researched_on",
        "name id",
        "region",
        (
            part(states.Search, "state", "searches"),
            part(states.Jurisdiction, "state"),
            part(states.Membership, "state"),
            part(states.ResearchLead, "state"),
        ),
        page_name="state",
        page_by="slug",
    ),
    shelf(states.Organization, "name id", "name", parts=[part(states.OrganizationCitation)]),
    shelf(
        instruments.Instrument,
        "short_title kind binding adopted",
        "id short_title full_title",
        "kind binding",
        (
            part(instruments.InstrumentCitation),
            part(instruments.Provision, "instrument"),
            part(instruments.InstrumentLead, "instrument"),
        ),
        page_name="instrument",
    ),
    shelf(
        instruments.Transposition,
        "id instrument state in_force_from",
        "id law",
        "instrument",
        [part(instruments.TranspositionCitation)],
    ),
    shelf(
        instruments.Participation,
        "id state instrument status ratified",
        "id state__name instrument__short_title",
        "status instrument",
    ),
)

LAW = (
    shelf(
        law.Statute,
        "id jurisdiction approach status confidence in_force_from",
        "id law law_original provision summary",
        "approach status confidence",
        (part(law.StatuteCitation), part(law.StatuteVariation, "statute"), part(law.Amendment, "statute")),
        page_name="statute",
    ),
    shelf(
        law.EnforcementFigure,
        "id state kind value first_year last_year",
        "id note",
        "kind state",
        [part(law.EnforcementFigureCitation)],
    ),
    shelf(law.AbsentLaw, "id jurisdiction topic as_of", "id note", "topic", [part(law.AbsentLawCitation)]),
    shelf(law.SellingStatus, "id state value", "id note", "value", [part(law.SellingStatusCitation)]),
    shelf(
        law.ApproachProfile,
        "label id rank",
        "label",
        parts=[part(law.ApproachProfileCitation), part(findings.ApproachArgument, "approach")],
    ),
)

PREVENTION = (
    shelf(
        prevention.Measure,
        "title state type confidence started",
        "id title summary lead_name",
        "type confidence",
        (part(prevention.MeasureCitation), part(prevention.MeasureAudience, "measure")),
        page_name="measure",
    ),
    shelf(
        prevention.AbsentMeasure, "id state topic as_of", "id note", "topic", [part(prevention.AbsentMeasureCitation)]
    ),
    shelf(
        prevention.SecurityRole,
        "id state actor role",
        "id summary",
        "actor role",
        [part(prevention.SecurityRoleCitation)],
    ),
    shelf(
        prevention.MeasureTypeProfile,
        "label id",
        "label",
        parts=(part(prevention.MeasureTypeProfileCitation), part(findings.MeasureTypeFinding, "measure_type")),
    ),
    shelf(
        prevention.PreventionAim,
        "label id",
        "label",
        parts=(part(prevention.PreventionAimCitation), part(findings.PreventionAimFinding, "aim")),
    ),
)

DOCUMENTS = (
    shelf(findings.Document, "title id", "title"),
    shelf(
        findings.Finding,
        "id document kind section",
        "id statement",
        "document kind",
        (
            part(findings.FindingCitation),
            part(findings.FindingState, "finding"),
            part(findings.FindingTopic, "finding"),
        ),
        page_name="finding",
    ),
    shelf(
        findings.Tension,
        "text",
        "text",
        parts=(part(findings.TensionCitation), part(findings.TensionFinding, "tension")),
    ),
    shelf(
        findings.Recommendation,
        "title id",
        "title summary",
        parts=(part(findings.RecommendationCitation), part(findings.RecommendationFinding, "recommendation")),
    ),
    shelf(findings.Step, "id recommendation text", "text", "recommendation", [part(findings.StepFinding, "step")]),
    shelf(
        findings.Factor, "id recommendation text", "text", "recommendation", [part(findings.FactorFinding, "factor")]
    ),
    shelf(findings.Question, "question id", "question", page_name="question"),
    shelf(
        findings.Position,
        "id question source_name",
        "source_name stance",
        "question",
        (part(findings.PositionCitation), part(findings.PositionFinding, "held")),
    ),
    shelf(findings.Explanation, "id written_for", "id text"),
    shelf(findings.CompilersNote, "id"),
)

CLAIMS = (
    shelf(
        findings.SecurityClaim,
        "id role kind finding",
        "id claim",
        "role kind",
        (
            part(findings.SecurityClaimCitation),
            part(findings.SecurityClaimActor, "claim"),
            part(findings.SecurityClaimState, "claim"),
        ),
    ),
    shelf(findings.PolicyRegime, "label id", "label", parts=[part(findings.PolicyRegimeCitation)]),
    shelf(
        findings.CrossCountryList,
        "id approach count_stated as_of confidence",
        "id note",
        "approach",
        (part(findings.CrossCountryListCitation), part(findings.ListedState), part(findings.ListedPart)),
    ),
    shelf(
        findings.SellingSexList,
        "id value as_of confidence",
        "id note",
        "value",
        (part(findings.SellingSexListCitation), part(findings.SellingListed, plural="listed states")),
    ),
    shelf(findings.Criterion, "look_for id", "look_for meaning"),
    shelf(findings.Reading, "id criterion measure found read_on", "id because", "criterion found"),
)

SITE = (
    shelf(Source, "title publisher kind published", "id title url publisher authors", "kind", page_name="source"),
    shelf(FactsVersion, "digest loaded_at"),
    shelf(Release, "version on digest", "version notes", page_name="release"),
    shelf(RecordChange, "id name what field why on release", "id name note", "why what family release"),
    shelf(Note, "id family first_seen changed removed", "id key", "family"),
)

SHELVES = (*STATES, *LAW, *PREVENTION, *DOCUMENTS, *CLAIMS, *SITE)

NOT_SHOWN = {
    search.Entry: "made from the facts at every load, so that search finds them; says nothing of its own",
    search.EntryState: "belongs to an entry of search",
    search.EntryCitation: "belongs to an entry of search",
    search.KnownWord: "made from the entries of search",
}
