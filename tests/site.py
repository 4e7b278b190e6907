"""Runs a command with DEMANDKB_SITE naming a site on the real facts, as `make run` serves it, for all processes of tests.

    python -m tests.site pytest tests/e2e

It is built in a folder that is thrown away, and ends with the command.
"""

import os
import signal
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

ROOT = Path(__file__).resolve().parents[1]
VARIABLE = "DEMANDKB_SITE"
FOLDER = "DEMANDKB_SITE_FOLDER"  # where that site writes
LONGEST_START = 300  # seconds
AS_RUN = ("make", "run", "PORT={port}")


def free_port() -> int:
    """A port on which nobody listens now."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        return server.getsockname()[1]


def answers(address: str) -> bool:
    """Whether a site is there."""
    try:
        with urlopen(f"{address}/about/"):
            return True
    except URLError:
        return False


def surroundings(folder: Path, **more: str) -> dict[str, str]:
    """The environment of a process that is told nothing of the tests but the folder that it writes in."""
    kept = {name: value for name, value in os.environ.items() if name != "DJANGO_SETTINGS_MODULE"}
    return {**kept, "DEMANDKB_VAR": str(folder / "var"), **more}


@contextmanager
def served(folder: Path, command: tuple[str, ...] = AS_RUN, **environment: str) -> Iterator[str]:
    """The address of the site while a command serves it, with all that it writes in this folder."""
    port, told = free_port(), folder / "told.txt"
    address = f"http://127.0.0.1:{port}"
    with told.open("w") as output:
        server = subprocess.Popen(
            [part.format(port=port) for part in command],
            cwd=ROOT,
            env=surroundings(folder, **environment),
            stdout=output,
            stderr=subprocess.STDOUT,
            start_new_session=True,
        )
    try:
        end = time.monotonic() + LONGEST_START
        while server.poll() is None and not answers(address) and time.monotonic() < end:
            time.sleep(0.2)
        if not answers(address):
            raise RuntimeError(f"{command} does not answer at {address}. It said:\n{told.read_text()}")
        yield address
    finally:
        if server.poll() is None:
            os.killpg(server.pid, signal.SIGTERM)
            server.wait()


def run(command: list[str]) -> int:
    """The command's exit status, once it has run beside the site."""
    temporary = tempfile.TemporaryDirectory(prefix="demandkb-site-", ignore_cleanup_errors=True)
    with temporary as folder, served(Path(folder)) as address:
        return subprocess.call(command, env={**os.environ, VARIABLE: address, FOLDER: folder})


if __name__ == "__main__":
    sys.exit(run(sys.argv[1:]))
