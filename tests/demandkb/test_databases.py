"""Which databases there are, by the environment."""

import pytest
from django.core.exceptions import ImproperlyConfigured
from psycopg import IsolationLevel

from demandkb.databases import databases

OURS, REPLICAS = "DATABASE_URL", "DATABASE_REPLICA_URLS"
PRIMARY = "postgresql://kb:secret@primary/kb"


@pytest.fixture
def made(monkeypatch, tmp_path):
    def made(address="", replicas=""):
        monkeypatch.setenv(OURS, address)
        monkeypatch.setenv(REPLICAS, replicas)
        return databases(tmp_path)

    return made


@pytest.mark.parametrize("address", ["", "sqlite:////srv/kb.sqlite3"])
def test_on_sqlite_pages_read_the_same_file_and_cannot_write_it(made, address, tmp_path):
    found = made(address)
    assert set(found) == {"default", "reading"}
    assert {str(each["NAME"]) for each in found.values()} == {
        "/srv/kb.sqlite3" if address else f"{tmp_path}/demandkb.sqlite3"
    }
    assert found["default"]["OPTIONS"]["transaction_mode"] == "IMMEDIATE"
    assert found["reading"]["OPTIONS"]["transaction_mode"] == "DEFERRED"
    assert "query_only" in found["reading"]["OPTIONS"]["init_command"]


def test_on_postgresql_pages_read_in_transactions_of_one_moment_that_cannot_write(made):
    found = made(f"{PRIMARY}?sslmode=require&options=-c%20statement_timeout=9000")
    assert set(found) == {"default", "reading"}
    read, written = found["reading"]["OPTIONS"], found["default"]["OPTIONS"]
    assert read["isolation_level"] == IsolationLevel.REPEATABLE_READ
    assert read["options"] == "-c statement_timeout=9000 -c default_transaction_read_only=on"
    assert "isolation_level" not in written
    assert read["sslmode"] == written["sslmode"] == "require"
    assert read["connect_timeout"] == written["connect_timeout"] == 3


def test_every_replica_has_a_name(made):
    found = made(PRIMARY, "postgresql://kb@one/kb, postgresql://kb@two:5433/kb?connect_timeout=1,")
    assert list(found) == ["default", "reading", "replica_1", "replica_2"]
    assert [found[alias]["HOST"] for alias in found] == ["primary", "primary", "one", "two"]
    assert found["replica_2"]["OPTIONS"]["connect_timeout"] == 1
    assert "read_only=on" in found["replica_1"]["OPTIONS"]["options"]


@pytest.mark.parametrize(
    ("address", "replicas", "named"),
    [("", PRIMARY, OURS), ("sqlite:///x", PRIMARY, OURS), (PRIMARY, "mysql://kb:secret@one/kb", "mysql://…")],
)
def test_what_cannot_be_a_replica_stops_the_start_and_tells_no_password(made, address, replicas, named):
    with pytest.raises(ImproperlyConfigured, match=REPLICAS) as refused:
        made(address, replicas)
    assert named in str(refused.value)
    assert "secret" not in str(refused.value)
