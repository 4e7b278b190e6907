"""The record that a suggestion is about, as it is told: read from the database with what is told within it."""

from collections.abc import Iterator

from django.db.models import Model

from apps.changes.digests import is_part
from apps.changes.telling import MODELS, TOLD, UNTOLD_MODELS, Record, records_of
from apps.loading.rows import models_of_facts
from apps.sources.models import Source


def record_told(family: str, key: str) -> Record | None:
    """The record of a family with this key; None where there is none."""
    for model in TOLD.get(family, ()):
        row = model.objects.filter(pk=key).first()
        if row is not None:
            return records_of(_rows_about(row))[family, key]
    return None


def _rows_about(row: Model) -> dict:
    """The row, what is told within it, what it belongs to, and the sources of them all."""
    found = {type(row): {row.pk: row}}
    for part in [*_within(type(row), [row.pk]), *_above(row)]:
        found.setdefault(type(part), {})[part.pk] = part
    found[Source] = Source.objects.in_bulk(_sources_of(found))
    return {model: list(rows.values()) for model, rows in found.items()}


def _within(model: type[Model], keys: list) -> Iterator[Model]:
    """A question a model, however many rows there are."""
    for part in models_of_facts():
        for field in part._meta.concrete_fields if part not in MODELS and part not in UNTOLD_MODELS else ():
            if field.related_model is model and is_part(field):
                rows = list(part.objects.filter(**{f"{field.name}__in": keys}))
                yield from rows
                if rows:
                    yield from _within(part, [row.pk for row in rows])


def _above(row: Model) -> Iterator[Model]:
    for field in row._meta.concrete_fields:
        if field.is_relation and is_part(field) and (owner := getattr(row, field.name)):
            yield owner
            yield from _above(owner)


def _sources_of(found: dict) -> set[str]:
    return {
        getattr(row, field.attname)
        for model, rows in found.items()
        for field in model._meta.concrete_fields
        if field.related_model is Source
        for row in rows.values()
    }
