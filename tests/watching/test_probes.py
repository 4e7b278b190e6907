"""A load balancer learns whether the site is alive and ready, however it asks."""

import pytest
from django.db import connection

from apps.loading.models import FactsVersion
from apps.watching import checks, readiness
from apps.watching.readiness import Readiness


@pytest.mark.parametrize("host", ["10.0.0.7:8000", "no-such-site.example", "[::1]"])
def test_alive_is_told_without_database_to_whoever_asks(client, settings, host):
    settings.SECURE_SSL_REDIRECT = True
    answer = client.get("/healthz", headers={"Host": host})
    assert (answer.status_code, answer.json()) == (200, {"alive": True})
    assert answer.headers["Cache-Control"] == "no-store"


@pytest.mark.parametrize("path", ["/healthz", "/readyz"])
def test_nothing_is_sent_there_and_nothing_is_noted(client, told, path):
    answer = client.post(path)
    assert (answer.status_code, answer.headers["Allow"]) == (405, "GET, HEAD")
    assert told.text == ""


def test_ready_is_told_with_a_word_for_each_check(client, db):
    answer = client.get("/readyz", headers={"Host": "10.0.0.7"})
    assert answer.status_code == 200
    assert answer.json()["ready"] is True
    assert list(answer.json()["checks"]) == ["database", "migrations", "facts", "static", "space"]


def test_facts_have_to_be_there(db):
    assert checks.database("default").words == {"database": "ok", "migrations": "ok", "facts": "ok"}
    FactsVersion.objects.all().delete()
    assert checks.database("default").words["facts"] == "missing"


def test_tables_have_to_be_those_of_the_code(db):
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM django_migrations WHERE app = 'loading'")
    assert checks.database("default").words["migrations"] == "missing"


def test_a_table_that_is_gone_is_a_check_that_fails(db):
    with connection.cursor() as cursor:
        cursor.execute("ALTER TABLE loading_factsversion RENAME TO elsewhere")
    assert checks.database("default").words == {"database": "ok", "migrations": "ok", "facts": "fails"}


def test_style_sheets_have_to_be_collected(settings, tmp_path):
    settings.STATIC_ROOT = tmp_path
    settings.STORAGES = {
        **settings.STORAGES,
        "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.ManifestStaticFilesStorage"},
    }
    assert checks.files().words["static"] == "missing"


def test_a_database_that_hangs_is_told_in_time(monkeypatch, hanging):
    monkeypatch.setattr(readiness, "LONGEST", 0.05)
    state = Readiness([hanging]).state()
    assert not state.is_ready
    assert state.words == {**dict.fromkeys(checks.DATABASE, "no answer"), "static": "ok", "space": "ok"}


def test_one_database_that_can_be_read_is_enough(hanging):
    good = checks.Found(dict.fromkeys(checks.DATABASE, "ok"))
    assert Readiness([hanging, lambda: 1 / 0, lambda: good]).state().is_ready


def test_a_full_disk_is_told_but_what_is_there_can_still_be_read():
    words = {**dict.fromkeys((*checks.DATABASE, "static"), "ok"), "space": "low"}
    assert readiness.State(words, None).is_ready
    assert not readiness.State({**words, "facts": "missing"}, None).is_ready


def test_each_change_is_noted_once(told):
    site = Readiness([lambda: checks.Found(dict.fromkeys(checks.DATABASE, "fails"))])
    for _ in range(3):
        site.state()
    [line] = told.lines("demandkb.ready")
    assert (line["level"], line["message"], line["database"]) == ("WARNING", "Not ready", "fails")


def test_whatever_fails_within_a_check_it_is_not_ready(told):
    assert Readiness([lambda: 1 / 0]).state().words["database"] == "fails"


@pytest.fixture
def hanging(released):
    """A question that gets no answer before the test is over."""
    return released.wait
