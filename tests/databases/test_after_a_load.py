"""What load_facts says of replicas: which hold the facts that it loaded, which do not, and how a script can tell."""

from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from apps.loading.models import FactsVersion
from tests import world
from tests.databases.test_reading import GONE

pytestmark = pytest.mark.django_db


def load(**options):
    out = StringIO()
    call_command("load_facts", folder=world.FOLDER, stdout=out, stderr=out, no_color=True, wait=0.0, **options)
    return out.getvalue()


@pytest.fixture
def current():
    return FactsVersion.objects.current().pk


def test_replicas_that_hold_the_facts_are_named(databases, current):
    for alias in ("one", "two"):
        databases.add_with_facts(alias, current)
    said = load()
    assert "one holds them: yes.\ntwo holds them: yes.\n" in said


def test_a_load_that_is_quiet_says_nothing_of_replicas_that_are_well(databases, current):
    for alias in ("one", "two"):
        databases.add_with_facts(alias, current)
    assert load(quiet=True).count("\n") == 1


def test_a_replica_that_is_behind_and_one_that_is_away_are_a_status_of_their_own(databases, current):
    databases.add_with_facts("one", current - 1)
    databases.add("two", None, GONE)
    with pytest.raises(CommandError) as raised:
        load(quiet=True)
    assert raised.value.returncode == 3, "1 would say that nothing was loaded"
    said = str(raised.value)
    assert said.startswith("The facts are loaded, but")
    assert "one: it does not hold them yet" in said
    assert "two: it does not answer (unable to open database file)" in said
    assert "run load_facts again" in said


def test_once_the_replicas_have_caught_up_a_second_run_is_content(databases, current, settings):
    settings.REPLICAS = ["one"]
    databases.add_with_facts("one", current - 1)
    with pytest.raises(CommandError):
        load()
    databases.write("one", f"UPDATE loading_factsversion SET id = {current}")
    assert "Nothing changed" in load()


@pytest.mark.parametrize("text", ["-1", "soon", "nan"])
def test_how_long_to_wait_is_a_number_of_seconds(text):
    with pytest.raises(CommandError, match="--wait"):
        call_command("load_facts", f"--wait={text}")
