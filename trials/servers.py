"""A PostgreSQL server of a trial, which can be taken away and given back."""

import os
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.postgres import started


class Server:
    """The server of the wheel. Unlike the one of the tests it waits for the disk, so that what it confirmed is there."""

    def __init__(self, wheel) -> None:
        self.wheel, self.address = wheel, wheel.get_uri()

    def say(self, statement: str) -> str:
        return self.wheel.psql(statement)

    def stop_at_once(self) -> None:
        """As where the machine fails: nothing is finished, nothing is written down."""
        self._control("stop", "-m", "immediate")

    def start_again(self) -> None:
        # The way of the socket is not kept by the server; the address names it.
        folder = self.address.rpartition("host=")[2]
        self._control("-o", f'-h "" -k {folder}', "-l", str(self.wheel.log), "start")

    def _control(self, *words: str) -> None:
        command = [str(self.wheel.bin_path / "pg_ctl"), "-w", "-D", str(self.wheel.pgdata), *words]
        quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
        subprocess.run(command, check=True, user=self.wheel.system_user, cwd="/", **quiet)


@contextmanager
def server() -> Iterator[Server]:
    """A server of its own, with the care of one in production."""
    with tempfile.TemporaryDirectory(prefix="demandkb-trial-pg-", ignore_cleanup_errors=True) as folder:
        wheel = started(Path(folder))
        try:
            made = Server(wheel)
            for setting in ("fsync", "full_page_writes", "synchronous_commit"):
                made.say(f"ALTER SYSTEM RESET {setting}")
            made.say("SELECT pg_reload_conf()")
            yield made
        finally:
            wheel.cleanup()


@contextmanager
def database(is_wanted: bool) -> Iterator[str]:
    """The address of the database that DATABASE_URL names, or else of a new server; "" (SQLite) where none is wanted."""
    if not is_wanted:
        yield ""
    elif os.environ.get("DATABASE_URL", "").startswith("postgres"):
        yield os.environ["DATABASE_URL"]
    else:
        with server() as made:
            yield made.address
