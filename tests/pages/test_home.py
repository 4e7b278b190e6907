"""The home page: a map, a legend and a table that say the same."""

import re

import pytest

from apps.criminalization.approach import KINDS
from apps.states.models import State
from tests.pages.reading import links_of, text_of

pytestmark = pytest.mark.django_db


def test_every_state_is_one_square_with_its_law_in_words(client):
    page = client.get("/").content.decode()
    squares = re.findall(r'<a class="tile" href="/states/([^/]+)/".*?<span class="say"><b>', page, flags=re.S)
    assert sorted(squares) == sorted(State.objects.values_list("slug", flat=True))


def test_the_legend_names_every_kind_and_counts_every_state(client):
    page = client.get("/").content.decode()
    legend = page[page.index('class="legend"') : page.index('class="ways"')]
    counts = dict(re.findall(r'href="/states/\?approach=(\w+)".*?<b>(\d+)</b>', legend, flags=re.S))
    assert set(counts) == {kind.key for kind in KINDS}
    assert sum(map(int, counts.values())) == State.objects.count()


@pytest.mark.parametrize("kind", [kind.key for kind in KINDS])
def test_a_number_in_the_legend_is_the_length_of_the_list_that_it_leads_to(client, kind):
    page = client.get("/").content.decode()
    number = re.search(rf'href="/states/\?approach={kind}".*?<b>(\d+)</b>', page, flags=re.S)[1]
    listed = text_of(client.get("/states/", {"approach": kind}))
    assert (
        f" {number} state{'' if number == '1' else 's'} " if number != "0" else " Nothing found: no state "
    ) in listed


def test_the_map_of_another_day_says_so(client):
    response = client.get("/", {"as_of": "2005-06-01"})
    assert "The law on buyers and users on 1 June 2005" in text_of(response)
    assert 'data-kind="uncertain"' in response.content.decode()


def test_the_form_for_a_day_works_without_script(client):
    page = client.get("/").content.decode()
    assert re.search(r'<form method="get" action="/">.*?name="as_of"', page, flags=re.S)
    assert "/?as_of=1990-12-31" in links_of(client.get("/"))


def test_a_state_chosen_by_name_opens(client):
    response = client.get("/states/open/", {"state": "arcadia"})
    assert response.headers["Location"] == "/states/arcadia/"


def test_a_day_to_come_is_said_to_rest_on_what_was_known(client):
    assert "a day to come: as far as was known" in text_of(client.get("/?as_of=2090-01-01"))
    assert "a day to come" not in text_of(client.get("/?as_of=2020-01-01"))
