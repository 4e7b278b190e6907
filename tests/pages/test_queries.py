"""Queries grow neither with states nor with what is on file."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from apps.states.models import State

MOST = 20
pytestmark = pytest.mark.django_db


def cost(client, address):
    with CaptureQueriesContext(connection) as asked:
        assert client.get(address).status_code == 200
    return len(asked)


def test_a_profile_takes_at_most_twenty_queries_whatever_is_on_file(client):
    costs = {slug: cost(client, f"/states/{slug}/") for slug in State.objects.values_list("slug", flat=True)}
    assert max(costs.values()) <= MOST, costs


def test_a_profile_as_a_file_costs_no_more_than_the_page_and_one_query_for_the_version_of_the_facts(client):
    assert cost(client, "/states/arcadia.json") <= cost(client, "/states/arcadia/") + 1


PICTURES = ("/map.svg", "/map.svg?also=party:coe-197", "/years.svg", "/findings/figures.svg", "/approaches.svg")
FILES = ("/states.csv", "/timeline.csv", "/years.csv", "/crossed.csv?also=party:coe-197")
LISTS = ("/", "/states/", "/timeline/", "/card.png", *PICTURES, *FILES)


def test_lists_cost_the_same_with_the_real_number_of_states(client, in_the_world):
    few = in_the_world(lambda: {address: cost(client, address) for address in LISTS})
    for address, queries in few.items():
        assert cost(client, address) <= queries, address


def test_a_picture_of_a_state_costs_no_more_than_its_page(client):
    for each in ("timeline.svg", "timeline.png"):
        assert cost(client, f"/states/arcadia/{each}") <= cost(client, "/states/arcadia/") + 1


def test_a_card_of_many_states_costs_as_much_as_one_of_few(client):
    assert cost(client, "/compare/card.png?states=all") <= cost(client, "/compare/card.png?states=XA,XG") + 2
