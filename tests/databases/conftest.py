"""Databases beside that of the tests: files of SQLite, each with one row that says how far it is."""

import pytest
from django.db import connections

from apps.databases import reading
from demandkb.databases import READS_ON_SQLITE, WRITES_ON_SQLITE

VERSIONS = (
    "CREATE TABLE loading_factsversion (id INTEGER PRIMARY KEY, digest TEXT, loaded_at TEXT, history TEXT DEFAULT '',"
    " \"release\" TEXT DEFAULT '', since TEXT DEFAULT '', changes_since INTEGER DEFAULT 0)"
)


class Databases:
    """Databases by their aliases, as the settings would name them."""

    def __init__(self, folder):
        self.folder, self.aliases = folder, []

    def add(self, alias, how_far, file=None):
        """A database, and one that writes to it."""
        path = self.folder / (file or f"{alias}.sqlite3")
        for name, options in ((f"{alias}_writing", WRITES_ON_SQLITE), (alias, READS_ON_SQLITE)):
            made = {**connections.settings["default"], "ENGINE": "django.db.backends.sqlite3", "NAME": path}
            connections.settings[name] = {**made, "OPTIONS": options, "CONN_MAX_AGE": None}
            self.aliases.append(name)
        if how_far is not None:
            self.write(alias, "CREATE TABLE how_far (number INTEGER)")
            self.write(alias, f"INSERT INTO how_far VALUES ({how_far})")

    def add_with_facts(self, alias, version):
        """A database whose last version of the facts is this one."""
        self.add(alias, None)
        self.write(alias, VERSIONS)
        self.write(
            alias,
            f"INSERT INTO loading_factsversion (id, digest, loaded_at) VALUES ({version}, '{'a' * 64}', '2026-11-30 12:00:00')",
        )

    def write(self, alias, statement):
        connections[f"{alias}_writing"].cursor().execute(statement)

    def move_on(self, alias, how_far):
        self.write(alias, f"UPDATE how_far SET number = {how_far}")

    def close(self):
        for alias in self.aliases:
            connections[alias].close()
            del connections[alias], connections.settings[alias]


def ask(alias):
    """How far a database is."""
    return connections[alias].cursor().execute("SELECT number FROM how_far").fetchone()[0]


@pytest.fixture
def databases(tmp_path, settings, monkeypatch, django_db_blocker):
    monkeypatch.setattr(reading, "READERS", reading.Readers())
    settings.READING, settings.REPLICAS = "primary", ["one", "two"]
    made = Databases(tmp_path)
    with django_db_blocker.unblock():
        yield made
        made.close()
