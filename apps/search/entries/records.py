"""Entries of what states enact, promise and do, and of the typology that it is sorted by."""

from types import SimpleNamespace

from apps.criminalization.models import Amendment, ApproachProfile, Statute, StatuteVariation
from apps.instruments.models import Instrument, Participation, Provision, Transposition
from apps.prevention.models import Measure, MeasureAudience, MeasureTypeProfile
from apps.search.entries.facts import Told, labels
from apps.search.models import EntryKind


def statute_entries(facts):
    for law in facts.all(Statute):
        place = facts.jurisdictions[law.jurisdiction_id]
        state = facts.states[place.state_id]
        variations = facts.of(StatuteVariation, "statute_id", law.id)
        yield Told(
            EntryKind.STATUTE,
            law.id,
            str(law),
            line=state.name if place.is_whole else f"{state.name}: {place.name}",
            slug=state.slug,
            names=(law.law_original,),
            beside=(*facts.called(state.id), place.name),
            body=(
                law.summary,
                law.penalty_note,
                *(change.change for change in facts.of(Amendment, "statute_id", law.id)),
                labels(
                    law.get_approach_display(),
                    law.get_reach_display(),
                    law.get_offence_kind_display(),
                    law.get_mental_element_display(),
                    law.get_status_display(),
                    *(each.get_variation_display() for each in variations),
                ),
            ),
            states=(state.id,),
            citations=facts.cited(law),
        )


def measure_entries(facts):
    for measure in facts.all(Measure):
        state = facts.states[measure.state_id]
        audiences = facts.of(MeasureAudience, "measure_id", measure.id)
        yield Told(
            EntryKind.MEASURE,
            measure.id,
            measure.title,
            line=state.name,
            slug=state.slug,
            beside=facts.called(state.id),
            body=(
                measure.summary,
                measure.lead_name,
                labels(
                    measure.get_type_display(),
                    measure.technique and measure.get_technique_display(),
                    measure.get_focus_display(),
                    measure.get_lead_display(),
                    *(each.get_audience_display() for each in audiences),
                ),
            ),
            states=(state.id,),
            citations=facts.cited(measure),
        )


def instrument_entries(facts):
    for each in facts.all(Instrument):
        taking_part = facts.of(Participation, "instrument_id", each.id)
        yield Told(
            EntryKind.INSTRUMENT,
            each.id,
            each.short_title,
            line=", ".join(part for part in (each.get_kind_display(), each.body, _year(each)) if part),
            names=(each.full_title,),
            body=(
                each.full_title,
                *(
                    f"{provision.article}: {provision.summary}"
                    for provision in facts.of(Provision, "instrument_id", each.id)
                ),
                each.note,
            ),
            citations=[
                *facts.cited(each, *facts.of(Transposition, "instrument_id", each.id)),
                *(
                    SimpleNamespace(source_id=part.source_id, supports=part.note or part.get_status_display())
                    for part in taking_part
                ),
            ],
        )


def _year(instrument):
    known = instrument.adopted or instrument.published
    return known.words if known else ""


def typology_entries(facts):
    for each in facts.all(ApproachProfile):
        yield Told(
            EntryKind.TYPOLOGY,
            each.id,
            each.label,
            names=(each.id.replace("_", " "),),  # by this name others know it: strict liability
            line="Variation of an approach" if each.rank == "variation" else "Approach of criminal law",
            body=(each.definition, each.mental_element_note),
            citations=facts.cited(each),
        )
    for each in facts.all(MeasureTypeProfile):
        yield Told(
            EntryKind.TYPOLOGY,
            each.id,
            each.label,
            line="Kind of prevention measure",
            body=(each.definition, each.reach, each.cost, each.evaluation, each.spread),
            citations=facts.cited(each),
        )
