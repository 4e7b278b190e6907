"""Counts in a file, by many who count at once."""

import sqlite3
from concurrent.futures import ThreadPoolExecutor

import pytest

from apps.addresses.clients import Allowance
from apps.addresses.counts import CountsOnDisk


@pytest.fixture
def counts(tmp_path):
    return CountsOnDisk(tmp_path / "there" / "counts.sqlite3", {"TIMEOUT": 60})


def test_what_was_counted_is_known(counts):
    assert counts.add("key", 1)
    assert not counts.add("key", 1)
    assert (counts.incr("key"), counts.incr("key", 3), counts.get("key")) == (2, 5, 5)
    assert counts.delete("key")
    assert not counts.delete("key")
    assert counts.get("key", 0) == 0


def test_what_is_not_counted_yet_cannot_be_counted_on(counts):
    with pytest.raises(ValueError, match="Nothing is counted"):
        counts.incr("key")


def test_a_count_ends_with_its_span_and_leaves_nothing(counts):
    counts.set("ended", 5, timeout=-1)
    assert counts.get("ended") is None
    assert counts.add("another", 1)
    [(left,)] = sqlite3.connect(counts.path).execute("SELECT count(*) FROM counts")
    assert left == 1
    assert counts.add("endless", 1, timeout=None)
    counts.clear()
    assert counts.get("endless") is None


def test_none_of_many_who_count_at_once_is_lost(counts):
    counts.add("key", 0)
    with ThreadPoolExecutor(8) as threads:
        list(threads.map(lambda _: counts.incr("key"), range(200)))
    assert counts.get("key") == 200


def test_where_nothing_can_be_counted_everybody_is_allowed(rf, settings, tmp_path, caplog):
    (tmp_path / "file").touch()
    settings.CACHES = {
        **settings.CACHES,
        "counts": {"BACKEND": "apps.addresses.counts.CountsOnDisk", "LOCATION": tmp_path / "file" / "counts.sqlite3"},
    }
    taken = [Allowance("ask", 1, 60).take(rf.get("/")) for _ in range(3)]
    assert [each.is_allowed for each in taken] == [True, True, True]
    assert "Nobody is counted" in caplog.text
