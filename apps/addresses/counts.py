"""Counts that all processes of one machine share, in a file: a cache of Django's that holds whole numbers alone."""

import sqlite3
import threading
from pathlib import Path
from time import time

from django.core.cache.backends.base import DEFAULT_TIMEOUT, BaseCache

TABLE = "CREATE TABLE IF NOT EXISTS counts (key TEXT PRIMARY KEY, number INTEGER NOT NULL, ends REAL NOT NULL)"
BY_END = "CREATE INDEX IF NOT EXISTS counts_by_end ON counts (ends)"
FIND = "SELECT number FROM counts WHERE key = ? AND ends > ?"
PUT = (
    "INSERT INTO counts VALUES (?, ?, ?) ON CONFLICT (key) DO UPDATE SET number = excluded.number, ends = excluded.ends"
)
PUT_NEW = f"{PUT} WHERE ends <= ?"
COUNT = "UPDATE counts SET number = number + ? WHERE key = ? AND ends > ? RETURNING number"
PATIENCE = 1.0  # seconds to wait for another process that counts


class CountsOnDisk(BaseCache):
    """Numbers in a file of SQLite: counted without loss by processes and threads that count at once.

    The file may be deleted at any time while no process runs; nothing but counts is lost. Raises `sqlite3.Error` or
    `OSError` where the disk takes nothing.
    """

    def __init__(self, location, params):
        super().__init__(params)
        self.path = Path(location)
        self.of_thread = threading.local()

    def get(self, key, default=None, version=None):
        found = self._file.execute(FIND, (self._named(key, version), time())).fetchone()
        return (found or [default])[0]

    def set(self, key, value, timeout=DEFAULT_TIMEOUT, version=None):
        self._file.execute(PUT, (self._named(key, version), value, self._end(timeout)))

    def add(self, key, value, timeout=DEFAULT_TIMEOUT, version=None):
        self._file.execute("DELETE FROM counts WHERE ends <= ?", (time(),))
        row = (self._named(key, version), value, self._end(timeout), time())
        return self._file.execute(PUT_NEW, row).rowcount == 1

    def incr(self, key, delta=1, version=None):
        found = self._file.execute(COUNT, (delta, self._named(key, version), time())).fetchone()
        if found is None:
            raise ValueError(f"Nothing is counted by the key {key}")
        return found[0]

    def delete(self, key, version=None):
        return self._file.execute("DELETE FROM counts WHERE key = ?", (self._named(key, version),)).rowcount == 1

    def clear(self):
        self._file.execute("DELETE FROM counts")

    def _named(self, key, version):
        return self.make_and_validate_key(key, version=version)

    def _end(self, timeout):
        end = self.get_backend_timeout(timeout)
        return float("inf") if end is None else end

    @property
    def _file(self) -> sqlite3.Connection:
        """The file as this thread has it open."""
        if not hasattr(self.of_thread, "file"):
            self.of_thread.file = self._opened()
        return self.of_thread.file

    def _opened(self):
        self.path.parent.mkdir(parents=True, exist_ok=True)
        file = sqlite3.connect(self.path, timeout=PATIENCE, isolation_level=None)
        file.execute("PRAGMA journal_mode = WAL")
        file.execute("PRAGMA synchronous = OFF")  # a machine that fails forgets some counts, no more
        for statement in (TABLE, BY_END):
            file.execute(statement)
        return file
