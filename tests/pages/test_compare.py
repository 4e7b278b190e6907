"""The comparison as a page and as files."""

import csv
import io
import json
import re
from datetime import date
from html import unescape

import pytest

from apps.comparison.choosing import StateWords
from apps.comparison.compare import compare
from apps.comparison.dimension import Group
from apps.comparison.topics import DIMENSIONS
from apps.pages.day import Clock
from apps.pages.records import ON_THE_PROFILE, behind
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
    assert start.count('name="states"') == State.objects.count() + len(StateWords().groups) + 1
    assert start.count('name="topics"') == len(DIMENSIONS) + len(Group) + 1  # and all topics


def test_the_field_for_words_suggests_states_and_groups_that_it_understands(client):
    start = get(client, "/compare/").content.decode()
    [suggested] = re.findall(r'<datalist id="state-names">(.*?)</datalist>', start)
    offered = [unescape(each) for each in re.findall(r'<option value="([^"]+)"', suggested)]
    words_known = StateWords()
    assert len(words_known.named(offered)) == len(offered) == State.objects.count() + len(words_known.groups)


def test_states_go_by_code_name_or_slug_in_the_order_asked(client):
    heads = re.findall(
        r'<th scope="col" role="columnheader"><a [^>]*>([^<]+)', page(client, "states=XC,arcadia,Borealia")
    )
    assert heads == ["Calidora", "Arcadia", "Borealia"]


def test_each_answer_opens_its_sources_in_place(client):
    found = page(client, "states=XA,XB&topics=approach")
    cells = re.findall(r'<td role="cell".*?</td>', found, re.DOTALL)
    assert len(cells) == 2
    assert all('<details class="cited" id=' in cell and "https://example.org/" in cell for cell in cells)


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


def test_a_slip_of_the_keys_loses_nothing_that_was_chosen(client):
    response = get(client, "/compare/?states=XA,XB&topics=penalty&states=Arcadi, Borealja")
    found = response.content.decode()
    assert response.status_code == 400
    heads = [words(head).strip() for head in re.findall(r'role="columnheader">(.*?)</th>', found)]
    assert heads == ["Topic", "Arcadia", "Borealia"]
    assert 'value="Arcadi, Borealja"' in found
    assert "Did you mean XA (Arcadia)?" in words(found)
    assert "Use the nearest words" in words(found)
    assert "Keep this table" not in found, "what was not all understood is not kept"


@pytest.mark.parametrize("word", ["GER", "D", "Wakanda", "Nordic"])
def test_a_word_that_is_like_none_gets_no_guess(client, word):
    response = get(client, f"/compare/?states={word}")
    assert response.status_code == 400
    assert "Did you mean" not in words(response.content.decode())


def test_states_may_be_parted_by_semicolons(client):
    assert "Borealia" in page(client, "states=Arcadia;Borealia&topics=approach")


def test_all_states_by_all_topics_take_no_more_queries_than_two_states(client, django_assert_max_num_queries):
    with django_assert_max_num_queries(25) as two:
        page(client, "states=XA,XG&topics=all")  # two states with records of every family
    with django_assert_max_num_queries(len(two)):
        page(client, "states=all&topics=all")


def test_a_large_comparison_leads_from_each_answer_to_its_sources(client):
    found = page(client, "states=all&topics=all")
    assert "This comparison is large" in found
    links = re.findall(r'<a class="quietline" id="[^"]+" href="([^"]+)"', found)
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


def test_only_what_differs_says_how_many_topics_are_hidden_and_why(client):
    said = words(page(client, "states=XA,XB,XJ&topics=all&differs=yes"))
    assert re.search(r"topics? hidden: .*on which too little is known to tell", said)
    assert "hidden" not in words(page(client, "states=XA,XB,XJ&topics=all").partition("<main")[2].partition("<form")[0])


def test_a_state_is_moved_by_its_links(client):
    found = page(client, "states=XA,XB,XC&topics=approach&differs=yes")
    assert re.search(r'href="/compare/\?[^"]*states=XB,XA,XC[^"]*" aria-label="Move Borealia left"', found)
    assert re.search(r'href="/compare/\?[^"]*states=XA,XC,XB[^"]*" aria-label="Move Borealia right"', found)
    assert "Move Arcadia left" not in found
    assert "Move Calidora right" not in found


def test_the_form_sends_the_states_in_the_order_in_which_they_were_chosen(client):
    found = page(client, "states=XC,XA&topics=approach")
    assert re.findall(r'name="states" value="(\w+)"[^>]* checked', found) == ["XC", "XA"]


