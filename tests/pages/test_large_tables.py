"""A comparison of many answers comes page by page; its files, its frame, its reference are those of the whole."""

import re

import pytest
from django.utils import timezone

from apps.comparison.compare import compare
from apps.comparison.topics import DIMENSIONS
from apps.findings.lists.beside import with_lists
from apps.pages.paging import ANSWERS
from tests.pages.reading import text_of

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("real_facts")]
STATES = ["SE", "FR", "GB", "DE", "NL"]
FIVE = f"states={','.join(STATES)}&topics=all"
SIDES = {"columns": ("topics", len(DIMENSIONS)), "rows": ("states", 5)}


def body_of(client, address):
    response = client.get(address)
    assert response.status_code == 200, address
    return response.content.decode()


def answers_in(body):
    """The state and the topic of each answer that leads to its sources."""
    return re.findall(r'id="why-([A-Z]{2})-([\w-]+)"', body)


def said_by(client, address):
    response = client.get(address)
    assert response.status_code == 200, address
    return text_of(response)


def pages_of(client, address, last):
    return [body_of(client, f"{address}&page={number}") for number in range(1, last + 1)]


@pytest.mark.parametrize("layout", SIDES)
def test_each_answer_stands_on_one_page_and_none_is_lost(client, layout):
    address = f"/compare/?{FIVE}&layout={layout}"
    first = body_of(client, address)
    last = int(re.findall(r'aria-label="Page (\d+)"', first)[-1])
    found = [answer for body in pages_of(client, address, last) for answer in answers_in(body)]
    comparison = with_lists(compare(STATES, DIMENSIONS, timezone.localdate()))
    cited = {place for place, answer in comparison.answers.items() if answer.cell().citations}
    assert last > 1
    assert len(found) == len(set(found)) > ANSWERS / 2
    assert set(found) == cited


@pytest.mark.parametrize("layout", SIDES)
def test_a_page_says_which_rows_it_holds(client, layout):
    what, number = SIDES[layout]
    said = said_by(client, f"/compare/?{FIVE}&layout={layout}")
    assert re.search(rf"{what.capitalize()} 1 to \d+ of {number} stand on this page; each file holds all", said)
    assert "5 states, 66 topics, 330 answers" in said


def test_what_leads_on_from_a_page_leads_to_the_whole(client):
    body = body_of(client, f"/compare/?{FIVE}&page=2")
    onward = [link for link in re.findall(r'href="([^"]*)"', body) if "page=" in link]
    assert all(re.search(r"page=\d+$", link) for link in onward)  # the pager's alone
    assert f'action="/c/?{FIVE.replace("&", "&amp;")}"' in body
    assert "page=2" not in re.search(r'<p class="citation">(.*?)</p>', body)[1]
    assert "page=2" not in re.search(r"&lt;iframe(.*?)&gt;", body)[1]


def test_all_states_stand_on_one_page(client):
    body = body_of(client, "/compare/?states=all")
    assert 'class="pager"' not in body


@pytest.mark.parametrize("address", ["/compare/?", "/embed/compare/?"])
def test_a_page_that_does_not_exist_is_refused_with_the_last(client, address):
    response = client.get(f"{address}{FIVE}&page=99")
    assert response.status_code == 400
    assert "There is no page 99; the last one is" in text_of(response)


@pytest.mark.parametrize("address", ["/compare.csv?", "/api/v1/compare/?"])
def test_neither_files_nor_the_api_have_pages_of_a_comparison(client, address):
    assert client.get(f"{address}{FIVE}&page=2").status_code == 400


def test_a_kept_table_and_a_frame_come_page_by_page(client):
    kept = client.post("/c/?states=EU&topics=all", follow=True).redirect_chain[-1][0]
    for address in (kept + "?", kept.replace("/c/", "/embed/c/") + "?", "/embed/compare/?states=EU&topics=all"):
        first, second = pages_of(client, address, 2)
        assert "Rows 1 to" in first
        assert answers_rows(first).isdisjoint(answers_rows(second))
        assert answers_rows(second)


def answers_rows(body):
    """What names the rows of the answers."""
    return set(re.findall(r'<th scope="row" role="rowheader">([^<]+)', body))
