"""The picture of the cut holds for the models too: a relation points to a line below, never up or sideways."""

from io import StringIO

import pytest
from django.apps import apps
from django.core.management import call_command

CUT = [
    {"pages", "api", "desk"},
    {"bulk"},
    {"loading"},
    {"search", "changes"},
    {"findings"},
    {"comparison"},
    {"criminalization", "prevention"},
    {"instruments"},
    {"states"},
    {"sources"},
]
HEIGHT = {package: len(CUT) - line for line, packages in enumerate(CUT) for package in packages}
RELATIONS = [
    (model, field)
    for model in apps.get_models()
    for field in model._meta.get_fields()
    if field.is_relation and field.concrete and model._meta.app_label in HEIGHT
]


@pytest.mark.parametrize(("model", "field"), RELATIONS, ids=[f"{m._meta.label}.{f.name}" for m, f in RELATIONS])
def test_a_relation_points_downwards(model, field):
    ours, theirs = model._meta.app_label, field.related_model._meta.app_label
    assert ours == theirs or HEIGHT[ours] > HEIGHT[theirs]


@pytest.mark.django_db
def test_no_migration_is_missing():
    said = StringIO()
    call_command("makemigrations", check=True, dry_run=True, stdout=said)
    assert "No changes" in said.getvalue()
