"""Every model stands at the desk or is named as one that does not; and what stands there can only be read."""

import pytest
from django.apps import apps
from django.contrib.admin.models import LogEntry
from django.contrib.auth.models import Permission, User
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from apps.comparison.models import KeptComparison
from apps.criminalization.models import Statute
from apps.desk.shelves import SHELVES
from apps.desk.site import NOT_SHOWN, WRITTEN_HERE, opened
from apps.loading.rows import models_of_facts

pytestmark = pytest.mark.django_db
MODELS = [model for model, _ in SHELVES]
PARTS = {each.model for _, options in SHELVES for each in options["inlines"]}
WITH_IDS = [model for model, options in SHELVES if "id" in options["search_fields"]]
each_model = pytest.mark.parametrize("model", MODELS, ids=[model._meta.label for model in MODELS])


def address(model, what, *args):
    return reverse(f"admin:{model._meta.app_label}_{model._meta.model_name}_{what}", args=args)


def told(model):
    """All that the rows of a model and of its parts say."""
    parts = [each.model for shelf, options in SHELVES if shelf is model for each in options["inlines"]]
    return [list(each.objects.order_by("pk").values()) for each in (model, *parts)]


def forged(record):
    """A form that changes every field of a record and deletes its parts, as if the desk had offered it."""
    fields = {field.name: "forged" for field in record._meta.concrete_fields}
    form = {**fields, "_save": "Save", "post": "yes", "action": "delete_selected", "_selected_action": record.pk}
    for prefix in ("citations", "variations", "jurisdictions", "searches", "finding_links"):
        form |= {f"{prefix}-TOTAL_FORMS": 2, f"{prefix}-INITIAL_FORMS": 1, f"{prefix}-0-DELETE": "on"}
    return form


def test_every_model_is_shown_or_named_with_the_reason_why_not():
    parts = {part.model for _, admin in WRITTEN_HERE for part in admin.inlines}
    shown = {*MODELS, *PARTS, *parts, *(model for model, _ in WRITTEN_HERE)}
    assert set(apps.get_models()) == shown | set(NOT_SHOWN)
    assert not shown & set(NOT_SHOWN)
    assert all(NOT_SHOWN.values())


def test_every_model_of_facts_is_shown():
    assert set(models_of_facts()) <= {*MODELS, *PARTS}


def test_what_stands_at_the_desk_keeps_the_rules_of_django():
    assert opened().check(None) == []


@each_model
def test_nobody_adds_changes_or_deletes_a_fact_by_any_form(boss, model):
    before, record = told(model), model.objects.first()
    refused = [
        address(model, "add"),
        *([address(model, what, record.pk) for what in ("change", "delete")] if record else []),
    ]
    assert [boss.post(each, forged(record or model())).status_code for each in refused] == [403] * len(refused)
    boss.post(address(model, "changelist"), forged(record or model()))
    assert told(model) == before


@each_model
def test_a_list_and_each_record_in_it_can_be_read_and_say_that_they_only_can(boss, model):
    record = model.objects.first()
    for page in [address(model, "changelist"), *([address(model, "change", record.pk)] if record else [])]:
        answer = boss.get(page)
        assert answer.status_code == 200
        assert b'name="_save"' not in answer.content
        assert b"deletelink" not in answer.content


@pytest.mark.parametrize("model", WITH_IDS, ids=[model._meta.label for model in WITH_IDS])
def test_a_list_of_all_costs_as_much_as_a_list_of_one(boss, model):
    def cost(question):
        with CaptureQueriesContext(connection) as asked:
            assert boss.get(address(model, "changelist"), {"q": question}).status_code == 200
        return len(asked)

    keys = list(model.objects.values_list("pk", flat=True))
    if keys:
        assert cost("") <= cost(keys[0])


def test_a_record_with_many_sources_costs_as_much_as_one_with_one(boss):
    def cost(statute):
        with CaptureQueriesContext(connection) as asked:
            boss.get(address(Statute, "change", statute.pk))
        return len(asked)

    by_sources = sorted(Statute.objects.all(), key=lambda statute: statute.citations.count())
    assert by_sources[0].citations.count() < by_sources[-1].citations.count()
    assert cost(by_sources[-1]) <= cost(by_sources[0])


def test_a_record_leads_to_its_page_on_the_site(boss):
    statute = Statute.objects.first()
    shown = boss.get(address(Statute, "change", statute.pk)).content.decode()
    assert f'href="{reverse("statute", args=[statute.pk])}"' in shown


def kept():
    """A kept comparison, made as visitors make them."""
    answer = Client().post("/c/?states=XA,XG&topics=approach")
    return KeptComparison.objects.get(pk=answer["Location"].strip("/").split("/")[-1])


def test_who_has_the_permission_takes_a_kept_comparison_down_and_nothing_else(at_the_desk):
    table = kept()
    client = at_the_desk("reader")
    assert client.get(address(KeptComparison, "change", table.pk)).status_code == 200
    assert client.post(address(KeptComparison, "delete", table.pk), {"post": "yes"}).status_code == 403
    User.objects.get(username="reader").user_permissions.add(Permission.objects.get(codename="delete_keptcomparison"))
    assert client.post(address(KeptComparison, "change", table.pk), {"facts": "forged"}).status_code == 403
    assert client.post(address(KeptComparison, "add"), {"facts": "forged"}).status_code == 403
    assert client.post(address(KeptComparison, "delete", table.pk), {"post": "yes"}).status_code == 302
    assert not KeptComparison.objects.exists()
    assert client.get(f"/c/{table.pk}/").status_code == 404


def test_only_superusers_manage_users_and_see_what_was_done(at_the_desk):
    client = at_the_desk("reader")
    reader = User.objects.get(username="reader")
    reader.user_permissions.set(Permission.objects.filter(content_type__app_label__in=["auth", "admin"]))
    for page in ("auth_user_changelist", "auth_group_add", "admin_logentry_changelist"):
        assert client.get(reverse(f"admin:{page}")).status_code == 403
    answer = client.post(
        reverse("admin:auth_user_change", args=[reader.pk]), {"username": "reader", "is_superuser": "on"}
    )
    assert answer.status_code == 403
    assert not User.objects.get(username="reader").is_superuser


def test_what_was_done_is_noted_and_nobody_takes_the_note_away_nor_who_did_it(boss):
    boss.post(address(KeptComparison, "delete", kept().pk), {"post": "yes"})
    note = LogEntry.objects.get()
    assert (note.user.username, note.is_deletion()) == ("boss", True)
    for refused in (
        address(LogEntry, "add"),
        address(LogEntry, "change", note.pk),
        address(LogEntry, "delete", note.pk),
        address(User, "delete", note.user.pk),
    ):
        assert boss.post(refused, {"post": "yes"}).status_code == 403
    assert LogEntry.objects.get() == note


def test_only_permissions_that_give_something_are_offered(boss):
    shown = boss.get(reverse("admin:auth_group_add")).content.decode()
    assert shown.count('type="checkbox"') == 3
    for words in ("Can delete kept comparison", "Can read suggestions, take them up", "Can delete suggestion"):
        assert words in shown
