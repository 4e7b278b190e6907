"""Every constraint of every model of facts, broken once on the rows of the world: the database holds what must hold."""

import copy
from datetime import date

import pytest
from django.db import IntegrityError, connection, models, transaction

from apps.loading.rows import models_of_facts
from apps.sources.models import Record, Source

pytestmark = pytest.mark.django_db

LONG_AGO, LATER = date(1900, 1, 1), date(2000, 1, 1)


def span(name, day):
    return {f"{name}_first": day, f"{name}_last": day}


# What breaks a constraint, where its own condition does not tell.
BREAKS = {
    "source_can_be_found": {"url": "", "title": ""},
    "membership_has_a_beginning": span("since", None),
    "membership_ends_after_it_begins": {**span("since", LATER), **span("until", LONG_AGO)},
    "participation_ratified_after_signed": {
        **span("signed", LATER),
        **span("ratified", LONG_AGO),
        **span("in_force", None),
    },
    "participation_in_force_after_ratified": {
        **span("signed", None),
        **span("ratified", LATER),
        **span("in_force", LONG_AGO),
    },
    "statute_ends_after_it_begins": {
        **span("adopted", None),
        **span("in_force_from", LATER),
        **span("in_force_to", LONG_AGO),
    },
    "statute_in_force_after_adoption": {
        **span("adopted", LATER),
        **span("in_force_from", LONG_AGO),
        **span("in_force_to", None),
    },
    "statute_highest_penalty_not_below_lowest": {"imprisonment_min_months": 12, "imprisonment_max_months": 6},
    "amendment_has_a_date": span("date", None),
    "enforcementfigure_ends_after_it_begins": {"first_year": 2011, "last_year": 2010},
    "absentlaw_has_a_date": span("as_of", None),
    "absentmeasure_has_a_date": span("as_of", None),
    "reading_is_of_one_record": {"measure_id": None, "security_role_id": None},
    "reading_that_found_it_says_what": {"found": True, "because": ""},
    "measure_ends_after_it_begins": {**span("started", LATER), **span("ended", LONG_AGO)},
}
# Fields that stand once each by themselves, and would break before the constraint that is meant.
ALONE = {"state_has_a_square_of_its_own": {"iso3": "ZZZ", "name": "Nowhere", "slug": "nowhere"}}

CONSTRAINTS = [(model, constraint) for model in models_of_facts() for constraint in model._meta.constraints]
CHECKS = [(m, c) for m, c in CONSTRAINTS if isinstance(c, models.CheckConstraint)]
UNIQUES = [(m, c) for m, c in CONSTRAINTS if isinstance(c, models.UniqueConstraint)]
ALONE_FIELDS = [
    (model, field)
    for model in models_of_facts()
    for field in model._meta.concrete_fields
    if field.unique and not field.primary_key
]
RECORDS = [model for model in models_of_facts() if issubclass(model, Record)]


def named(pairs):
    return [pytest.param(model, thing, id=f"{model.__name__}-{thing.name}") for model, thing in pairs]


def breaking(constraint):
    """What to write into a row so that it breaks this constraint and no other."""
    if constraint.name in BREAKS:
        return BREAKS[constraint.name]
    if constraint.name.endswith("_has_two_ends_in_order"):
        name = constraint.name.removesuffix("_has_two_ends_in_order").partition("_")[2]
        return {f"{name}_first": LONG_AGO, f"{name}_last": None}
    ((lookup, _),) = constraint.condition.children
    field = lookup.removesuffix("__in")
    return {field: "" if constraint.condition.negated else "?"}


def refused(error):
    """The name of the constraint in the database's own words."""
    cause = error.__cause__
    return cause.diag.constraint_name if connection.vendor == "postgresql" else str(cause).rpartition(": ")[2]


def test_no_entry_of_this_table_is_out_of_use():
    names = {constraint.name for _, constraint in CONSTRAINTS}
    assert BREAKS.keys() | ALONE.keys() <= names
    assert len(names) == len(CONSTRAINTS) > 100


@pytest.mark.parametrize(("model", "constraint"), named(CHECKS))
def test_a_check_refuses_what_breaks_it(model, constraint):
    row = model.objects.first()
    with pytest.raises(IntegrityError) as caught, transaction.atomic():
        model.objects.filter(pk=row.pk).update(**breaking(constraint))
    assert refused(caught.value) == constraint.name


@pytest.mark.parametrize(("model", "constraint"), named(UNIQUES))
def test_what_must_stand_once_cannot_stand_twice(model, constraint):
    rows = model.objects.filter(constraint.condition) if constraint.condition else model.objects.all()
    double = copy.copy(rows.first())
    double.pk = "ZZ"
    for field, value in ALONE.get(constraint.name, {}).items():
        setattr(double, field, value)
    with pytest.raises(IntegrityError) as caught, transaction.atomic():
        model.objects.bulk_create([double])
    assert refused(caught.value) in (constraint.name, _columns(model, constraint.fields))


@pytest.mark.parametrize(("model", "field"), named(ALONE_FIELDS))
def test_a_name_of_one_cannot_be_that_of_another(model, field):
    rows = list(model.objects.all()[:2])
    with pytest.raises(IntegrityError) as caught, transaction.atomic():
        model.objects.filter(pk=rows[0].pk).update(**{field.attname: getattr(rows[1], field.attname)})
    assert field.column in str(caught.value)


@pytest.mark.parametrize("model", RECORDS, ids=lambda model: model.__name__)
def test_a_record_without_a_source_is_refused(model):
    with pytest.raises(IntegrityError, match="first_source_id"), transaction.atomic():
        model.objects.filter(pk=model.objects.first().pk).update(first_source=None)


@pytest.mark.parametrize("model", RECORDS, ids=lambda model: model.__name__)
def test_a_record_cannot_rest_on_a_source_that_is_not_there(model):
    with transaction.atomic():
        model.objects.filter(pk=model.objects.first().pk).update(first_source="000000000000")
        with pytest.raises(IntegrityError):
            connection.check_constraints()
        transaction.set_rollback(True)


def test_a_source_that_something_rests_on_cannot_be_deleted():
    with pytest.raises(models.ProtectedError):
        Source.objects.first().delete()


def _columns(model, fields):
    """How SQLite names a unique constraint: by its columns."""
    return ", ".join(f"{model._meta.db_table}.{model._meta.get_field(field).column}" for field in fields)
