"""The site as a process of its own, for whoever visits it from outside: a browser, or a client of the API."""

import os
import signal
import socket
import subprocess
import sys
import time
from contextlib import contextmanager
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

import pytest

ROOT = Path(__file__).resolve().parents[1]
LONGEST_START = 120  # seconds


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


@contextmanager
def served(command: list[str], port: int, folder: Path, **environment: str):
    """The address of the site that a command serves at a port, from a folder that is thrown away."""
    address, told = f"http://127.0.0.1:{port}", folder / "told.txt"
    with told.open("w") as output:
        server = subprocess.Popen(
            command,
            cwd=ROOT,
            env=surroundings(folder, **environment),
            stdout=output,
            stderr=subprocess.STDOUT,
            start_new_session=True,
        )
    end = time.monotonic() + LONGEST_START
    while server.poll() is None and not answers(address) and time.monotonic() < end:
        time.sleep(0.2)
    if not answers(address):
        pytest.fail(f"{command} does not answer at {address}. It said:\n{told.read_text()}")
    yield address
    os.killpg(server.pid, signal.SIGTERM)
    server.wait()


def surroundings(folder: Path, **more: str) -> dict[str, str]:
    """The environment of a process that is told nothing of the tests but the folder that it works in."""
    kept = {name: value for name, value in os.environ.items() if name != "DJANGO_SETTINGS_MODULE"}
    return {**kept, "DEMANDKB_VAR": str(folder / "var"), **more}


@pytest.fixture(scope="session")
def site(tmp_path_factory):
    """The address of the site as `make run` serves it, on the real facts."""
    port = free_port()
    with served(["make", "run", f"PORT={port}"], port, tmp_path_factory.mktemp("site")) as address:
        yield address


@pytest.fixture(scope="session")
def world_site(tmp_path_factory):
    """The address of a site on the invented world, which is small: many questions are put to it."""
    folder, port = tmp_path_factory.mktemp("world"), free_port()
    settings = {"DJANGO_SETTINGS_MODULE": "tests.settings"}
    for step in (["migrate", "--verbosity", "0"], ["load_facts", "--quiet", "--folder", "tests/world"]):
        subprocess.run([sys.executable, "manage.py", *step], cwd=ROOT, env=surroundings(folder, **settings), check=True)
    command = [sys.executable, "-m", "gunicorn", "demandkb.wsgi", "--threads", "4", "--no-control-socket"]
    with served([*command, "--bind", f"127.0.0.1:{port}"], port, folder, **settings) as address:
        yield address
