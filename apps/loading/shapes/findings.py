"""The files that hold what the two documents say, and what other sources say across states."""

from apps.criminalization.vocabulary import Approach, MentalElement, SellingValue, Services, Variation
from apps.findings.vocabulary import ClaimKind, ClaimRole, FindingKind, ListedLaw, Topic
from apps.loading.shapes.keys import (
    ADDRESS,
    ANYTHING,
    DATE,
    DOCUMENT,
    FINDING,
    FINDINGS,
    ID,
    JURISDICTIONS,
    NUMBER,
    STATES,
    TEXT,
    TEXTS,
    TRUTH,
    WHOLE,
    Key,
    Shape,
    entries,
    entry,
    named,
    needed,
    word,
    words,
)
from apps.loading.shapes.sources import OTHER_SOURCES
from apps.prevention.vocabulary import Actor, Engagement, Focus, Lead, MeasureType, Technique
from apps.sources.models import Confidence, SourceKind

SOURCES = needed(OTHER_SOURCES)
NAMED_FINDINGS = needed(FINDINGS)

DOCUMENT_SHAPE = Shape(
    "documents",
    {
        "id": needed(ID),
        "title": needed(TEXT),
        "authors": TEXTS,
        "publisher": needed(TEXT),
        "published": DATE,
        "url": needed(ADDRESS),
        "full_paper_url": ADDRESS,
        "kind": needed(word(SourceKind)),
        "file": needed(TEXT),
        "note": TEXT,
    },
)
FINDING_SHAPE = Shape(
    "findings",
    {
        "id": needed(ID),
        "source": needed(DOCUMENT),
        "section": needed(TEXT),
        "statement": needed(TEXT),
        "kind": needed(word(FindingKind)),
        "topics": needed(words(Topic)),
        "states": STATES,
        "computable": TEXT,
        "value": NUMBER,
        "unit": TEXT,
        "qualifier": TEXT,
        "denominator": TEXT,
        "as_of": named("period"),
        "geography": TEXT,
        "note": TEXT,
    },
)
TENSION = Shape(
    "tensions",
    {
        "id": needed(ID),
        "findings": NAMED_FINDINGS,
        "text": needed(TEXT),
        "suggestion": needed(TEXT),
        "sources": OTHER_SOURCES,
    },
)
FINDINGS_FILE = Shape(
    "findings_file",
    {
        "documents": needed(entries(DOCUMENT_SHAPE)),
        "findings": needed(entries(FINDING_SHAPE)),
        "tensions": entries(TENSION),
    },
)

WRITTEN_FOR = Shape("written_for", {"brief": needed(TEXT), "today": needed(TEXT)})
EXPLANATION = Shape("explanations", {"id": needed(ID), "text": needed(TEXT), "written_for": needed(entry(WRITTEN_FOR))})
EXPLANATIONS_FILE = Shape("explanations_file", {"explanations": entries(EXPLANATION)})

APPROACH = Shape(
    "approaches",
    {
        "id": needed(word(Approach, Variation)),
        "label": needed(TEXT),
        "rank": needed(word(("approach", "variation"))),
        "definition": needed(TEXT),
        "mental_element": needed(word((MentalElement.KNOWLEDGE, MentalElement.NONE_REQUIRED, "varies"))),
        "mental_element_note": TEXT,
        "scope": needed(word(("victims_only", "all_purchase", "neither"))),
        "coding_note": TEXT,
        "for": FINDINGS,
        "for_note": TEXT,
        "against": FINDINGS,
        "against_note": TEXT,
        "said_elsewhere_against": FINDINGS,
        "bears_on": FINDINGS,
        "how_common": FINDINGS,
    },
)
FACET = Shape("facets", {"statement": needed(TEXT), "findings": FINDINGS})
PREVENTION_TYPE = Shape(
    "prevention_types",
    {
        "id": needed(word(MeasureType)),
        "label": needed(TEXT),
        "definition": needed(TEXT),
        "techniques": words(Technique),
        "techniques_note": TEXT,
        "engagement": needed(word(Engagement)),
        "engagement_note": TEXT,
        "lead_typical": needed(word(Lead, ("unknown",))),
        "reach": needed(entry(FACET)),
        "cost": needed(entry(FACET)),
        "evaluation": needed(entry(FACET)),
        "spread": needed(entry(FACET)),
    },
)
AIM = Shape(
    "prevention_aims",
    {"id": needed(word(Focus)), "label": needed(TEXT), "definition": needed(TEXT), "findings": NAMED_FINDINGS},
)
APPROACHES_FILE = Shape(
    "approaches_file",
    {
        "source": needed(DOCUMENT),
        "approaches": needed(entries(APPROACH)),
        "arguments_for_all_criminalisation": FINDINGS,
        "arguments_against_all_present_responses": FINDINGS,
        "comparison_of_approaches": FINDINGS,
        "prevention_types": needed(entries(PREVENTION_TYPE)),
        "prevention_aims": needed(entries(AIM)),
        "sources": SOURCES,
    },
)

