"""A second question on the home page: marks, legend and table give the same numbers, and each leads to its states."""

import html
import re
from urllib.parse import urlencode

import pytest

from tests.pages.reading import part_of, text_of

pytestmark = pytest.mark.django_db
ASKED = ["party:coe-197", "party:palermo-protocol", "member:EU", "measure:awareness_campaign", "region:Northern Europe"]
DAYS = ["", "2005-06-01"]


def home(look, question, day):
    return look("/?" + urlencode({"also": question, **({"as_of": day} if day else {})}))


@pytest.mark.parametrize("day", DAYS)
@pytest.mark.parametrize("question", ASKED)
def test_a_square_carries_a_mark_where_the_state_has_it_or_it_is_not_known(client, look, question, day):
    page = home(look, question, day).content.decode()
    name, _, word = question.partition(":")
    found = client.get("/api/v1/states/", {name: word, "page_size": 200, **({"as_of": day} if day else {})}).json()
    squares = page[page.index('<ul class="map"') : page.index('<p class="rest"')]
    assert squares.count('class="mark" data-also="yes"') == found["count"]


@pytest.mark.parametrize("day", DAYS)
@pytest.mark.parametrize("question", ASKED)
def test_a_number_of_the_table_is_the_length_of_the_list_that_it_leads_to(look, question, day):
    page = home(look, question, day).content.decode()
    table = page[page.index('<table class="grid crossed"') : page.index("</table>", page.index("crossed"))]
    links = re.findall(r'<a href="(/states/\?[^"]+)">(\d+)<', table)
    assert links
    for address, number in links:
        listed = text_of(look(html.unescape(address)))
        assert f" {number} state{'' if number == '1' else 's'} " in listed, address


def test_the_legend_says_it_in_words(look):
    page = text_of(home(look, "party:coe-197", ""))
    assert "1 of 1 is bound by" in page
    assert "2 of 11 are bound by" in page


def test_states_that_answer_no_and_of_which_it_is_not_known_are_named_apart(look):
    crossing = part_of(home(look, "measure:awareness_campaign", ""), "crossing")
    assert "Galdova" in crossing
    assert "“Not so” needs a source that says so" in crossing


def test_without_a_second_question_there_is_no_mark_and_no_table(client):
    page = client.get("/").content.decode()
    assert 'class="mark"' not in page
    assert "crossed" not in page


def test_a_wrong_question_is_refused_with_the_nearest(client):
    response = client.get("/?also=party:coe-19")
    assert response.status_code == 400
    assert "Did you mean party:coe-197 ?" in text_of(response)
