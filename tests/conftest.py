"""What every test stands on: the browser of this machine."""

import os
import shutil

import pytest

NO_CHROMIUM = (
    "The browser tests need Chromium and found none. Install it (on Debian: apt-get install chromium) "
    "or name its program by the variable CHROMIUM."
)
# Playwright keeps an event loop in the thread of the tests, and Django would take their queries for asynchronous ones.
os.environ.setdefault("DJANGO_ALLOW_ASYNC_UNSAFE", "true")

# Chromium talks to no host but ours, and runs as root in a container too.
QUIET = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


def chromium() -> str:
    """The system's own Chromium, or an end of the run that says what to install."""
    names = [os.environ.get("CHROMIUM"), "chromium", "chromium-browser", "google-chrome"]
    found = next((path for name in names if name and (path := shutil.which(name))), None)
    return found or pytest.exit(NO_CHROMIUM, returncode=1)


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args: dict) -> dict:
    """Playwright starts the system's Chromium, not one of its own."""
    return {**browser_type_launch_args, "executable_path": chromium(), "args": QUIET}
