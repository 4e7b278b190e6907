"""The site that a browser visits, and the visitor."""

import pytest

from tests import chromium


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
