"""The other files, told from the database."""

from apps.criminalization.models import ApproachProfile
from apps.findings.models import (
    ApproachArgument,
    CompilersNote,
    CrossCountryList,
    Document,
    Finding,
    PolicyRegime,
    Question,
    Recommendation,
    SecurityClaim,
    SellingSexList,
    Tension,
)
from apps.instruments.models import Instrument, Participation
from apps.prevention.models import MeasureTypeProfile, PreventionAim
from apps.states.models import Jurisdiction, Organization, State
from tests.facts.told import date, dates, findings, named, page, sources, truth, whole, words

FACETS = ("reach", "cost", "evaluation", "spread")


def note(name):
    return CompilersNote.objects.get(id=name).content


def osce():
    return [_state_row(state) for state in State.objects.all()]


def _state_row(state):
    held = {membership.organization_id: membership for membership in state.memberships.all()}
    ends = [("OSCE", "since", "osce_joined")]
    ends += [("EU", end, f"eu_member_{end}") for end in ("since", "until")]
    ends += [("CoE", end, f"coe_member_{end}") for end in ("since", "until")]
    return {
        "iso2": state.id,
        **words(state, "iso3", "name", "region", "un_member"),
        **{column: date(held[key], end) if key in held else None for key, end, column in ends},
        "tile_row": whole(state.tile_row),
        "tile_col": whole(state.tile_col),
    }


def jurisdictions():
    return [{**words(row, "id", "name"), "state": row.state_id} for row in Jurisdiction.objects.filter(is_whole=False)]


def organizations():
    rows = Organization.objects.order_by("position")
    return {"organizations": [{**words(row, "id", "name", "note"), "sources": sources(row)} for row in rows]}


def participation():
    return [
        {
            "iso2": row.state_id,
            "instrument_id": row.instrument_id,
            "source_url": row.source.url,
            **words(row, "status", "note"),
            **dates(row, "signed", "ratified", "in_force", "as_of"),
        }
        for row in Participation.objects.order_by("position")
    ]


def instruments():
    rows = Instrument.objects.order_by("position")
    return {"meta": note("instruments"), "instruments": [_instrument(row) for row in rows]}


def _instrument(row):
    named_dates = ("adopted", "opened_for_signature", "published", "in_force_from", "transposition_deadline")
    return {
        **words(row, "id", "short_title", "full_title", "kind", "binding", "body", "depositary", "url", "note"),
        **dates(row, *named_dates, "parties_as_of"),
        "parties_total": whole(row.parties_total),
        "context_only": truth(row.context_only or None),
        "provisions": [
            words(provision, "article", "obligation", "on", "summary", "confirmation", "note")
            for provision in row.provisions.order_by("position")
        ],
        "leads": [words(lead, "article", "obligation", "on", "text") for lead in row.leads.order_by("position")],
        "transposition_seen": [
            {
                **words(seen, "law", "note"),
                "state": seen.state_id,
                "in_force_from": date(seen, "in_force_from"),
                "sources": sources(seen),
            }
            for seen in row.transpositions.order_by("position")
        ],
        "sources": sources(row),
    }


def approaches():
    every = [*ApproachProfile.objects.all(), *MeasureTypeProfile.objects.all(), *PreventionAim.objects.all()]
    rested_on = sources(every[0])
    assert all(sources(row) == rested_on for row in every)
    return {
        **note("approaches"),
        "approaches": [_approach(row) for row in ApproachProfile.objects.order_by("position")],
        "arguments_for_all_criminalisation": _arguments(None, "for"),
        "arguments_against_all_present_responses": _arguments(None, "against"),
        "comparison_of_approaches": _arguments(None, "comparison"),
        "prevention_types": [_measure_type(row) for row in MeasureTypeProfile.objects.order_by("position")],
        "prevention_aims": [
            {**words(row, "id", "label", "definition"), "findings": findings(row)}
            for row in PreventionAim.objects.order_by("position")
        ],
        "sources": rested_on,
    }


def _approach(row):
    stances = ("for", "against", "said_elsewhere_against", "bears_on", "how_common")
    notes = ("mental_element_note", "coding_note", "for_note", "against_note")
    return {
        **words(row, "id", "label", "rank", "definition", "mental_element", "scope", *notes),
        **{stance: _arguments(row, stance) for stance in stances},
    }


def _arguments(approach, stance):
    return named(ApproachArgument.objects.filter(approach=approach, stance=stance).order_by("position"), "finding")