STEP_RULE = Shape(
    "step_rules",
    {
        "record": needed(TEXT),
        "where": Key(form="entry", shape=Shape("conditions", other_keys=ANYTHING)),
        "look_for": TEXT,
    },
)
STEP = Shape(
    "steps",
    {
        "id": needed(ID),
        "text": needed(TEXT),
        "shown_by": entries(STEP_RULE),
        "partly_by": entries(STEP_RULE),
        "verdicts": needed(TEXT),
        "findings": NAMED_FINDINGS,
    },
)
FACTOR = Shape("factors", {"id": needed(ID), "text": needed(TEXT), "findings": NAMED_FINDINGS})
RECOMMENDATION = Shape(
    "recommendations",
    {
        "id": needed(ID),
        "title": needed(TEXT),
        "summary": needed(TEXT),
        "findings": NAMED_FINDINGS,
        "shown_by": entries(STEP_RULE),
        "steps": needed(entries(STEP)),
        "factors": entries(FACTOR),
    },
)
RECOMMENDATIONS_FILE = Shape(
    "recommendations_file",
    {"source": needed(DOCUMENT), "recommendations": needed(entries(RECOMMENDATION)), "sources": SOURCES},
)

POSITION = Shape(
    "positions",
    {"source": needed(TEXT), "stance": needed(TEXT), "findings": FINDINGS, "sources": OTHER_SOURCES},
)
QUESTION = Shape("questions", {"id": needed(ID), "question": needed(TEXT), "positions": needed(entries(POSITION))})
PERSPECTIVES_FILE = Shape("perspectives_file", {"questions": needed(entries(QUESTION))})

CLAIM = Shape(
    "security_claims",
    {
        "id": needed(ID),
        "actors": needed(words(Actor)),
        "role": needed(word(ClaimRole)),
        "claim": needed(TEXT),
        "kind": needed(word(ClaimKind)),
        "states": STATES,
        "finding": FINDING,
        "sources": SOURCES,
    },
)
# The examples of a regime are states outside the OSCE: their codes are those of no state here.
EXAMPLE = Shape("examples", {"state": needed(TEXT), "note": TEXT})
REGIME = Shape(
    "regimes",
    {
        "id": needed(ID),
        "label": needed(TEXT),
        "aim": needed(TEXT),
        "means": needed(TEXT),
        "examples": entries(EXAMPLE),
    },
)
TYPOLOGY = Shape(
    "typologies",
    {
        "author": needed(TEXT),
        "work": needed(TEXT),
        "method": TEXT,
        "purpose": TEXT,
        "regimes": needed(entries(REGIME)),
        "note": TEXT,
        "sources": SOURCES,
    },
)
SECURITY_FILE = Shape(
    "security_file",
    {"records": needed(entries(CLAIM)), "prostitution_policy_typology": needed(entry(TYPOLOGY))},
)

ADOPTED = Shape("adoptions", other_keys=DATE)
COVERS = Shape("scopes", {"words": needed(TEXT), "states": STATES})
LIST = Shape(
    "lists",
    {
        "id": needed(ID),
        "approach": needed(word(ListedLaw)),
        "variation": word(Variation),
        "services": word(Services, ("varies",)),
        "as_of": DATE,
        "states": STATES,
        "parts_of_states": JURISDICTIONS,
        "disputed": STATES,
        "adopted": entry(ADOPTED),
        "covers": entry(COVERS),
        "is_duty": TRUTH,
        "count_stated": WHOLE,
        "confidence": needed(word(Confidence)),
        "note": TEXT,
        "finding": FINDING,
        "sources": SOURCES,
    },
)
SELLING_LIST = Shape(
    "selling_sex_lists",
    {
        "id": needed(ID),
        "value": needed(word(SellingValue)),
        "states": needed(STATES),
        "as_of": DATE,
        "confidence": needed(word(Confidence)),
        "note": TEXT,
        "sources": SOURCES,
    },
)
RECONCILIATION = Shape(
    "reconciliations",
    {
        "states_named_with_a_law_reaching_adult_buyers": STATES,
        "count": WHOLE,
        "of_osce_total": WHOLE,
        "explanation": TEXT,
        "check_of_ten": TEXT,
        "hints": TEXTS,
    },
)
LISTS_FILE = Shape(
    "lists_file",
    {
        "meta": ANYTHING,
        "lists": needed(entries(LIST)),
        "selling_sex_lists": needed(entries(SELLING_LIST)),
        "reconciliation": entry(RECONCILIATION),
    },
)
