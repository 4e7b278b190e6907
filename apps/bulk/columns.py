"""The columns of a family, read from the fields of its model."""

from django.db import models

from apps.bulk.families import TABLE_OF
from apps.bulk.table import KNOWN_DATE, Column
from apps.dates.fields import KnownDateField

# `first_source` is the first of `sources`. Of `un_member` no source is on file, so it is nowhere shown.
LEFT_OUT = {"first_source", "un_member"}
TYPES = (
    (models.BooleanField, "boolean"),
    (models.IntegerField, "integer"),
    (models.DecimalField, "number"),
    (models.DateField, "date"),
    (models.CharField, "string"),
    (models.TextField, "string"),
)
SAID = {
    "position": "Place among its like, from 0.",
    "note": "What else to know of it.",
    "confidence": "How far the row may be relied on, by the best kind of source behind it.",
}
SOURCES = Column("sources", "list", "Keys of the sources that the row rests on, in the table sources.")
LICENCE = Column("licence", "string", "SPDX name of the licence of the row.", required=True)


def columns_of(model):
    """A column for each field; before the two days of a date as known, the date as it is written."""
    for field in model._meta.concrete_fields:
        if field.name not in LEFT_OUT:
            if known := known_date_before(field):
                yield Column(known.name, "string", known.help_text, pattern=KNOWN_DATE)
            yield _column(field)


def known_date_before(field):
    """The date of which the field is the first day, or None."""
    known = getattr(field.model, field.name.removesuffix("_first"), None)
    return known if field.name.endswith("_first") and isinstance(known, KnownDateField) else None


def _column(field):
    refers = TABLE_OF[field.related_model] if field.is_relation else ""
    return Column(
        field.name,
        _type(field),
        field.help_text or _about(field, refers),
        required=not (field.null or field.blank),
        words=tuple((str(word), str(label)) for word, label in field.choices or ()),
        refers=refers,
    )


def _type(field):
    if field.is_relation:
        return "string"
    if isinstance(field, models.JSONField):
        return "array" if field.default is list else "object"
    return next(name for kind, name in TYPES if isinstance(field, kind))


def _about(field, refers):
    """What to say of a column whose field has no help."""
    if refers:
        return f"Key of the row in the table {refers}."
    return "Key of the row." if field.primary_key else SAID.get(field.name, "")
