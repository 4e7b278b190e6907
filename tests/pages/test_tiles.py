"""States are chosen on a map, by links."""

import html
import re

import pytest

from apps.states.models import State

pytestmark = pytest.mark.django_db
TILE = re.compile(
    r'<a class="tile(?P<chosen> chosen)?" id="tile-(?P<code>\w\w)" href="(?P<address>[^"]*)">(?P<inside>.*?)</a>'
)


def tiles(client, query=""):
    """Each square of the map by the code of its state."""
    page = client.get(f"/compare/?{query}").content.decode()
    return {found["code"]: found for found in TILE.finditer(page)}


def address(tile):
    return html.unescape(tile["address"])


@pytest.mark.parametrize("query", ["", "states=XA,XB"])
def test_every_state_has_a_square_in_the_order_of_the_home_page(client, query):
    home = re.findall(r'class="tile" href="[^"]*"[^>]*><abbr>(\w\w)', client.get("/").content.decode())
    assert list(tiles(client, query)) == home
    assert len(home) == State.objects.count()


def test_a_square_adds_its_state_behind_the_others_and_keeps_the_rest_of_the_address(client):
    tile = tiles(client, "states=XB,XA&topics=law&layout=rows")["XC"]
    assert address(tile) == "/compare/?topics=law&layout=rows&states=XB,XA,XC#tile-XC"
    assert "Add Calidora" in tile["inside"]
    assert not tile["chosen"]


def test_a_square_of_a_chosen_state_takes_it_out_and_is_marked_by_more_than_colour(client):
    tile = tiles(client, "states=XB,XA,XC")["XA"]
    assert address(tile) == "/compare/?states=XB,XC#tile-XA"
    assert tile["chosen"]
    assert "✓" in tile["inside"]
    assert "Take out Arcadia" in tile["inside"]


def test_the_first_state_is_chosen_from_the_start_and_the_last_leads_back_to_it(client):
    assert address(tiles(client)["XA"]) == "/compare/?states=XA#tile-XA"
    assert address(tiles(client, "states=XA")["XA"]) == "/compare/#tile-XA"


def test_a_group_stays_a_group_when_a_state_is_added(client):
    assert address(tiles(client, "states=Northern Europe")["XC"]) == "/compare/?states=northern-europe,XC#tile-XC"


def test_a_group_becomes_its_states_when_one_of_them_is_taken_out(client):
    found = tiles(client, "states=northern-europe,XC")
    assert {code for code, tile in found.items() if tile["chosen"]} == {"XA", "XB", "XC"}
    assert address(found["XA"]) == "/compare/?states=XB,XC#tile-XA"


def test_every_square_leads_to_a_page_with_its_state(client):
    for code, tile in tiles(client, "states=XA").items():
        page = client.get(address(tile).partition("#")[0]).content.decode()
        assert bool(TILE.search(page, page.index(f'id="tile-{code}"') - 30)["chosen"]) is (code != "XA")


def test_fifty_seven_links_can_be_passed_over(client):
    assert '<a class="skip" href="#own">Skip the map</a>' in client.get("/compare/").content.decode()
    assert '<details class="choose" id="choose-map"' in client.get("/compare/?states=XA").content.decode()


def test_the_map_costs_no_query(client, django_assert_max_num_queries):
    with django_assert_max_num_queries(8):
        client.get("/compare/")