def _measure_type(row):
    said = {
        facet: {
            "statement": getattr(row, facet),
            "findings": named(row.finding_links.filter(facet=facet).order_by("position"), "finding"),
        }
        for facet in FACETS
    }
    plain_words = ("techniques", "techniques_note", "engagement", "engagement_note", "lead_typical")
    return {**words(row, "id", "label", "definition", *plain_words), **said}


def findings_file():
    return {
        "documents": [_document(row) for row in Document.objects.order_by("position")],
        "findings": [_finding(row) for row in Finding.objects.order_by("position")],
        "tensions": [
            {**words(row, "id", "text", "suggestion"), "findings": findings(row), "sources": sources(row)}
            for row in Tension.objects.order_by("position")
        ],
    }


def _document(row):
    authors = row.first_source.authors
    return {
        **page(row.first_source),
        **words(row, "id", "title", "full_paper_url", "file", "note"),
        "authors": authors.split("; ") if authors else None,
    }


def _finding(row):
    (citation,) = row.citations.all()
    assert citation.source_id == row.document.first_source_id
    assert citation.supports == row.section
    figure = ("unit", "qualifier", "denominator", "as_of", "geography")
    return {
        **words(row, "id", "section", "statement", "kind", "computable", "note", *figure),
        "source": row.document_id,
        "value": None if row.value is None else f"{row.value.normalize():f}",
        "topics": [held.topic for held in row.topics.all()],
        "states": sorted(state.id for state in row.states.all()),
    }


def recommendations():
    rows = Recommendation.objects.order_by("position")
    rested_on = sources(rows[0])
    assert all(sources(row) == rested_on for row in rows)
    told = [
        {
            **words(row, "id", "title", "summary", "shown_by"),
            "findings": findings(row),
            "steps": [
                {**words(step, "id", "text", "shown_by", "partly_by", "verdicts"), "findings": findings(step)}
                for step in row.steps.order_by("position")
            ],
            "factors": [
                {**words(factor, "id", "text"), "findings": findings(factor)}
                for factor in row.factors.order_by("position")
            ],
        }
        for row in rows
    ]
    return {**note("recommendations"), "recommendations": told, "sources": rested_on}


def perspectives():
    return {
        "questions": [
            {
                **words(row, "id", "question"),
                "positions": [
                    {
                        "source": held.source_name,
                        "stance": held.stance,
                        "findings": findings(held),
                        "sources": sources(held),
                    }
                    for held in row.positions.order_by("position")
                ],
            }
            for row in Question.objects.order_by("position")
        ]
    }


def security_sector():
    regimes = PolicyRegime.objects.order_by("position")
    rested_on = sources(regimes[0])
    assert all(sources(row) == rested_on for row in regimes)
    return {
        "records": [
            {
                **words(row, "id", "role", "claim", "kind"),
                "actors": [spoken.actor for spoken in row.actors.all()],
                "states": sorted(state.id for state in row.states.all()),
                "finding": row.finding_id,
                "sources": sources(row),
            }
            for row in SecurityClaim.objects.order_by("position")
        ],
        "prostitution_policy_typology": {
            **note("prostitution_policy_typology"),
            "regimes": [words(row, "id", "label", "aim", "means", "examples") for row in regimes],
            "sources": rested_on,
        },
    }


def cross_country_lists():
    return {
        "meta": note("cross_country_lists"),
        "lists": [_list(row) for row in CrossCountryList.objects.order_by("position")],
        "selling_sex_lists": [
            {
                **words(row, "id", "value", "confidence", "note"),
                "as_of": date(row, "as_of"),
                "states": named(row.listed_states.order_by("position"), "state"),
                "sources": sources(row),
            }
            for row in SellingSexList.objects.order_by("position")
        ],
        "reconciliation": note("reconciliation"),
    }


def _list(row):
    listed = list(row.listed_states.order_by("position"))
    return {
        **words(row, "id", "approach", "variation", "services", "confidence", "note"),
        "as_of": date(row, "as_of"),
        "states": [one.state_id for one in listed if one.is_listed],
        "disputed": [one.state_id for one in listed if one.is_disputed],
        "adopted": {one.state_id: date(one, "adopted") for one in listed},
        "parts_of_states": named(row.listed_parts.order_by("position"), "jurisdiction"),
        "count_stated": whole(row.count_stated),
        "is_duty": truth(row.is_duty or None),
        "covers": {"words": row.covers, "states": row.covers_states},
        "finding": row.finding_id,
        "sources": sources(row),
    }
