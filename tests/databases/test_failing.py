"""A database that cannot answer now is told from a question that was wrong; real files of SQLite are made to fail."""

import sqlite3

import pytest
from django.db import DatabaseError, IntegrityError, OperationalError
from django.db.utils import ConnectionHandler

from apps.databases.failing import has_no_room, is_away, is_locked, place_of, room_at
from apps.loading.refusals import refusal

pytestmark = pytest.mark.django_db


@pytest.fixture
def fails(tmp_path):
    """The error that a statement ends with, after others were said on a connection of their own to the same file."""
    file = {"ENGINE": "django.db.backends.sqlite3", "NAME": tmp_path / "file.sqlite3", "OPTIONS": {"timeout": 0}}
    connections = ConnectionHandler({"default": file, "other": dict(file)})

    def failed(statement, *before, alias="default"):
        for each in ("CREATE TABLE one (a INTEGER PRIMARY KEY, b TEXT)", *before):
            connections["default"].cursor().execute(each)
        with pytest.raises(DatabaseError) as caught:
            connections[alias].cursor().execute(statement)
        return caught.value

    yield failed
    connections.close_all()


def test_a_file_that_another_writes_is_locked(fails):
    error = fails("BEGIN IMMEDIATE", "BEGIN IMMEDIATE", alias="other")
    assert (is_away(error), is_locked(error), has_no_room(error)) == (True, True, False)
    assert "Another process writes" in refusal(error)


def test_a_file_that_may_not_grow_has_no_room(fails):
    error = fails("INSERT INTO one (b) VALUES (randomblob(100000))", "PRAGMA max_page_count = 1")
    assert (is_away(error), is_locked(error), has_no_room(error)) == (True, False, True)
    assert "No room is left for the database" in refusal(error)
    assert "stay as they were" in refusal(error)


@pytest.mark.parametrize("statement", ["SELECT * FROM nowhere", "SELEKT 1", "INSERT INTO one VALUES (1, 'twice')"])
def test_a_wrong_statement_is_no_fault_of_the_moment(fails, statement):
    error = fails(statement, "INSERT INTO one VALUES (1, 'once')")
    assert isinstance(error, OperationalError | IntegrityError)
    assert not is_away(error)
    assert "refuses a row" in refusal(error)


def test_a_server_that_is_not_there_is_away_and_its_password_is_not_told():
    settings = {"ENGINE": "django.db.backends.postgresql", "NAME": "facts", "HOST": "127.0.0.1", "PORT": "1"}
    connections = ConnectionHandler({"default": {**settings, "USER": "nobody", "PASSWORD": "secret"}})
    with pytest.raises(OperationalError) as caught:
        connections["default"].ensure_connection()
    assert is_away(caught.value)
    assert place_of(connections["default"].settings_dict) == "“facts” on 127.0.0.1:1"


@pytest.mark.parametrize("error", [None, OSError("full"), ValueError(), sqlite3.OperationalError("locked")])
def test_what_no_database_of_django_said_is_something_else(error):
    assert not is_away(error)


def test_the_room_of_a_file_that_is_not_there_yet_is_that_of_its_folder(tmp_path):
    assert room_at(tmp_path / "not" / "yet").endswith("MB are free")
