"""Which database answers, and that all its answers are of one moment."""

from contextlib import contextmanager

import pytest
from django.db import OperationalError, connections

from apps.databases import catching_up, is_primary, one_moment, read_from, reading
from tests.databases.conftest import ask

GONE = "gone/database.sqlite3"  # in a folder that is not there


@contextmanager
def moment():
    with one_moment(ask, int) as found:
        yield read_from(), found


def answering(times=1):
    found = []
    for _ in range(times):
        with moment() as (alias, _):
            found.append(alias)
    return found


def test_outside_of_a_moment_no_database_is_named(databases):
    assert read_from() is None


def test_all_that_is_read_in_a_moment_stands_as_it_stood_when_it_began(databases, settings):
    settings.REPLICAS = []
    databases.add("primary", 1)
    with moment() as (alias, found):
        databases.move_on("primary", 2)
        assert (alias, found, ask(alias)) == ("primary", 1, 1)
    with moment() as (alias, found):
        assert (found, ask(alias)) == (2, 2)


def test_what_reads_cannot_write(databases, settings):
    settings.REPLICAS = []
    databases.add("primary", 1)
    with moment() as (alias, _), pytest.raises(OperationalError, match="readonly"):
        connections[alias].cursor().execute("UPDATE how_far SET number = 3")


def test_replicas_answer_in_turn_and_the_primary_is_left_alone(databases):
    for alias in ("primary", "one", "two"):
        databases.add(alias, 1)
    assert answering(4) == ["one", "two", "one", "two"]
    assert [is_primary(alias) for alias in ("primary", "one")] == [True, False]


def test_one_that_does_not_answer_rests_and_the_next_answers(databases, monkeypatch):
    databases.add("primary", 1)
    databases.add("one", None, GONE)
    databases.add("two", 1)
    assert answering(4) == ["two"] * 4
    assert reading.READERS.rests("one")
    assert not reading.READERS.rests("two")


def test_where_no_replica_answers_the_primary_does(databases):
    databases.add("primary", 1)
    for alias in ("one", "two"):
        databases.add(alias, None, GONE)
    assert answering(2) == ["primary", "primary"]


def test_where_none_answers_the_failure_is_told(databases):
    for alias in ("primary", "one", "two"):
        databases.add(alias, None, GONE)
    for _ in range(2):  # also while all of them rest
        with pytest.raises(OperationalError, match="unable to open"), moment():
            pytest.fail("nothing answered")


def test_one_that_comes_back_answers_again(databases, monkeypatch):
    monkeypatch.setattr(reading, "REST", 0.0)
    databases.add("primary", 1)
    databases.add("one", None, GONE)
    databases.add("two", 1)
    assert answering() == ["two"]
    (databases.folder / "gone").mkdir()
    databases.write("one", "CREATE TABLE how_far (number INTEGER)")
    databases.write("one", "INSERT INTO how_far VALUES (1)")
    assert set(answering(2)) == {"one", "two"}


def test_a_replica_that_is_behind_what_was_seen_is_passed_over_until_it_has_caught_up(databases):
    databases.add("primary", 2)
    databases.add("one", 1)
    databases.add("two", 2)
    assert answering(1) == ["one"], "nothing newer was seen yet"
    assert answering(4) == ["two", "two", "two", "two"]
    databases.move_on("one", 2)
    assert set(answering(2)) == {"one", "two"}


def test_where_all_are_behind_the_furthest_answers(databases):
    databases.add("primary", 1)
    databases.add("one", 2)
    databases.add("two", 1)
    reading.READERS.newest = 9  # before a backup was restored
    assert answering(2) == ["one", "one"]


def test_a_connection_that_was_ended_while_it_lay_idle_is_opened_again(databases, settings):
    settings.REPLICAS = []
    databases.add("primary", 1)
    assert answering() == ["primary"]
    before, failures = connections["primary"].connection, [OperationalError("the server closed the connection")]

    def ended_once(alias):
        if failures:
            raise failures.pop()
        return ask(alias)

    with one_moment(ended_once, int) as found:
        assert (found, read_from()) == (1, "primary")
    assert connections["primary"].connection is not before
    assert not reading.READERS.rests("primary")


def test_after_a_load_every_replica_is_waited_for(databases):
    databases.add("one", 1)
    databases.add("two", 2)
    waiting = catching_up.wait_for_replicas(lambda alias: ask(alias) == 2, seconds=0)
    assert waiting == {"one": "it does not hold them yet"}
    databases.move_on("one", 2)
    assert catching_up.wait_for_replicas(lambda alias: ask(alias) == 2, seconds=5) == {}


def test_a_replica_that_does_not_answer_is_named(databases):
    databases.add("one", None, GONE)
    databases.add("two", 2)
    waiting = catching_up.wait_for_replicas(lambda alias: ask(alias) == 2, seconds=0)
    assert waiting == {"one": "it does not answer (unable to open database file)"}
