"""Releases as folders: their names, their order, their form, and what has changed since the last."""

import io

import pytest
from django.core.management import CommandError, call_command

from apps.changes.models import RecordChange, Release
from apps.loading.files import FactFiles, read
from apps.loading.forms import FORM, STEPS, upgraded
from apps.loading.history import History
from apps.loading.models import FactsVersion
from apps.loading.releases import Released, Version, next_after, releases_beside, version_named
from apps.loading.wholeness import judged
from tests import world
from tests.loading.breaking import SECOND, copied, released


@pytest.mark.parametrize(
    ("text", "version"),
    [
        ("2026.1", Version(2026, 1)),
        ("2026.12", Version(2026, 12)),
        *((bad, None) for bad in ("2026", "2026.0", "2026.01", "26.1", "latest", "", "2026.1 ", "2026.1000")),
    ],
)
def test_a_version_is_a_year_and_a_number(text, version):
    assert Version.read(text) == version
    if version:
        assert str(version) == text
        assert version_named(text) == version
    else:
        with pytest.raises(ValueError, match="is no version"):
            version_named(text)


def test_versions_stand_in_the_order_in_which_they_were_made():
    assert sorted([Version(2026, 10), Version(2027, 1), Version(2026, 2)]) == [
        Version(2026, 2),
        Version(2026, 10),
        Version(2027, 1),
    ]


def made(*versions):
    return tuple(Released(None, Version.read(each), None, 1, "", "", {}) for each in versions)


@pytest.mark.parametrize(
    ("before", "year", "following"),
    [
        ((), 2026, ["2026.1"]),
        (("2026.1",), 2026, ["2026.2"]),
        (("2026.1", "2026.2"), 2027, ["2026.3", "2027.1"]),
        (("2027.1",), 2026, ["2027.2"]),
    ],
)
def test_a_release_follows_the_last(before, year, following):
    assert [str(each) for each in next_after(made(*before), year)] == following


def test_releases_lie_beside_the_facts_in_order(tmp_path):
    folder = released(tmp_path)
    assert [str(each.version) for each in releases_beside(folder)] == ["2026.1"]
    assert releases_beside(copied(tmp_path / "alone")) == ()


def test_files_of_an_older_form_are_brought_to_the_form_of_now():
    steps = {1: lambda files: files.documents.update(one=1), 2: lambda files: files.documents.update(two=2)}
    assert upgraded(FactFiles("x"), 1, 3, steps).documents == {"one": 1, "two": 2}
    assert upgraded(FactFiles("x"), 2, 3, steps).documents == {"two": 2}
    assert upgraded(FactFiles("x"), 3, 3, steps).documents == {}
    with pytest.raises(KeyError):
        upgraded(FactFiles("x"), 1, 4, steps)


def test_there_is_a_step_from_each_form_to_the_next():
    assert sorted(STEPS) == list(range(1, FORM))


def test_a_change_since_the_last_release_comes_with_its_reason(tmp_path):
    history = History(read(released(tmp_path)))
    [change] = history.since.changes
    assert (change.difference.place, change.difference.field) == (("measures", "xa-course"), "title")
    assert (change.difference.before, change.difference.after) == ("An earlier name", "A course")
    assert change.reason.note == "It is one course of several."
    assert history.standing() == {"since": "2026.1", "changes_since": 1}


def test_before_the_first_release_nothing_has_changed(tmp_path):
    history = History(read(copied(tmp_path)))
    assert history.rows() == {Release: [], RecordChange: []}
    assert history.standing() == {"since": "", "changes_since": 0}


@pytest.fixture
def folder(tmp_path):
    """The invented world beside a release of it."""
    return released(tmp_path, world.FOLDER, "Course for buyers")


def load(folder, *words):
    out = io.StringIO()
    call_command("load_facts", "--folder", str(folder), *words, stdout=out)
    return out.getvalue()


def test_a_load_keeps_releases_and_changes_beside_the_facts(folder, db):
    load(folder)
    version = FactsVersion.objects.current()
    assert (version.since, version.changes_since, version.release) == ("2026.1", 1, "")
    assert str(version).endswith(", 1 change since release 2026.1")
    [change] = RecordChange.objects.all()
    assert (change.pk, change.release, change.state) == ("next/measures/xa-course/title", None, "XA")
    assert judged().faults == ()


def test_another_reason_is_another_version_of_the_same_facts(folder, db):
    load(folder)
    before = FactsVersion.objects.current()
    second = folder / "changes" / "second.yaml"
    second.write_text(SECOND.replace("It is one course of several.", "There are several."), "utf-8")
    load(folder)
    after = FactsVersion.objects.current()
    assert after.digest == before.digest
    assert after.history != before.history
    load(folder)
    assert FactsVersion.objects.current() == after


def test_a_change_of_the_history_in_the_database_is_found(folder, db):
    load(folder)
    RecordChange.objects.update(note="Somebody wrote this.")
    assert judged().faults == ("The releases and changes are not those that were loaded with the facts.",)


def test_a_change_without_a_reason_is_not_loaded(folder, db, capsys):
    (folder / "changes" / "second.yaml").unlink()
    with pytest.raises(CommandError, match="1 fault; nothing was loaded"):
        load(folder)
    assert "says something else in 'title' since 2026.1" in capsys.readouterr().err


def test_a_release_is_loaded_as_it_was(folder, db):
    load(folder, "--release", "2026.1")
    version = FactsVersion.objects.current()
    assert (version.release, version.since, version.changes_since) == ("2026.1", "", 0)
    assert str(version).startswith("release 2026.1 of 1 February 2026, ")
    assert RecordChange.objects.count() == 0
    assert judged().faults == ()


def test_a_release_that_there_is_not_names_those_there_are(folder, db):
    with pytest.raises(CommandError, match=r"There is no release 2026.3; there are 2026.1."):
        load(folder, "--release", "2026.3")
