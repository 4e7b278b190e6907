"""The typology of laws and of prevention, and how findings bear on each part of it."""

from apps.criminalization.models import ApproachProfile
from apps.findings.models import ApproachArgument, MeasureTypeFinding, PreventionAimFinding
from apps.findings.vocabulary import Facet, Stance
from apps.loading.rows.cited import cited
from apps.loading.rows.values import items, text, texts
from apps.prevention.models import MeasureTypeProfile, PreventionAim

# Findings that bear on criminal law on demand as a whole, under the keys of the file.
ON_ALL = {
    "arguments_for_all_criminalisation": Stance.FOR,
    "arguments_against_all_present_responses": Stance.AGAINST,
    "comparison_of_approaches": Stance.COMPARISON,
}


def typology_rows(files):
    """Approaches, kinds of measure and aims of prevention, with the findings that bear on each."""
    document = files.documents["approaches"]
    sources = document["sources"]
    for n, entry in enumerate(items(document, "approaches")):
        yield from _approach(n, entry, sources)
    for key, stance in ON_ALL.items():
        yield from _arguments(None, stance, items(document, key))
    for n, entry in enumerate(items(document, "prevention_types")):
        yield from _measure_type(n, entry, sources)
    for n, entry in enumerate(items(document, "prevention_aims")):
        fields = texts(entry, "id", "label", "definition")
        yield from cited(PreventionAim, sources, position=n, **fields)
        yield from links(PreventionAimFinding, entry["id"], entry, aim_id=entry["id"])


def _approach(n, entry, sources):
    words = texts(entry, "id", "label", "rank", "definition", "mental_element", "mental_element_note", "scope")
    notes = texts(entry, "coding_note", "for_note", "against_note")
    yield from cited(ApproachProfile, sources, position=n, **words, **notes)
    for stance in Stance:
        yield from _arguments(entry["id"], stance, items(entry, stance.value))


def _arguments(approach, stance, findings):
    for place, finding in enumerate(findings):
        key = f"{approach or 'all'}-{stance.value}-{finding}"
        yield ApproachArgument(id=key, position=place, finding_id=finding, approach_id=approach, stance=stance.value)


def _measure_type(n, entry, sources):
    words = texts(entry, "id", "label", "definition", "techniques_note", "engagement", "engagement_note")
    said = {facet.value: text(entry.get(facet.value) or {}, "statement") for facet in Facet}
    techniques = list(items(entry, "techniques"))
    lead = text(entry, "lead_typical")
    fields = {"techniques": techniques, "lead_typical": lead, **words, **said}
    yield from cited(MeasureTypeProfile, sources, position=n, **fields)
    for facet in Facet:
        owner = f"{entry['id']}-{facet.value}"
        spoken = entry.get(facet.value) or {}
        yield from links(MeasureTypeFinding, owner, spoken, measure_type_id=entry["id"], facet=facet.value)


def links(model, owner, entry, **fields):
    """That something rests on the findings of an entry, in their order."""
    for place, finding in enumerate(items(entry, "findings")):
        yield model(id=f"{owner}-{finding}", position=place, finding_id=finding, **fields)
