"""A change in words: which field, what it said, what it says, and the sentence that a list of changes tells."""

from functools import cache

from django.db import models

from apps.changes.comparing import ADDED, REMOVED
from apps.changes.telling import SOURCES, TOLD
from apps.dates import KnownDate

NOTHING = "nothing said"
# Names of fields where the name of the column is no word that a reader would use.
FIELDS = {
    "imprisonment_min_months": "minimum penalty (months of imprisonment)",
    "imprisonment_max_months": "maximum penalty (months of imprisonment)",
    "penalty_note": "penalty in words",
    "fine": "whether a fine is possible",
    "in_force_from": "first day in force",
    "in_force_to": "first day no longer in force",
    "adopted": "day of adoption",
    "mental_element": "what must be known",
    "offence_kind": "kind of offence",
    "law_original": "name of the law in its own language",
    "official_text_url": "address of the official text",
    "is_whole": "whether it is the whole state",
    "tile_row": "row on the map",
    "tile_col": "column on the map",
    "iso3": "three-letter code",
    "slug": "address on this site",
    "as_of": "day for which it holds",
    "researched_on": "day of research",
    "text_read": "text that was read",
    "look_for": "what is looked for",
    "searches": "families that were looked for",
    SOURCES: "sources",
}
ONE = {
    "absences": "documented absence",
    "amendments": "amendment",
    "approaches": "approach",
    "arguments": "argument",
    "compilers-notes": "compilers’ note",
    "criteria": "criterion",
    "cross-country-lists": "list across countries",
    "documents": "document",
    "enforcement": "figure on application",
    "explanations": "explanation",
    "findings": "finding",
    "instruments": "instrument",
    "jurisdictions": "place",
    "measure-types": "type of measure",
    "measures": "measure",
    "memberships": "membership",
    "organizations": "organization",
    "participations": "treaty status",
    "policy-regimes": "policy regime",
    "prevention-aims": "aim of prevention",
    "provisions": "provision",
    "questions": "question on which sources differ",
    "readings": "reading of a record",
    "recommendations": "recommendation",
    "security-claims": "claim on the security sector",
    "security-sector": "role of the security sector",
    "selling-sex-lists": "list on selling sex",
    "states": "state",
    "statutes": "statute",
    "tensions": "tension between findings",
    "transpositions": "transposition",
}
FAMILY_CHOICES = [(name, ONE[name][:1].upper() + ONE[name][1:]) for name in sorted(TOLD, key=ONE.get)]


def field_words(name: str) -> str:
    """The name of a field as a reader would say it."""
    return FIELDS.get(name) or name.replace("_", " ")


def value_words(family: str, name: str, value: str) -> str:
    """What a field says, with the label of a word of its vocabulary and a date as people write it."""
    if not value:
        return NOTHING
    words = vocabulary(family, name)
    if words is not None:
        return words.get(value, value)
    return _day(value) or value


def sentence(change) -> str:
    """What became of the record, in one clause: maximum penalty added."""
    if change.what in (ADDED, REMOVED):
        return f"{ONE[change.family]} {change.what}"
    became = "changed" if change.before and change.after else ADDED if change.after else REMOVED
    return f"{field_words(change.field)} {became}"


def _day(value):
    try:
        return KnownDate.parse(value).words
    except ValueError:
        return ""


@cache
def vocabulary(family, name):
    """The words of a field, by what stands in the record; None where it is free text."""
    for model in TOLD[family]:
        for field in model._meta.concrete_fields:
            if field.name == name and field.choices:
                return {str(value): str(label) for value, label in field.flatchoices}
            if field.name == name and isinstance(field, models.BooleanField):
                return {"True": "yes", "False": "no"}
    return None
