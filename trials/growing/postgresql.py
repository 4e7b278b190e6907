"""Two servers of PostgreSQL on one machine: a primary, and a hot standby that follows it by streaming replication."""

import os
import shutil
import signal
import subprocess
from pathlib import Path

import psycopg

from trials.growing.parts import Part, wait_until

NAME = "demandkb"
INSTALLED = ("/usr/lib/postgresql/*/bin/pg_basebackup", "/usr/pgsql-*/bin/pg_basebackup")
SETTINGS = {"hot_standby_feedback": "on", "wal_keep_size": "256MB", "shared_buffers": "64MB", "max_connections": "60"}


def programs() -> Path:
    """The folder with the programs of PostgreSQL."""
    for shape in INSTALLED:
        if found := sorted(Path("/").glob(shape.removeprefix("/"))):
            return found[-1].parent
    if found := shutil.which("pg_basebackup"):
        return Path(found).resolve().parent
    raise RuntimeError("There is no pg_basebackup on this machine: install PostgreSQL (apt package postgresql).")


def as_a_user() -> dict:
    """PostgreSQL refuses to run as root; its package makes a user for it."""
    return {"user": "postgres", "group": "postgres", "extra_groups": []} if os.geteuid() == 0 else {}


class Server(Part):
    """One server. It waits for the disk: what it confirmed is there."""

    def __init__(self, name: str, folder: Path, port: int) -> None:
        super().__init__(name, folder, cwd="/", **as_a_user())
        self.port, self.rows = port, folder / name
        self.address = f"postgresql://postgres@127.0.0.1:{port}/{NAME}"

    def command(self) -> list[str]:
        said = [word for name, value in SETTINGS.items() for word in ("-c", f"{name}={value}")]
        place = ["-D", str(self.rows), "-h", "127.0.0.1", "-p", str(self.port), "-k", str(self.rows)]
        return [str(programs() / "postgres"), *place, *said]

    def is_there(self) -> bool:
        try:
            return self.ask("SELECT 1", "postgres") == 1
        except psycopg.OperationalError:
            return False

    def ask(self, statement: str, database: str = NAME) -> object:
        """The first value of what a statement gives; None where it gives nothing."""
        address = self.address.removesuffix(NAME) + database
        with psycopg.connect(address, autocommit=True, connect_timeout=5) as connection:
            found = connection.execute(statement)
            return (found.fetchone() or [None])[0] if found.description else None

    def kill(self) -> None:
        """As where the machine fails: at once, and found on the disk as it was."""
        self.process.send_signal(signal.SIGQUIT)
        self.process.wait()

    def stop(self) -> None:
        if self.process is not None and self.process.poll() is None:
            self.process.send_signal(signal.SIGINT)  # without waiting for those who are connected
            self.process.wait()

    def questions(self, table: str) -> int:
        """How many questions about a table it was asked, while it notes them."""
        return sum("SELECT" in line and table in line for line in self.log.read_text().splitlines())

    def note_questions(self, is_wanted: bool) -> None:
        """Write every statement into the log, or no longer."""
        wanted = "all" if is_wanted else "none"
        self.ask(f"ALTER SYSTEM SET log_statement = '{wanted}'")
        self.ask("SELECT pg_reload_conf()")
        wait_until(lambda: self.ask("SHOW log_statement") == wanted, f"{self.name} notes what it was told to")


def make_primary(server: Server) -> None:
    """A cluster with an empty database, running."""
    words = ["-U", "postgres", "--auth=trust", "-E", "UTF8", "--locale=C.UTF-8", "-D", str(server.rows)]
    _run("initdb", *words)
    server.start()
    server.ask(f"CREATE DATABASE {NAME}", "postgres")


def make_replica(server: Server, primary: Server) -> None:
    """A copy of the primary that goes on following it, running."""
    source = f"host=127.0.0.1 port={primary.port} user=postgres"
    _run("pg_basebackup", "-R", "-X", "stream", "-c", "fast", "-d", source, "-D", str(server.rows))
    server.start()


def _run(program, *words):
    done = subprocess.run([str(programs() / program), *words], cwd="/", text=True, capture_output=True, **as_a_user())
    if done.returncode:
        raise RuntimeError(f"{program} ended with {done.returncode}: {done.stderr}")
