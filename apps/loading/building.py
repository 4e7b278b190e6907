"""Releases as databases: SQLite files beside what else can be made again, each read by the models of now."""

import hashlib
import os
import sqlite3
import subprocess
import sys
import tempfile
from contextlib import closing
from functools import cache
from pathlib import Path

from django.conf import settings

from apps.loading.releases import SUMS, Released

PACKAGES = (
    "changes",
    "criminalization",
    "findings",
    "instruments",
    "loading",
    "prevention",
    "search",
    "sources",
    "states",
)


def build(*releases: Released) -> None:
    """Build the database of each release, whole, in the place of the one that stood there. RuntimeError with what went wrong."""
    _folder().mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix=".draft-", dir=_folder()) as draft:
        empty = Path(draft) / "empty.sqlite3"
        _manage(empty, "migrate", "--verbosity", "0")
        for released in releases:
            _build(released, empty)


def _build(released, empty):
    with tempfile.TemporaryDirectory(prefix=".draft-", dir=_folder()) as draft:
        made = Path(draft) / "made.sqlite3"
        with closing(sqlite3.connect(empty)) as there, closing(sqlite3.connect(made)) as here:
            there.backup(here)
        beside = released.folder.parent.parent / "fixtures"
        _manage(made, "load_facts", "--quiet", "--release", str(released.version), "--folder", str(beside))
        with closing(sqlite3.connect(made)) as file:
            file.execute("PRAGMA journal_mode = delete")  # one file, which nobody writes any more
        made.rename(_place(released))
    _note(released).write_text(_follows_from(released), encoding="utf-8")


def is_built(released: Released) -> bool:
    """Whether its database stands there as this code would build it."""
    note = _note(released)
    return _place(released).is_file() and note.is_file() and note.read_text(encoding="utf-8") == _follows_from(released)


def _folder():
    return settings.VAR / "releases"


def _place(released):
    return _folder() / f"{released.version}.sqlite3"


def _note(released):
    return _place(released).with_suffix(".from")


def _manage(database, *words):
    environment = {**os.environ, "DATABASE_URL": f"sqlite:///{database}", "DATABASE_REPLICA_URLS": ""}
    command = [sys.executable, str(settings.BASE_DIR / "manage.py"), *words]
    done = subprocess.run(command, env=environment, text=True, capture_output=True)
    if done.returncode:
        raise RuntimeError(f"{' '.join(words)} ended with {done.returncode}: {done.stderr.strip()}")


def _follows_from(released):
    """A digest of all that the database follows from: the release, and the code that reads and holds it."""
    return hashlib.sha256(f"{(released.folder / SUMS).read_text(encoding='utf-8')}{_code()}".encode()).hexdigest()


@cache
def _code():
    digest = hashlib.sha256()
    for package in PACKAGES:
        for path in sorted((settings.BASE_DIR / "apps" / package).rglob("*.py")):
            digest.update(path.read_bytes())
    return digest.hexdigest()
