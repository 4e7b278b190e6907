"""The releases of this repository: whole, readable by the code of now, and each change with its reason."""

import hashlib
from itertools import pairwise
from pathlib import Path

import pytest
from django.conf import settings

from apps.changes.reasons import Why
from apps.changes.telling import TOLD, records_of
from apps.loading.history import History
from apps.loading.releases import SUMS, releases_beside
from apps.loading.rows import rows_of

RELEASES = releases_beside(Path(settings.BASE_DIR) / "fixtures")


@pytest.mark.parametrize("release", RELEASES, ids=lambda release: str(release.version))
def test_no_file_of_a_release_was_touched(release):
    listed = dict(reversed(line.split("  ", 1)) for line in (release.folder / SUMS).read_text("utf-8").splitlines())
    there = {
        path.relative_to(release.folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in release.folder.rglob("*")
        if (path.is_file() and path.name != SUMS) or (path.parent.name == "files" and path.is_file())
    }
    assert there == listed


@pytest.mark.parametrize("release", RELEASES, ids=lambda release: str(release.version))
def test_a_release_can_be_read_by_the_code_of_now(release):
    files = release.facts()
    assert files.faults == []
    assert len(records_of(rows_of(files))) > 1000
    assert len(files.states) == release.counts["states"] == 57


@pytest.mark.parametrize("release", RELEASES, ids=lambda release: str(release.version))
def test_each_change_of_a_release_names_a_reason(release):
    for change in release.changes():
        assert change["family"] in TOLD
        assert change["why"] in Why.values
        assert change["note"].strip()


def test_the_first_release_has_no_change_and_each_other_has_some():
    assert [bool(release.changes()) for release in RELEASES] == [False, *(True for _ in RELEASES[1:])]


@pytest.mark.parametrize(("earlier", "later"), list(pairwise(RELEASES)), ids=str)
def test_the_changes_of_a_release_are_those_of_its_files(earlier, later):
    made = tuple(release for release in RELEASES if release.version <= earlier.version)
    found = History(later.facts(), releases=made).since
    assert (found.unexplained, found.idle, found.unfitting) == ((), (), ())
    assert len(found.changes) == len(later.changes())
