"""Instruments, who takes part in them, and the states and organizations themselves."""

from apps.instruments.models import Binding, InstrumentKind, Obligation, Status, Subject
from apps.loading.shapes.keys import (
    ADDRESS,
    ANYTHING,
    DATE,
    ID,
    INSTRUMENT,
    STATE,
    TEXT,
    TRUTH,
    WHOLE,
    Shape,
    entries,
    named,
    needed,
    word,
)
from apps.loading.shapes.sources import OTHER_SOURCES
from apps.states.models import Region

SOURCES = needed(OTHER_SOURCES)

PROVISION = Shape(
    "provisions",
    {
        "article": needed(TEXT),
        "obligation": needed(word(Obligation)),
        "on": needed(word(Subject)),
        "summary": needed(TEXT),
        "confirmation": word(("partial",)),
        "note": TEXT,
    },
)
LEAD = Shape(
    "instrument_leads",
    {"article": needed(TEXT), "obligation": word(Obligation), "on": word(Subject), "text": needed(TEXT)},
)
TRANSPOSITION = Shape(
    "transpositions",
    {"state": needed(STATE), "law": needed(TEXT), "in_force_from": DATE, "note": TEXT, "sources": SOURCES},
)
INSTRUMENT_SHAPE = Shape(
    "instruments",
    {
        "id": needed(ID),
        "short_title": needed(TEXT),
        "full_title": needed(TEXT),
        "kind": needed(word(InstrumentKind)),
        "binding": needed(word(Binding)),
        "body": needed(TEXT),
        "adopted": DATE,
        "opened_for_signature": DATE,
        "published": DATE,
        "in_force_from": DATE,
        "transposition_deadline": DATE,
        "transposition_seen": entries(TRANSPOSITION),
        "depositary": TEXT,
        "url": ADDRESS,
        "parties_total": WHOLE,
        "parties_as_of": DATE,
        "context_only": TRUTH,
        "provisions": needed(entries(PROVISION)),
        "leads": entries(LEAD),
        "note": TEXT,
        "sources": SOURCES,
    },
)
INSTRUMENTS_FILE = Shape("instruments_file", {"meta": ANYTHING, "instruments": needed(entries(INSTRUMENT_SHAPE))})

# The three whose members stand in the columns of osce.csv.
ORGANIZATION = Shape(
    "organizations",
    {"id": needed(word(("OSCE", "EU", "CoE"))), "name": needed(TEXT), "note": TEXT, "sources": SOURCES},
)
ORGANIZATIONS_FILE = Shape("organizations_file", {"organizations": needed(entries(ORGANIZATION))})

PARTICIPATION = Shape(
    "participation",
    {
        "iso2": needed(STATE),
        "instrument_id": needed(INSTRUMENT),
        "status": needed(word(Status)),
        "signed": DATE,
        "ratified": DATE,
        "in_force": DATE,
        "as_of": DATE,
        "source_url": needed(ADDRESS),
        "note": TEXT,
    },
)
STATE_ROW = Shape(
    "states",
    {
        "iso2": needed(named("code")),
        "iso3": needed(TEXT),
        "name": needed(TEXT),
        "region": needed(word(Region)),
        "osce_joined": needed(DATE),
        "eu_member_since": DATE,
        "eu_member_until": DATE,
        "coe_member_since": DATE,
        "coe_member_until": DATE,
        "un_member": needed(word(("yes", "observer"))),
        "tile_row": needed(WHOLE),
        "tile_col": needed(WHOLE),
    },
)
PART_ROW = Shape(
    "jurisdictions",
    {"id": needed(named("part")), "state": needed(STATE), "name": needed(TEXT), "is_whole": TRUTH},
)
