"""What an accepted suggestion changes in the files: a patch that git takes and the rules for facts accept."""

import json
import re
import shutil
import subprocess

import pytest

from apps.loading.files import read
from apps.loading.history import History
from apps.loading.rules import check
from apps.suggesting.patches import patch_of
from tests import world
from tests.conftest import FIXTURES
from tests.suggesting.conftest import NOW, suggested

REASON = "The act of 2020: two years at most."


@pytest.fixture
def folder(tmp_path):
    """The files of the world in a repository, with a release of the same beside them."""
    fixtures, release = tmp_path / "fixtures", tmp_path / "releases" / "2026.1"
    for place in (fixtures, release / "facts"):
        shutil.copytree(world.FOLDER, place, ignore=shutil.ignore_patterns("*.py", "__pycache__"))
    told = {"on": "2026-11-01", "form": 1, "digest": "0" * 64, "notes": "The first.", "counts": {}}
    (release / "release.json").write_text(json.dumps(told))
    (release / "changes.json").write_text("[]")
    git(tmp_path, "init", "--quiet")
    return fixtures


def git(place, *words):
    subprocess.run(["git", *words], cwd=place, check=True, capture_output=True)


def accepted(field="", value="", why="coding_corrected", **said):
    said = {"stage": "accepted", "why": why, "reason": REASON, "closed_at": NOW, **said}
    return suggested(field=field, value=value, **said)


def applied(folder, patch):
    """Apply a patch as a maintainer does."""
    (folder.parent / "suggestion.patch").write_text(patch.text, encoding="utf-8")
    git(folder.parent, "apply", "--check", "suggestion.patch")
    git(folder.parent, "apply", "suggestion.patch")


def faults_of(folder):
    return [str(fault) for fault in check(read(folder))]


CASES = {
    "a number below another key": ("imprisonment_max_months", "24"),
    "a text": ("summary", "Paying for sex is an offence: also where another pays, or promises to."),
    "a text in a sentence": ("penalty_note", "A fine, as a rule."),
    "a date": ("in_force_from", "2005-03"),
}


@pytest.mark.parametrize("case", CASES)
def test_the_patch_changes_the_field_with_its_reason_and_the_rules_accept_it(folder, case):
    field, value = CASES[case]
    assert faults_of(folder) == []
    patch = patch_of(accepted(field, value), folder)
    assert patch.by_hand == ""
    applied(folder, patch)
    assert faults_of(folder) == []
    [change] = History(read(folder)).since.changes
    assert (change.difference.place, change.difference.field) == (("statutes", "xa-code-5"), field)
    assert (change.difference.after, change.reason.note, change.reason.on) == (value, REASON, NOW.date())


def test_a_second_suggestion_is_added_to_the_file_of_reasons(folder):
    applied(folder, patch_of(accepted("imprisonment_max_months", "24"), folder))
    measure = accepted("title", "Another campaign", "wording", family="measures", key="xa-campaign")
    applied(folder, patch_of(measure, folder))
    assert faults_of(folder) == []
    assert [each.difference.field for each in History(read(folder)).since.changes] == [
        "title",
        "imprisonment_max_months",
    ]


def test_files_with_a_fault_are_left_to_be_mended_first(folder):
    path = folder / "states" / "XA.yaml"
    path.write_text(path.read_text().replace("approach: all_sex_buying", "approach: whatever", 1))
    patch = patch_of(accepted("summary", "New words for the law."), folder)
    assert "the files have faults already: states/XA.yaml" in patch.by_hand
    assert "--- a/" not in patch.text


def test_nothing_on_disk_is_changed(folder):
    before = {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}
    patch_of(accepted("imprisonment_max_months", "24"), folder)
    assert {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()} == before


BY_HAND = {
    "no field": (accepted(), "no field and no new text"),
    "a list": (accepted("variations", "child_victims"), "nothing stands there yet|a list or a record"),
    "sources": (accepted("sources", "Another one"), "a list or a record"),
    "no word of the vocabulary": (accepted("approach", "whatever"), "every_word_is_in_the_vocabulary"),
    "no number": (accepted("imprisonment_max_months", "two years"), "rules for facts refuse"),
    "no number of a finding": (accepted("value", "many", family="findings", key="brief-few-laws"), "by hand"),
    "the same": (accepted("law", "Penal Code"), "says this already"),
    "a record whose key follows": (
        accepted("note", "New.", family="absences", key="xa-no-any-general"),
        "its key follows from others",
    ),
    "a record in a grid": (accepted("name", "North", family="jurisdictions", key="XC-N"), "a grid|follows from others"),
}


@pytest.mark.parametrize("case", BY_HAND)
def test_what_cannot_be_edited_safely_is_said_and_leaves_the_entry_alone(folder, case):
    suggestion, words = BY_HAND[case]
    patch = patch_of(suggestion, folder)
    assert "--- a/" not in patch.text
    assert "+++ b/fixtures/changes/2026.2.yaml" in patch.text
    assert f"# {patch.by_hand}" in patch.text
    assert re.search(words, patch.by_hand), patch.by_hand
    applied(folder, patch)


def test_a_file_of_reasons_that_is_no_list_is_left_as_it_is(folder):
    (folder / "changes").mkdir()
    (folder / "changes" / "2026.2.yaml").write_text("changes: []\n")
    patch = patch_of(accepted("imprisonment_max_months", "24"), folder)
    assert "holds no list of changes" in patch.by_hand
    assert "diff --git" not in patch.text


def test_before_the_first_release_nothing_needs_a_reason(folder):
    shutil.rmtree(folder.parent / "releases")
    patch = patch_of(accepted("imprisonment_max_months", "24"), folder)
    assert "changes/" not in patch.text
    applied(folder, patch)
    assert faults_of(folder) == []


def test_what_a_visitor_wrote_cannot_become_a_change_of_another_file(folder):
    evil = "x\ndiff --git a/manage.py b/manage.py\n--- a/manage.py\n+++ b/manage.py\n@@ -1 +1 @@\n-a\n+b"
    for field in ("summary", "approach"):
        patch = patch_of(accepted(field, evil, text=evil, source=evil, name=evil), folder)
        headers = [line for line in patch.text.splitlines() if line.startswith(("diff", "---", "+++"))]
        assert all("/fixtures/" in line or line == "--- /dev/null" for line in headers)
    applied(folder, patch)


def test_a_file_without_an_end_of_its_last_line_can_be_patched(folder):
    path = folder / "states" / "XA.yaml"
    path.write_text(path.read_text().rstrip("\n"))
    shutil.copy(path, folder.parent / "releases" / "2026.1" / "facts" / "states" / "XA.yaml")
    applied(folder, patch_of(accepted("imprisonment_max_months", "24"), folder))
    assert faults_of(folder) == []


def test_a_record_of_the_real_facts_can_be_patched(tmp_path):
    shutil.copytree(FIXTURES, tmp_path / "fixtures")
    shutil.copytree(FIXTURES.parent / "releases", tmp_path / "releases", ignore=shutil.ignore_patterns("files"))
    git(tmp_path, "init", "--quiet")
    law = accepted("provision", "Chapter 6, section 11, as it now stands", "wording", key="se-brottsbalken-6-11")
    patch = patch_of(law, tmp_path / "fixtures")
    assert patch.by_hand == ""
    applied(tmp_path / "fixtures", patch)
    assert faults_of(tmp_path / "fixtures") == []
