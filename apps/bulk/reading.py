"""Families of facts become tables, with the sources of each row, in a number of queries that does not grow with the rows."""

import json
from collections import defaultdict

from apps.bulk.columns import LEFT_OUT, LICENCE, SOURCES, columns_of, known_date_before
from apps.bulk.families import CITED
from apps.bulk.table import Column, Table
from apps.dates import KnownDate
from apps.sources.models import Source
from apps.tables.terms import LICENCE_SPDX
from apps.tables.values import plain

OF_RECORD_SOURCES = (
    Column("family", "string", "Name of the table that holds the row.", required=True, refers="tables"),
    Column("id", "string", "Key of the row in that table.", required=True),
    Column("position", "integer", "Place among the sources of the row, from 0.", required=True),
    Column("source", "string", "Key of the source.", required=True, refers="sources"),
    Column("supports", "string", "What the passage that was read says; empty where the row itself says it."),
    LICENCE,
)


def family_table(family, cited):
    """The table of one family. `cited` holds the sources of each row, as `cited_by` gives them."""
    columns = [*columns_of(family.model), LICENCE]
    if family.model is not Source:
        columns.insert(-1, SOURCES)
    rows = (_row(family, raw, cited) for raw in family.model.objects.order_by().values())
    return Table(
        family.name,
        description_of(family.model),
        tuple(columns),
        tuple(sorted(rows, key=lambda row: row[0])),
        api=family.api,
    )


def description_of(model):
    """What a model says of itself, or the nearest of those that it is made from, since Django gives some a text of its own."""
    told = (each.__doc__ or "" for each in model.__mro__)
    return " ".join(next(text for text in told if text and not text.startswith(f"{model.__name__}(")).split())


def _row(family, raw, cited):
    values = []
    for field in family.model._meta.concrete_fields:
        if field.name in LEFT_OUT:
            continue
        if known := known_date_before(field):
            first, last = raw[f"{known.name}_first"], raw[f"{known.name}_last"]
            values.append(str(KnownDate(first, last)) if first else None)
        values.append(_value(raw[field.attname]))
    if family.model is not Source:
        values.append(list(dict.fromkeys(source for source, _ in cited.get(raw["id"], ()))))
    return (*values, LICENCE_SPDX)


def _value(value):
    """A value as JSON knows it; what is blank is not known. A database may keep the keys of an object in any order."""
    if isinstance(value, dict | list):
        return json.loads(json.dumps(value, sort_keys=True))
    return plain(None if value == "" else value)


def cited_by(family):
    """For each row its sources, the nearest first, each with what it supports."""
    found = defaultdict(dict)
    for way in family.paths:
        for row, _, source, supports in sorted(_citations(family.model, way)):
            found[row].setdefault((source, supports))
    return found


def _citations(model, way):
    """Row, place, source and what it supports, for each citation on one way; a source without a citation says nothing."""
    citation = way.removesuffix("source") if way.endswith(CITED) else ""
    columns = ["pk", f"{citation}position", way, *([f"{citation}supports"] if citation else [])]
    for row, position, source, *supports in model.objects.order_by().values_list(*columns):
        if source:
            yield row, position, source, supports[0] if supports else ""


def record_sources(cited):
    """Each row of each family with each of its sources."""
    rows = (
        (name, row, position, source, supports or None, LICENCE_SPDX)
        for name, found in cited.items()
        for row, sources in found.items()
        for position, (source, supports) in enumerate(sources)
    )
    return Table(
        "record_sources",
        "Which source supports which row of which table, and what it says. A part of a record rests on the sources of the record.",
        OF_RECORD_SOURCES,
        tuple(sorted(rows)),
        key=("family", "id", "position"),
    )
