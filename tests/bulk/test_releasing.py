"""A release is made once, whole, and the same facts give the same bytes."""

import hashlib
import shutil
from datetime import date
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from apps.bulk.releasing import CannotRelease, make_release, sums_of
from apps.loading.files import read
from apps.loading.releases import Version, releases_beside
from tests import world
from tests.loading.breaking import SECOND

DAY = date(2026, 11, 30)
FIRST = Version(2026, 1)


@pytest.fixture
def folder(tmp_path):
    """The invented world, which the database holds."""
    made = tmp_path / "facts"
    shutil.copytree(world.FOLDER, made, ignore=shutil.ignore_patterns("*.py", "__pycache__"))
    return made


def made(folder, version=FIRST, on=DAY, into=None):
    return make_release(read(folder), version, on, "What to know.", into)


def contents(folder):
    return {path.relative_to(folder): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


def test_the_same_facts_give_the_same_bytes(folder, tmp_path, db):
    one, other = made(folder, into=tmp_path / "one"), made(folder, into=tmp_path / "other")
    assert contents(one.folder) == contents(other.folder)
    assert len(contents(one.folder)) > 20


def test_every_file_of_a_release_is_in_its_list_of_digests(folder, db):
    release = made(folder)
    lines = dict(reversed(line.split("  ")) for line in (release.folder / "SHA256SUMS").read_text().splitlines())
    found = {str(path): hashlib.sha256(said).hexdigest() for path, said in contents(release.folder).items()}
    assert lines == {path: digest for path, digest in found.items() if path != "SHA256SUMS"}
    assert sums_of(release.folder) == (release.folder / "SHA256SUMS").read_text()


def test_a_release_holds_the_facts_as_they_are(folder, db):
    release = made(folder)
    assert contents(release.folder / "facts") == contents(folder)
    assert releases_beside(folder) == (release,)
    assert (str(release.version), release.on, release.notes) == ("2026.1", DAY, "What to know.")
    assert release.counts["states"] > 1


def changed(folder):
    """Another name of a course, and why."""
    path = folder / "states" / "XA.yaml"
    path.write_text(path.read_text("utf-8").replace("title: Course for buyers", "title: A course"), "utf-8")
    (folder / "changes").mkdir()
    (folder / "changes" / "second.yaml").write_text(SECOND, "utf-8")


def load(folder):
    call_command("load_facts", "--quiet", "--folder", str(folder))


def test_the_next_release_tells_what_changed_and_why(folder, db):
    made(folder)
    changed(folder)
    load(folder)
    second = made(folder, Version(2026, 2))
    [change] = second.changes()
    assert (change["key"], change["before"], change["after"]) == ("xa-course", "Course for buyers", "A course")
    assert change["why"] == "wording"


@pytest.mark.parametrize(
    ("version", "on", "says"),
    [
        (FIRST, DAY, "2026.1 was made on 2026-11-30; a release is never made again"),
        (Version(2026, 3), DAY, "2026.3 cannot be the next release; 2026.2 can"),
        (Version(2027, 1), DAY, "2026.2 can"),
        (Version(2026, 2), date(2026, 11, 29), "2026-11-29 lies before the last release"),
        (Version(2026, 2), DAY, "Nothing has changed since 2026.1"),
    ],
)
def test_what_cannot_be_released_is_refused(folder, db, version, on, says):
    made(folder)
    with pytest.raises(CannotRelease, match=says):
        made(folder, version, on)


def test_nothing_is_left_of_a_release_that_could_not_be_made(folder, db, monkeypatch):
    def fails(*args):
        raise OSError("no room")

    monkeypatch.setattr("apps.bulk.releasing.make_files", fails)
    with pytest.raises(OSError, match="no room"):
        made(folder)
    assert list(Path(folder.parent / "releases").rglob("*")) == []


def test_the_database_has_to_hold_the_facts_that_are_released(folder, db):
    path = folder / "states" / "XA.yaml"
    path.write_text(path.read_text("utf-8").replace("title: Course for buyers", "title: A course"), "utf-8")
    with pytest.raises(CommandError, match="The database holds other facts"):
        call_command("make_release", "2026.1", "--notes", "x", "--folder", str(folder))
