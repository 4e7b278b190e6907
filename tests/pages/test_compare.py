"""The comparison as a page and as files."""

import csv
import io
import json
import re

import pytest

from apps.comparison.topics import DIMENSIONS
from apps.states.models import State

pytestmark = pytest.mark.django_db


def get(client, address):
    return client.get(address, SERVER_NAME="localhost")


def page(client, query):
    response = get(client, f"/compare/?{query}")
    assert response.status_code == 200
    return response.content.decode()


def words(text):
    return " ".join(re.sub(r"<[^>]+>", " ", text).split())


def test_no_states_give_a_start_with_a_form_and_examples(client):
    start = get(client, "/compare/").content.decode()
    assert "Begin with an example" in start
    assert start.count('name="states"') == State.objects.count() + 1
    assert start.count('name="topics"') == len(DIMENSIONS)


def test_states_go_by_code_name_or_slug_in_the_order_asked(client):
    heads = re.findall(
        r'<th scope="col" role="columnheader"><a [^>]*>([^<]+)', page(client, "states=XC,arcadia,Borealia")
    )
    assert heads == ["Calidora", "Arcadia", "Borealia"]


def test_each_answer_opens_its_sources_in_place(client):
    found = page(client, "states=XA,XB&topics=approach")
    cells = re.findall(r'<td role="cell".*?</td>', found, re.DOTALL)
    assert len(cells) == 2
    assert all('<details class="cited">' in cell and "https://example.org/" in cell for cell in cells)


def test_the_day_changes_the_answer(client):
    assert "Perhaps" in words(page(client, "states=XA&topics=approach&as_of=2005-06-01"))
    assert "Perhaps" not in words(page(client, "states=XA&topics=approach&as_of=2003-06-01"))


def test_only_what_differs_leaves_out_what_is_alike(client):
    both = page(client, "states=XA,XB&topics=all")
    differing = page(client, "states=XA,XB&topics=all&differs=yes")
    assert "the same in all" in both
    assert "the same in all" not in differing
    assert differing.count('<th scope="row"') < both.count('<th scope="row"')


@pytest.mark.parametrize(
    ("query", "named", "nearest"),
    [("states=Arcadi", "Arcadi", "XA"), ("states=XA&topics=aproach", "aproach", "approach")],
)
def test_an_unknown_state_or_topic_is_named_with_the_nearest(client, query, named, nearest):
    response = get(client, f"/compare/?{query}")
    assert response.status_code == 400
    said = words(response.content.decode())
    assert named in said
    assert nearest in said


def test_all_states_by_all_topics_take_no_more_queries_than_two_states(client, django_assert_max_num_queries):
    with django_assert_max_num_queries(25) as two:
        page(client, "states=XA,XG&topics=all")  # two states with records of every family
    with django_assert_max_num_queries(len(two)):
        page(client, "states=all&topics=all")


def test_a_large_comparison_leads_from_each_answer_to_its_sources(client):
    found = page(client, "states=all&topics=all")
    assert "This comparison is large" in found
    links = re.findall(r'<a class="quietline" href="([^"]+)"', found)
    assert links
    assert "https://example.org/" in get(client, "/compare/" + links[0].replace("&amp;", "&")).content.decode()


@pytest.mark.parametrize("states", ["XA,XB", "all"])
def test_page_and_file_give_the_same_answers(client, states):
    query = f"states={states}&topics=approach,penalty"
    file = list(csv.DictReader(io.StringIO(get(client, f"/compare.csv?{query}&layout=rows").content.decode())))
    shown = words(page(client, query))
    assert len(file) == (2 if states != "all" else State.objects.count())
    for row in file:
        assert words(row["approach"]) in shown
        assert words(row["penalty"]) in shown


def test_a_file_holds_the_day_and_the_kinds(client):
    found = json.loads(get(client, "/compare.json?states=XA,XE&topics=approach&as_of=2005-06-01").content)
    assert found["as_of"] == "2005-06-01"
    assert found["rows"][0]["XA"]["kind"] == "uncertain"
    assert found["rows"][0]["XA"]["sources"]


def test_a_state_is_taken_back_by_its_link(client):
    found = page(client, "states=XA,XB,XC&topics=approach")
    assert re.search(r'href="/compare/\?[^"]*states=XA,XC[^"]*" aria-label="Remove Borealia"', found)
