"""A state's file, told from the database."""

from apps.criminalization.models import AbsentLaw, Statute
from apps.states.models import State
from tests.facts.told import date, dates, sources, truth, whole, words


def state_file(code):
    state = State.objects.get(id=code)
    return {
        "state": state.id,
        "researched_on": state.researched_on.isoformat(),
        "searched": sorted(search.family for search in state.searches.all()),
        "summary": state.summary,
        "selling_sex": selling(state),
        "statutes": [statute(row) for row in Statute.objects.filter(jurisdiction__state=code).order_by("position")],
        "enforcement": [figure(row) for row in state.figures.order_by("position")],
        "measures": [measure(row) for row in state.measures.order_by("position")],
        "absences": absences(state),
        "security_sector": [
            {**words(row, "actor", "role", "summary"), "sources": sources(row)}
            for row in state.security_roles.order_by("position")
        ],
        "leads": [lead.text for lead in state.leads.order_by("position")],
    }


def selling(state):
    row = getattr(state, "selling_status", None)
    return row and {**words(row, "value", "note"), "sources": sources(row)}


def statute(row):
    coded = ("approach", "reach", "offence_kind", "mental_element", "services", "status", "confidence")
    return {
        **words(row, "id", "law", "law_original", "provision", *coded, "summary", "official_text_url"),
        **dates(row, "adopted", "in_force_from", "in_force_to"),
        "jurisdiction": row.jurisdiction_id,
        "variations": [shown.variation for shown in row.variations.all()],
        "amendments": [{"date": date(change, "date"), "change": change.change} for change in row.amendments.all()],
        "penalty": {
            "fine": truth(row.fine),
            "imprisonment_min_months": whole(row.imprisonment_min_months),
            "imprisonment_max_months": whole(row.imprisonment_max_months),
            "note": row.penalty_note,
        },
        "sources": sources(row),
    }


def figure(row):
    years = [row.first_year] if row.first_year == row.last_year else [row.first_year, row.last_year]
    return {
        **words(row, "kind", "note", "confidence"),
        "statute": row.statute_id,
        "period": "-".join(map(str, years)),
        "value": whole(row.value),
        "sources": sources(row),
    }


def measure(row):
    coded = ("type", "technique", "engagement", "focus", "lead", "evaluated", "confidence")
    return {
        **words(row, "id", "title", "lead_name", "summary", *coded),
        **dates(row, "started", "ended"),
        "audience": [addressed.audience for addressed in row.audiences.all()],
        "sources": sources(row),
    }


def absences(state):
    laws = AbsentLaw.objects.filter(jurisdiction__state=state)
    told = [(row.position, {**absence(row), **where(row)}) for row in laws]
    told += [(row.position, absence(row)) for row in state.absent_measures.all()]
    return [entry for _, entry in sorted(told, key=lambda pair: pair[0])]


def absence(row):
    return {**words(row, "topic", "note"), "as_of": date(row, "as_of"), "sources": sources(row)}


def where(row):
    part = None if row.jurisdiction.is_whole else row.jurisdiction_id
    return {"jurisdiction": part, "services": row.services}
