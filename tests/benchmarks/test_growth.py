"""The invented facts of the benchmark are facts as the loader takes them, and queries do not grow with them."""

import pytest
from django.core.management import call_command
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext

from apps.criminalization.models import Statute
from apps.loading.files import read
from apps.loading.rules import check
from apps.states.models import State
from benchmarks.invented import MOST, Size, name_of, write_facts

FEW = 11  # the states of the world, each with its records twice
ADDRESSES = (
    "/",
    "/states/",
    "/states/arcadia/",
    "/statutes/",
    "/statutes/xa-code-5/",
    "/prevention/",
    "/sources/",
    "/search/?q=offence",
    "/compare/?states=XA,XB,XC,XD,XK",
    "/api/v1/statutes/?page_size=20",
    "/api/v1/statutes/xa-code-5/",
)


@pytest.fixture(scope="module")
def twice(tmp_path_factory):
    folder = tmp_path_factory.mktemp("facts") / "twice"
    write_facts(folder, Size(states=FEW, times=2))
    return folder


def test_more_states_and_more_records_keep_the_rules(tmp_path):
    write_facts(tmp_path / "facts", Size(states=FEW + 3, times=2))
    files = read(tmp_path / "facts")
    assert check(files) == []
    assert len(files.states) == FEW + 3


def test_no_more_states_are_invented_than_there_are_codes(tmp_path):
    with pytest.raises(ValueError, match=str(MOST)):
        write_facts(tmp_path / "facts", Size(states=MOST + 1))


def test_every_number_has_a_name_of_its_own():
    assert len({name_of(number) for number in range(20_000)}) == 20_000


@pytest.mark.django_db
def test_queries_are_the_same_for_twice_the_records(client, twice):
    """With more states they are the same too: tests/pages/test_queries.py."""
    few, laws = _costs(client), Statute.objects.count()
    with transaction.atomic():
        call_command("load_facts", folder=twice, verbosity=0, quiet=True)
        many, states = _costs(client), State.objects.count()
        assert Statute.objects.count() == 2 * laws
        transaction.set_rollback(True)
    assert (many, states) == (few, FEW)


def _costs(client):
    costs = {}
    for address in ADDRESSES:
        with CaptureQueriesContext(connection) as asked:
            assert client.get(address).status_code == 200
            costs[address] = len(asked)
    return costs
