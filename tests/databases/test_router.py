"""Reads go where the moment is, all else to the primary."""

import pytest
from django.db import connections

from apps.comparison.models import KeptComparison
from apps.databases import one_moment
from apps.databases.router import OneMoment
from apps.states.models import State
from tests.databases.conftest import ask
from tests.databases.test_reading import GONE

ROUTER = OneMoment()


def read_from(model):
    with one_moment(ask, int):
        return ROUTER.db_for_read(model)


def test_outside_of_a_moment_the_primary_is_read():
    assert ROUTER.db_for_read(State) is None


def test_in_a_moment_its_database_is_read_and_nothing_is_written_there(databases):
    for alias in ("primary", "one", "two"):
        databases.add(alias, 1)
    assert read_from(State) == "one"
    assert ROUTER.db_for_write(State) == "default"
    assert ROUTER.allow_relation(State(), State())
    assert [ROUTER.allow_migrate(alias, "states") for alias in ("default", "one")] == [True, False]


def test_what_visitors_write_is_read_where_it_was_written(databases):
    for alias in ("primary", "one", "two"):
        databases.add(alias, 1)
    assert [read_from(KeptComparison) for _ in range(2)] == ["primary", "primary"]


def test_where_the_primary_does_not_answer_a_replica_gives_what_it_has_of_it(databases):
    databases.add("primary", None, GONE)
    for alias in ("one", "two"):
        databases.add(alias, 1)
    assert [read_from(KeptComparison) for _ in range(2)] == ["one", "two"]


@pytest.mark.django_db
def test_a_page_is_read_in_one_moment(client):
    assert client.get("/states/").status_code == 200


def test_where_the_primary_went_while_its_connection_lay_idle_a_replica_gives_what_it_has(databases, monkeypatch):
    for alias in ("primary", "one", "two"):
        databases.add(alias, 1)
    ask("primary")
    monkeypatch.setattr(connections["primary"], "is_usable", lambda: False)
    monkeypatch.setitem(connections["primary"].settings_dict, "NAME", databases.folder / GONE)
    assert read_from(KeptComparison) == "one"
