"""Programs that serve: found, started, awaited, ended."""

import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from http.client import HTTPConnection, HTTPException
from pathlib import Path

from benchmarks.serving.asking import as_visitor
from tests.site import ROOT, free_port

LONGEST_START = 60  # seconds


@dataclass(frozen=True)
class Started:
    """A server that answers: its address, and the number of its first process."""

    server: str
    process: int


def needed(*programs: str) -> None:
    """End with the way to what is missing."""
    if missing := [each for each in programs if not shutil.which(each)]:
        sys.exit(f"Missing: {', '.join(missing)}. On Debian and Ubuntu: apt-get install {' '.join(missing)}")


def answers(port: int) -> bool:
    """Whether a server listens there, whatever it says."""
    try:
        connection = HTTPConnection("127.0.0.1", port, timeout=30)
        connection.request("GET", "/", headers=as_visitor("identity"))
        connection.getresponse()
    except (OSError, HTTPException):
        return False
    return True


def awaited(server: subprocess.Popen, port: int, told: Path) -> None:
    """Return when it answers; end where it has ended, or takes too long, with what it said."""
    end = time.monotonic() + LONGEST_START
    while server.poll() is None and time.monotonic() < end:
        if answers(port):
            return
        time.sleep(0.1)
    raise RuntimeError(f"{server.args} does not answer. It said:\n{told.read_text()}")


@contextmanager
def started(command: list[str], folder: Path, port: int = 0, **environment: str) -> Iterator[Started]:
    """The server that a command starts, while it is wanted. `{port}` in the command stands for a free one."""
    port = port or free_port()
    told = folder / f"told-{port}.txt"
    with told.open("w") as output:
        server = subprocess.Popen(
            [part.format(port=port) for part in command],
            cwd=ROOT,
            env={**os.environ, **environment},
            stdout=output,
            stderr=subprocess.STDOUT,
            start_new_session=True,
        )
    try:
        awaited(server, port, told)
        yield Started(f"http://127.0.0.1:{port}", server.pid)
    finally:
        if server.poll() is None:
            os.killpg(server.pid, signal.SIGTERM)
            server.wait()