def test_a_group_is_marked_in_the_form_and_its_members_are_not(client):
    found = page(client, "states=northern-europe,XC&topics=law")
    assert re.findall(r'name="states" value="([\w-]+)"[^>]* checked', found) == ["XC", "northern-europe"]
    assert re.findall(r'name="topics" value="(\w+)"[^>]* checked', found) == ["law"]
    heads = re.findall(r'<th scope="col" role="columnheader"><a [^>]*>([^<]+)', found)
    assert heads == ["Arcadia", "Borealia", "Calidora"]


@pytest.mark.parametrize("layout", ["columns", "rows"])
@pytest.mark.parametrize("states", ["XA,XB", "all"])
def test_the_table_lies_as_the_address_says(client, states, layout):
    found = page(client, f"states={states}&topics=approach,penalty,since&layout={layout}")
    columns = len(re.findall(r'<th scope="col"', found)) - 1
    many = State.objects.count() if states == "all" else 2
    assert columns == (many if layout == "columns" else 3)
    assert found.count("<td role=") == many * 3


@pytest.mark.parametrize(("layout", "is_wide"), [("columns", False), ("rows", True)])
def test_a_table_scrolls_within_itself_only_where_its_columns_are_many(client, layout, is_wide):
    assert ('class="wide-table"' in page(client, f"states=XA,XB&topics=law&layout={layout}")) is is_wide


def test_few_topics_of_many_states_lie_as_rows_and_many_of_many_as_lists(client):
    assert '<th scope="col" role="columnheader">State</th>' in page(client, "states=all&topics=approach")
    assert '<ul class="answers"' in page(client, "states=all&topics=all")


def test_a_summary_stands_above_the_table(client):
    said = words(page(client, "states=XA,XB,XC&topics=all"))
    assert "Of these three states" in said
    assert "The states give the same answer on" in said


def test_unequal_research_is_warned_of(client):
    assert "These states were not researched equally" in words(page(client, "states=all&topics=approach"))
    assert "not researched equally" not in words(page(client, "states=XA&topics=approach").partition("<table")[0])


def test_a_group_without_states_on_the_day_is_named(client):
    response = get(client, "/compare/?states=EU&as_of=1950-01-01")
    assert response.status_code == 400
    assert "No state is in “EU”" in words(response.content.decode())


def test_groups_cost_no_more_for_more_members(client, django_assert_max_num_queries):
    with django_assert_max_num_queries(26) as few:  # one more than by codes: who belonged to the group
        page(client, "states=OSCE,XA,XG&as_of=1980-01-01&topics=all")
    with django_assert_max_num_queries(len(few)):
        page(client, "states=OSCE&topics=all")


@pytest.mark.parametrize("address", ["/compare.csv", "/compare.docx?topics=law", "/compare.json?states="])
def test_a_file_of_a_comparison_without_states_is_refused_and_says_how_to_name_them(client, address):
    response = get(client, address)
    assert response.status_code == 400
    assert "states=FR,DE" in response.content.decode()


def test_an_answer_leads_to_the_records_behind_it_on_the_same_day(client):
    page = get(client, "/compare/?states=XA,XB&topics=law,treaties&as_of=2015-06-01").content.decode()
    behind = dict(re.findall(r'<a href="([^"]+)">([^<]+)</a>(?:;|</p></details>)', page))
    assert "/statutes/xa-code-5/?as_of=2015-06-01" in behind
    assert "/instruments/palermo-protocol/?as_of=2015-06-01" in behind
    for address in behind:
        path, _, part = address.partition("#")
        there = get(client, path)
        assert there.status_code == 200, address
        assert not part or f'id="{part}"' in there.content.decode(), address


def test_every_kind_of_record_behind_an_answer_has_a_place(real_facts, client):
    """Over the real facts, where every kind comes up."""
    on = date(2026, 11, 25)
    states = StateWords().states
    comparison = compare([state.id for state in states], DIMENSIONS, on)
    clock = Clock(on, on, is_given=False)
    found = {
        type(record): behind(answer, state, clock)
        for state in comparison.states
        for answer in (comparison.answer(state, each) for each in DIMENSIONS)
        for record in answer.records
    }
    assert len(found) == len(ON_THE_PROFILE) + 3
    for places in found.values():
        for place in places:
            path, _, part = place.address.partition("#")
            page = get(client, path).content.decode()
            assert not part or f'id="{part}"' in page, place
