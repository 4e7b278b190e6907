"""What every test stands on: a database that holds the invented world."""

import os
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import call_command

from tests import world

# Playwright keeps an event loop in the thread of the tests, and Django would take their queries for asynchronous ones.
os.environ.setdefault("DJANGO_ALLOW_ASYNC_UNSAFE", "true")

FIXTURES = Path(__file__).resolve().parent.parent / "fixtures"


def load(folder: Path) -> None:
    """Make the database hold the facts of a folder, and no others, by the loader that everybody uses."""
    call_command("load_facts", folder=folder, quiet=True, stdout=StringIO())


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup, django_db_blocker) -> None:
    """Every test begins with the invented world; what it changes is rolled back after it."""
    with django_db_blocker.unblock():
        load(world.FOLDER)


@pytest.fixture(scope="module")
def real_facts(django_db_setup, django_db_blocker):
    """The facts of fixtures/ in the place of the world, until the end of the module whose tests ask for them."""
    with django_db_blocker.unblock():
        load(FIXTURES)
    yield
    with django_db_blocker.unblock():
        load(world.FOLDER)
