"""What every test stands on: the browser of this machine."""

import os

import pytest

from tests import chromium

# Playwright keeps an event loop in the thread of the tests, and Django would take their queries for asynchronous ones.
os.environ.setdefault("DJANGO_ALLOW_ASYNC_UNSAFE", "true")


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args: dict) -> dict:
    """Playwright starts the system's Chromium, not one of its own."""
    path = chromium.program() or pytest.exit(chromium.MISSING, returncode=1)
    return {**browser_type_launch_args, "executable_path": path, "args": chromium.OPTIONS}
