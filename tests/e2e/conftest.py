"""The site that a browser visits, and the visitor."""

import os
import signal
import socket
import subprocess
import time
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

import pytest

from tests import chromium

ROOT = Path(__file__).resolve().parents[2]
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


@pytest.fixture(scope="session")
def site(tmp_path_factory):
    """The address of the site as `make run` serves it, on the real facts, in a folder that is thrown away."""
    folder, port = tmp_path_factory.mktemp("site"), free_port()
    address, told = f"http://127.0.0.1:{port}", folder / "told.txt"
    environment = {name: value for name, value in os.environ.items() if name != "DJANGO_SETTINGS_MODULE"}
    with told.open("w") as output:
        server = subprocess.Popen(
            ["make", "run", f"PORT={port}"],
            cwd=ROOT,
            env={**environment, "DEMANDKB_VAR": str(folder / "var")},
            stdout=output,
            stderr=subprocess.STDOUT,
            start_new_session=True,
        )
    end = time.monotonic() + LONGEST_START
    while server.poll() is None and not answers(address) and time.monotonic() < end:
        time.sleep(0.2)
    if not answers(address):
        pytest.fail(f"`make run` does not answer at {address}. It said:\n{told.read_text()}")
    yield address
    os.killpg(server.pid, signal.SIGTERM)
    server.wait()


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args: dict) -> dict:
    """Playwright starts the system's Chromium, not one of its own."""
    path = chromium.program() or pytest.exit(chromium.MISSING, returncode=1)
    return {**browser_type_launch_args, "executable_path": path, "args": chromium.OPTIONS}


@pytest.fixture(params=[True, False], ids=["with script", "without script"])
def visitor(request, browser):
    """A page in a browser that runs script, or does not."""
    context = browser.new_context(java_script_enabled=request.param)
    yield context.new_page()
    context.close()


@pytest.fixture
def without_script(browser):
    """A page in a browser that runs no script."""
    context = browser.new_context(java_script_enabled=False)
    yield context.new_page()
    context.close()
