"""A state's file."""

from apps.criminalization.vocabulary import (
    AbsentTopic,
    Approach,
    FigureKind,
    LawStatus,
    MentalElement,
    OffenceKind,
    Reach,
    SellingValue,
    Services,
    Variation,
)
from apps.loading.shapes.keys import (
    ADDRESS,
    DATE,
    DAY,
    ID,
    JURISDICTION,
    STATE,
    STATUTE,
    TEXT,
    TEXTS,
    TRUTH,
    WHOLE,
    Shape,
    entries,
    entry,
    named,
    needed,
    word,
    words,
)
from apps.loading.shapes.sources import STATE_SOURCES
from apps.prevention.vocabulary import (
    AbsentMeasureTopic,
    Actor,
    Audience,
    Engagement,
    Evaluated,
    Focus,
    Lead,
    MeasureType,
    Role,
    Technique,
)
from apps.sources.models import Confidence
from apps.states.models import Family

SOURCES = needed(STATE_SOURCES)

AMENDMENT = Shape("amendments", {"date": needed(DATE), "change": needed(TEXT)})
PENALTY = Shape(
    "penalties",
    {"fine": TRUTH, "imprisonment_min_months": WHOLE, "imprisonment_max_months": WHOLE, "note": TEXT},
)
STATUTE_SHAPE = Shape(
    "statutes",
    {
        "id": needed(ID),
        "jurisdiction": needed(JURISDICTION),
        "law": needed(TEXT),
        "law_original": TEXT,
        "provision": needed(TEXT),
        "approach": needed(word(Approach)),
        "reach": needed(word(Reach)),
        "variations": words(Variation),
        "offence_kind": needed(word(OffenceKind)),
        "mental_element": needed(word(MentalElement)),
        "services": needed(word(Services)),
        "adopted": DATE,
        "in_force_from": DATE,
        "in_force_to": DATE,
        "status": needed(word(LawStatus)),
        "amendments": entries(AMENDMENT),
        "penalty": entry(PENALTY),
        "summary": needed(TEXT),
        "official_text_url": ADDRESS,
        "confidence": needed(word(Confidence)),
        "sources": SOURCES,
    },
)
FIGURE = Shape(
    "enforcement",
    {
        "statute": STATUTE,
        "period": needed(named("period")),
        "kind": needed(word(FigureKind)),
        "value": needed(WHOLE),
        "note": TEXT,
        "confidence": needed(word(Confidence)),
        "sources": SOURCES,
    },
)
MEASURE = Shape(
    "measures",
    {
        "id": needed(ID),
        "title": needed(TEXT),
        "type": needed(word(MeasureType)),
        "technique": word(Technique),
        "engagement": needed(word(Engagement)),
        "focus": needed(word(Focus)),
        "audience": needed(words(Audience)),
        "lead": needed(word(Lead)),
        "lead_name": TEXT,
        "started": DATE,
        "ended": DATE,
        "evaluated": word(Evaluated),
        "summary": needed(TEXT),
        "confidence": needed(word(Confidence)),
        "sources": SOURCES,
    },
)
ABSENCE = Shape(
    "absences",
    {
        "topic": needed(word(AbsentTopic, AbsentMeasureTopic)),
        "jurisdiction": JURISDICTION,
        "services": word(Services),
        "as_of": needed(DATE),
        "note": TEXT,
        "sources": SOURCES,
    },
)
SECURITY_ROLE = Shape(
    "security_sector",
    {"actor": needed(word(Actor)), "role": needed(word(Role)), "summary": needed(TEXT), "sources": SOURCES},
)
SELLING = Shape("selling_sex", {"value": needed(word(SellingValue)), "note": TEXT, "sources": SOURCES})

STATE_FILE = Shape(
    "state_files",
    {
        "state": needed(STATE),
        "researched_on": needed(DAY),
        "searched": needed(words(Family)),
        "summary": needed(TEXT),
        "selling_sex": entry(SELLING),
        "statutes": entries(STATUTE_SHAPE),
        "enforcement": entries(FIGURE),
        "measures": entries(MEASURE),
        "absences": entries(ABSENCE),
        "security_sector": entries(SECURITY_ROLE),
        "leads": TEXTS,
    },
)
