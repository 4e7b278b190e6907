"""Files are made once for each version of the facts, by one process, and no draft is ever seen."""

import hashlib
import resource
from concurrent.futures import ThreadPoolExecutor
from types import SimpleNamespace

import pytest

from apps.bulk import keeping, making
from apps.bulk.files.formats import SUMS
from tests.bulk.invented import holding


@pytest.fixture
def facts(monkeypatch, settings, tmp_path):
    """Facts that can be exchanged by their digest, and how often their files were made."""
    settings.VAR = tmp_path
    held = SimpleNamespace(digest="a" * 64, made=0)

    def gather():
        held.made += 1
        return holding("text", held.digest)

    monkeypatch.setattr(keeping, "data_set", gather)
    current = SimpleNamespace(current=lambda: SimpleNamespace(digest=held.digest) if held.digest else None)
    monkeypatch.setattr(keeping, "FactsVersion", SimpleNamespace(objects=current))
    return held


def test_many_who_ask_at_once_get_the_same_files_made_once(facts):
    with ThreadPoolExecutor(8) as threads:
        found = list(threads.map(lambda _: keeping.kept().files, range(16)))
    assert facts.made == 1
    assert all(files == found[0] for files in found)


def test_the_digests_are_those_of_the_files(facts):
    files = keeping.kept().files
    for file in files.values():
        assert hashlib.sha256(file.path.read_bytes()).hexdigest() == file.sha256
        assert file.path.stat().st_size == file.size
    listed = dict(reversed(line.split("  ")) for line in files[SUMS.name].path.read_text().splitlines())
    assert listed == {name: file.sha256 for name, file in files.items() if name != SUMS.name}


def test_other_facts_and_another_edition_have_other_files_and_old_ones_go(facts, monkeypatch):
    for digit in "abcde":
        facts.digest = digit * 64
        last = keeping.kept()
    assert facts.made == 5
    monkeypatch.setattr(making, "edition", lambda: "another")
    assert keeping.kept().files[SUMS.name].path != last.files[SUMS.name].path
    folders = [path for path in (keeping._root()).iterdir() if path.is_dir()]
    assert len(folders) == keeping.MOST
    assert last.files[SUMS.name].path.exists()


def test_what_a_crash_left_is_no_file_and_is_cleared(facts):
    left = keeping._root() / f"{keeping.DRAFT}left"
    left.mkdir(parents=True)
    (left / "demandkb.sqlite").write_text("half")
    files = keeping.kept().files
    assert {path.name for path in keeping._root().iterdir()} == {"lock", files[SUMS.name].path.parent.name}


def test_a_file_that_was_taken_away_is_made_anew(facts):
    taken = keeping.kept().files["demandkb.sqlite"]
    taken.path.unlink()
    assert keeping.kept().files["demandkb.sqlite"].path.read_bytes()
    assert facts.made == 2


def test_without_facts_there_are_no_files(facts):
    facts.digest = ""
    with pytest.raises(keeping.NothingLoaded):
        keeping.kept()


def test_a_disk_without_room_leaves_neither_a_draft_nor_half_of_the_files(facts):
    most = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (1000, most[1]))  # some of the files are larger
    try:
        with pytest.raises(keeping.CannotBeWritten, match="MB are free"):
            keeping.kept()
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, most)
    assert [path.name for path in keeping._root().iterdir()] == ["lock"]
    assert keeping.kept().files
