"""A site of a trial: its database, its commands, its server; all that it writes lies in one folder."""

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.site import ROOT, served, surroundings

GUNICORN = (sys.executable, "-m", "gunicorn", "demandkb.wsgi", "--bind", "127.0.0.1:{port}", "--no-control-socket")


class Site:
    """A site in a folder of its own. `database` is the address of a PostgreSQL database; without it, SQLite."""

    def __init__(self, folder: Path, database: str = "") -> None:
        self.folder, self.database = folder, database
        # The trial asks more often than one client may.
        self.more = {"DEMANDKB_API_RATE": "0", "DATABASE_URL": database, "PYTHONUNBUFFERED": "1"}

    @property
    def environment(self) -> dict[str, str]:
        """What its processes are told."""
        return surroundings(self.folder, **self.more)

    @property
    def var(self) -> Path:
        """The folder that it writes in."""
        return self.folder / "var"

    def manage(self, *words: str, **options) -> subprocess.CompletedProcess:
        """A command of manage.py, until it ends; what it said is in `stdout` and `stderr`."""
        return subprocess.run(self.command(*words), env=self.environment, text=True, capture_output=True, **options)

    def start(self, *words: str) -> subprocess.Popen:
        """A command of manage.py that goes on while the trial does."""
        pipes = {"stdout": subprocess.PIPE, "stderr": subprocess.DEVNULL}
        return subprocess.Popen(self.command(*words), env=self.environment, text=True, **pipes)

    def must(self, *words: str) -> str:
        """What a command said that may not fail."""
        done = self.manage(*words)
        if done.returncode:
            raise RuntimeError(f"{' '.join(words)} ended with {done.returncode}:\n{done.stdout}{done.stderr}")
        return done.stdout

    def command(self, *words: str) -> list[str]:
        return [sys.executable, str(ROOT / "manage.py"), *words]

    def build(self, facts: Path) -> None:
        """Tables, facts, style sheets."""
        self.must("migrate", "--verbosity", "0")
        self.must("load_facts", "--quiet", "--folder", str(facts))
        self.must("collectstatic", "--no-input", "--verbosity", "0")

    def load(self, facts: Path) -> None:
        """Make it hold these facts."""
        self.must("load_facts", "--quiet", "--folder", str(facts))

    def digest(self) -> str:
        """The digest of the facts that it says it holds."""
        return self.must("which_facts").split()[0]

    @contextmanager
    def serve(self, workers: int = 2, threads: int = 4, *more: str) -> Iterator[str]:
        """The address of the site while it is served."""
        words = ("--workers", str(workers), "--threads", str(threads), "--log-level", "warning", *more)
        with served(self.folder, (*GUNICORN, *words), **self.more) as address:
            yield address


def workers_of(master: int) -> list[int]:
    """The processes that a server started."""
    found = []
    for path in Path("/proc").glob("[0-9]*/stat"):
        try:
            parent = int(path.read_text().rpartition(")")[2].split()[1])
        except (OSError, IndexError, ValueError):
            continue  # it ended while we looked
        if parent == master:
            found.append(int(path.parent.name))
    return sorted(found)


def master_of(site: Site) -> int:
    """The process of the server, as it noted itself (`--pid`)."""
    return int((site.folder / "server.pid").read_text())


def noting_its_pid(site: Site) -> tuple[str, str]:
    """What makes the server of a site note its process."""
    return "--pid", str(site.folder / "server.pid")
