"""What a record says with all its parts, as a digest: another digest means that the record changed.

A row that the database would delete with a record is a part of it: its citations, the amendments of a statute, the steps
of a recommendation. A few models say besides what belongs to them, or on whose sources they rest.
"""

import hashlib
from collections import defaultdict
from decimal import Decimal

from django.db import models

from apps.changes.families import FAMILIES
from apps.criminalization.models import AbsentLaw, Amendment, EnforcementFigure, SellingStatus, Statute
from apps.findings.models import Reading
from apps.findings.models.documents import FindingLink
from apps.instruments.models import Provision
from apps.sources.models import Citation, Source
from apps.states.models import Membership

# What a record shows of other records as its own: the law of a place, the members of an organization.
BELONGS = {
    (Statute, "jurisdiction"),
    (AbsentLaw, "jurisdiction"),
    (SellingStatus, "state"),
    (EnforcementFigure, "statute"),
    (Membership, "organization"),
}
# Those without citations of their own, and whose citations they show.
RESTS_ON = {
    Amendment: ("statute",),
    FindingLink: ("finding",),
    Membership: ("organization",),
    Provision: ("instrument",),
    Reading: ("measure", "security_role"),
}


def written(value):
    """A value of a row as it is digested: the same, whether it comes from a file or from a database.

    SQLite gives back 100 as 100.00, and PostgreSQL the members of a JSON object in an order of its own.
    """
    return f"{value.normalize():f}" if isinstance(value, Decimal) else str(_in_order(value))


def _in_order(value):
    """The same, the keys of each object in order."""
    if isinstance(value, dict):
        return {key: _in_order(value[key]) for key in sorted(value)}
    return [_in_order(each) for each in value] if isinstance(value, list) else value


def digests_of(rows):
    """The SHA-256 of every record by family and key, for rows of facts by model."""
    contents = _Contents(rows)
    return {
        (family, row.pk): contents.of(row)
        for family, kept in FAMILIES.items()
        for model in kept
        for row in rows.get(model, ())
    }


class _Contents:
    """Rows with what is part of them."""

    def __init__(self, rows):
        self.parts, self.citing, self.known = defaultdict(list), defaultdict(list), {}
        for model, made in rows.items():
            links = [field for field in model._meta.concrete_fields if field.is_relation]
            for field in links:
                found = self.parts if is_part(field) else self.citing if field.related_model is Source else None
                for row in made if found is not None else ():
                    found[field.related_model, getattr(row, field.attname)].append(row)

    def of(self, row):
        place = (type(row), row.pk)
        if place not in self.known:
            self.known[place] = _digest(
                [row._meta.label, *(written(getattr(row, column.attname)) for column in row._meta.concrete_fields)],
                sorted(self.of(part) for part in self.parts[place]),
                sorted(self.of(citation) for citation in self._borrowed(row)),
                sorted({f"{each._meta.label} {each.pk}" for each in self.citing[place]}),
            )
        return self.known[place]

    def _borrowed(self, row):
        """The citations of what the row rests on."""
        for name in next((names for model, names in RESTS_ON.items() if isinstance(row, model)), ()):
            field = row._meta.get_field(name)
            parts = self.parts[field.related_model, getattr(row, field.attname)]
            yield from (part for part in parts if isinstance(part, Citation))


def is_part(field):
    """Whether the rows of a model are told with what this field names."""
    return field.remote_field.on_delete is models.CASCADE or (field.model, field.name) in BELONGS


def _digest(*lists):
    return hashlib.sha256(repr(lists).encode()).hexdigest()
