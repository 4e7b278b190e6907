"""How databases fail where nobody asked wrongly: gone, locked by another, or without room."""

import shutil
import sqlite3
from pathlib import Path

from django.db import DatabaseError, InterfaceError, OperationalError

SECONDS = 5  # after which it is worth asking again: a server is back, another has written

OUR_MISTAKES = {sqlite3.SQLITE_ERROR, sqlite3.SQLITE_MISUSE}  # a wrong statement is an OperationalError of SQLite too
NO_ROOM_BESIDE = sqlite3.SQLITE_IOERR_SHMSIZE  # for the small file that SQLite needs beside its own (-shm)
LOCKED = {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED}
READ_ONLY = "25006"  # SQLSTATE of a PostgreSQL server that only follows another
DISK_FULL = "53100"


def is_away(error: BaseException | None) -> bool:
    """Whether a database could not do what it may do later, so that only the moment was wrong."""
    if not isinstance(error, DatabaseError | InterfaceError):
        return False
    if _sqlstate(error) == READ_ONLY:
        return True
    return isinstance(error, OperationalError | InterfaceError) and _sqlite_code(error) not in OUR_MISTAKES


def has_no_room(error: BaseException) -> bool:
    """Whether the disk under the database is full."""
    said = getattr(error.__cause__, "sqlite_errorcode", None)
    return _sqlite_code(error) == sqlite3.SQLITE_FULL or said == NO_ROOM_BESIDE or _sqlstate(error) == DISK_FULL


def is_locked(error: BaseException) -> bool:
    """Whether another writes to the same file of SQLite, and went on for longer than this process waits."""
    return _sqlite_code(error) in LOCKED


def told(error: BaseException) -> str:
    """What the database said, on one line."""
    return " ".join(str(error).split())


def place_of(settings: dict) -> str:
    """Which database it is: its file, or host and name of a server; never a password."""
    if settings["ENGINE"].endswith("sqlite3"):
        return str(settings["NAME"])
    host = settings.get("HOST") or settings.get("OPTIONS", {}).get("host") or "this machine"
    port = f":{settings['PORT']}" if settings.get("PORT") else ""
    return f"“{settings['NAME']}” on {host}{port}"


def room_at(path: str | Path) -> str:
    """How much room is left on the disk of a file or folder, in words."""
    there = next(each for each in (Path(path), *Path(path).parents) if each.exists())
    return f"{shutil.disk_usage(there).free / 1e6:.1f} MB are free"


def _sqlite_code(error: BaseException) -> int | None:
    """SQLite's code of what happened; its higher bits say closer what."""
    code = getattr(error.__cause__, "sqlite_errorcode", None)
    return None if code is None else code & 0xFF


def _sqlstate(error: BaseException) -> str | None:
    return getattr(error.__cause__, "sqlstate", None)
