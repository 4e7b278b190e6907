"""The sources of records of many families, read in one query."""

from collections import defaultdict
from itertools import count

from django.db.models import CharField, F, Value

from apps.sources.models import Source

FIELDS = [field.attname for field in Source._meta.concrete_fields]


def read_sources(*families):
    """Give every record of some lists its citations and their sources, whatever the families, in one query.

    `with_sources` costs a query a family. A page that shows all families of one state would spend half of its queries
    on citations; here all tables of citations are read as one.
    """
    kinds = defaultdict(dict)
    for record in (record for family in families for record in family):
        kinds[type(record)][record.pk] = record
    found = defaultdict(list)
    for number, *row in _rows(kinds):
        found[(number, row[1])].append(row)
    for number, (kind, records) in zip(count(), kinds.items()):
        for key, record in records.items():
            rows = sorted(found[(str(number), key)], key=lambda row: row[2])
            keep(record, "citations", [_citation(kind, row) for row in rows])


def keep(record, name, rows):
    """Let a record know rows of a relation as if they had been prefetched."""
    queryset = getattr(record, name).get_queryset()
    queryset._result_cache, queryset._prefetch_done = list(rows), True
    if not hasattr(record, "_prefetched_objects_cache"):
        record._prefetched_objects_cache = {}
    record._prefetched_objects_cache[name] = queryset


def _rows(kinds):
    first, *others = [_citations(number, kind, records) for number, (kind, records) in enumerate(kinds.items())] or [[]]
    return first.union(*others, all=True) if others else first


def _citations(number, kind, records):
    citations = kind._meta.get_field("citations").related_model.objects.order_by().filter(record__in=list(records))
    tagged = citations.annotate(
        kind_number=Value(str(number), output_field=CharField()),
        **{f"of_{field}": F(f"source__{field}") for field in FIELDS},
    )
    return tagged.values_list("kind_number", "id", "record_id", "position", "supports", *[f"of_{f}" for f in FIELDS])


def _citation(kind, row):
    key, record, position, supports, *source = row
    citation = kind._meta.get_field("citations").related_model
    source = Source(**dict(zip(FIELDS, source, strict=True)))
    return citation(id=key, record_id=record, position=position, supports=supports, source=source)
