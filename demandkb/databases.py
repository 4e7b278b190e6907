"""The databases: SQLite embedded, PostgreSQL where `DATABASE_URL` names one, and its replicas.

Each is known by two names at least. What writes uses `default`. What a page or the API reads comes from `reading`, the same
database in transactions that only read and see one moment, or from a replica, which is read in the same way.
"""

import os
import re
from pathlib import Path

import dj_database_url
from django.core.exceptions import ImproperlyConfigured

RELEASE = re.compile(r"\d{4}\.[1-9]\d*")
KEPT_OPEN = 60  # seconds for which a connection is used again
PATIENCE = 3  # seconds to wait for a server that does not answer
OURS, REPLICAS = "DATABASE_URL", "DATABASE_REPLICA_URLS"
WRITES_ON_SQLITE = {
    "transaction_mode": "IMMEDIATE",  # a writer waits for its turn at the start, not in the middle
    "init_command": "PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL;",  # readers do not wait for a load
}
READS_ON_SQLITE = {"transaction_mode": "DEFERRED", "init_command": "PRAGMA query_only = ON;"}
READS_ON_POSTGRESQL = {"isolation_level": 3}  # REPEATABLE READ (psycopg.IsolationLevel): all of one moment


def databases(folder: Path) -> dict:
    """What Django's `DATABASES` is, by the environment; SQLite lies in the folder."""
    address, replicas = os.environ.get(OURS, ""), _replica_addresses()
    if not address.startswith("postgres"):
        if replicas:
            raise ImproperlyConfigured(
                f"{REPLICAS} names replicas, which PostgreSQL alone has: name their primary by {OURS}=postgresql://…"
            )
        return _on_sqlite(address or f"sqlite:///{folder / 'demandkb.sqlite3'}")
    read = {"reading": address} | {f"replica_{number}": each for number, each in enumerate(replicas, 1)}
    return {"default": _on_postgresql(address)} | {alias: _read(each) for alias, each in read.items()}


def of_releases(folder: Path, var: Path) -> dict[str, dict]:
    """A database for each release in the folder, by version: a file that nobody writes (`manage.py build_releases`)."""
    names = sorted(path.name for path in folder.glob("*") if RELEASE.fullmatch(path.name))
    return {name: _of_release(var / "releases" / f"{name}.sqlite3") for name in names}


def _of_release(path: Path) -> dict:
    file = f"file:{path}?mode=ro&immutable=1"
    return {"ENGINE": "django.db.backends.sqlite3", "NAME": file, "CONN_MAX_AGE": None}


def _replica_addresses() -> list[str]:
    found = [each.strip() for each in os.environ.get(REPLICAS, "").split(",") if each.strip()]
    for each in found:
        if not each.startswith("postgres"):
            scheme = each.partition("://")[0]
            raise ImproperlyConfigured(f"{REPLICAS} holds “{scheme}://…”: write postgresql://user:password@host/name.")
    return found


def _on_sqlite(address: str) -> dict:
    # Connections stay open: the last to close takes a small file away (-shm), which a full disk would not give back.
    found = dj_database_url.parse(address, conn_max_age=None)
    return {"default": {**found, "OPTIONS": WRITES_ON_SQLITE}, "reading": {**found, "OPTIONS": READS_ON_SQLITE}}


def _on_postgresql(address: str) -> dict:
    found = dj_database_url.parse(address, conn_max_age=KEPT_OPEN, conn_health_checks=True)
    return {**found, "OPTIONS": {"connect_timeout": PATIENCE, **found.get("OPTIONS", {})}}


def _read(address: str) -> dict:
    """A database that is only read. Whether it answers is asked with the first question of each moment, not before."""
    found = _on_postgresql(address)
    options = found["OPTIONS"]
    only_read = f"{options.get('options', '')} -c default_transaction_read_only=on".strip()
    return {
        **found,
        "CONN_HEALTH_CHECKS": False,
        "OPTIONS": {**options, **READS_ON_POSTGRESQL, "options": only_read},
    }
