"""A copy of the database, made while it is used."""

import sqlite3
from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from django.db import connection, connections

from apps.databases.management.commands.back_up import _copy


def back_up(target):
    said = StringIO()
    call_command("back_up", target, stdout=said)
    return said.getvalue()


def test_the_copy_holds_what_the_database_holds_and_is_one_file(databases, tmp_path):
    databases.add("primary", 7)
    target = tmp_path / "copy.sqlite3"
    _copy(connections["primary"], target)
    assert sqlite3.connect(target).execute("SELECT number FROM how_far").fetchall() == [(7,)]
    assert [path.name for path in tmp_path.glob("copy*")] == ["copy.sqlite3"]


@pytest.mark.django_db
def test_it_never_writes_over_a_file(tmp_path):
    target = tmp_path / "there.sqlite3"
    target.write_text("something else")
    with pytest.raises(CommandError, match=r"there\.sqlite3" if connection.vendor == "sqlite" else "pg_dump"):
        back_up(target)
    assert target.read_text() == "something else"


@pytest.mark.django_db
def test_where_it_cannot_be_written_nothing_is_left_and_the_file_is_named(tmp_path):
    target = tmp_path / "none" / "copy.sqlite3"
    with pytest.raises(CommandError, match=r"copy\.sqlite3"):
        back_up(target)
    assert not target.exists()
