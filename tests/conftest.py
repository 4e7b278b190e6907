"""What every test stands on: a database that holds the invented world, or the real facts for those who ask for them."""

import os
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import call_command
from django.db import connection, transaction

from demandkb.memory import settle
from tests import world
from tests.looking import Changed, Kept, answered
from tests.site import FOLDER, VARIABLE, served

# Playwright keeps an event loop in the thread of the tests, and Django would take their queries for asynchronous ones.
os.environ.setdefault("DJANGO_ALLOW_ASYNC_UNSAFE", "true")

FIXTURES = Path(__file__).resolve().parent.parent / "fixtures"


def load(folder: Path) -> None:
    """Make the database hold the facts of a folder, and no others, by the loader that everybody uses."""
    call_command("load_facts", folder=folder, quiet=True, stdout=StringIO())


class Held:
    """Which facts the database of this process holds. To load them takes seconds: it is done when others are needed."""

    def __init__(self, blocker) -> None:
        self.blocker, self.folder = blocker, None

    def hold(self, folder: Path) -> None:
        if folder != self.folder:
            with self.blocker.unblock():
                load(folder)
            self.folder = folder


HELD = pytest.StashKey[Held]()
CHANGED = pytest.StashKey[Changed]()
LEFT = pytest.StashKey[int]()  # how many tests were left to another run


def folder_for(test: pytest.Item) -> Path:
    """The facts that a test stands on."""
    return FIXTURES if "real_facts" in test.fixturenames else world.FOLDER


def uses_the_database(test: pytest.Item) -> bool:
    """Whether a test asks for the database; pytest-django refuses it to those that do not."""
    asking = {"db", "django_db_setup"}
    return test.get_closest_marker("django_db") is not None or not asking.isdisjoint(test.fixturenames)


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Tests on the real facts come last: each process then exchanges the facts once, not once a module.

    On PostgreSQL the tests that use no database are left out: the run on SQLite does them.
    """
    items.sort(key=lambda test: folder_for(test) == FIXTURES)
    if connection.vendor != "sqlite":
        left = [test for test in items if not uses_the_database(test)]
        items[:] = [test for test in items if uses_the_database(test)]
        config.hook.pytest_deselected(items=left)
        config.stash[LEFT] = len(left)
        if hasattr(config, "workeroutput"):  # a process of many: what it says here, the first one hears
            config.workeroutput["left"] = len(left)


def pytest_collection_finish() -> None:
    """A process of tests looks for unused memory as a process of the site does."""
    settle()


@pytest.hookimpl(optionalhook=True)
def pytest_testnodedown(node) -> None:
    """Every process collects the same tests, so any of them says how many were left out."""
    if left := getattr(node, "workeroutput", {}).get("left"):
        node.config.stash[LEFT] = left


def pytest_terminal_summary(terminalreporter, config: pytest.Config) -> None:
    """Nothing is left out silently."""
    if left := config.stash.get(LEFT, 0):
        terminalreporter.write_line(f"{left} tests that use no database were left to the run on SQLite.")


@pytest.hookimpl(tryfirst=True)
def pytest_runtest_setup(item: pytest.Item) -> None:
    """Whatever order the tests run in, each finds its own facts."""
    if held := item.config.stash.get(HELD, None):
        held.hold(folder_for(item))
        item.config.stash[CHANGED].said = False


@pytest.fixture(scope="session")
def django_db_setup(request, django_db_setup, django_db_blocker) -> None:
    """Every test begins with the invented world; what it changes is rolled back after it."""
    request.config.stash[HELD] = Held(django_db_blocker)
    request.config.stash[HELD].hold(world.FOLDER)
    request.config.stash[CHANGED] = Changed()
    connection.execute_wrappers.append(request.config.stash[CHANGED])


@pytest.fixture(scope="module")
def real_facts(request, django_db_setup) -> None:
    """The facts of fixtures/ in the place of the world."""
    request.config.stash[HELD].hold(FIXTURES)


@pytest.fixture
def in_the_world(real_facts, db):
    """What a function finds on the invented world, for a test that goes on to hold it against the real facts.

    The world is a fraction of these and is loaded sooner.
    """

    def found(look):
        with transaction.atomic():
            load(world.FOLDER)
            few = look()
            transaction.set_rollback(True)
        return few

    return found


@pytest.fixture(scope="session")
def kept(request, django_db_setup) -> Kept:
    """What the tests of this process have worked out."""
    return Kept(request.config.stash[CHANGED])


@pytest.fixture
def once(request, db, kept):
    """Something worked out from the facts, once in a process: `once(name, make)`. Nobody may change what it gives.

    Not for tests that count queries, put something in the place of the site's code or change its settings.
    """
    return lambda name, make: kept.once((request.config.stash[HELD].folder, name), make)


@pytest.fixture
def look(client, once):
    """The answer to an address, asked for once: for tests of many sentences on the same pages, with the limits of `once`."""
    return lambda address, **extra: once((address, *sorted(extra.items())), lambda: answered(client, address, **extra))


@pytest.fixture(scope="session")
def site_folder(tmp_path_factory) -> Path:
    """Where that site writes."""
    return Path(os.environ.get(FOLDER) or tmp_path_factory.mktemp("site"))


@pytest.fixture(scope="session")
def site(site_folder):
    """The address of the site: that which runs beside these tests (`tests.site`), else one of their own."""
    if address := os.environ.get(VARIABLE):
        yield address
    else:
        with served(site_folder) as address:
            yield address
