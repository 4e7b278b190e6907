"""The list of statutes says in words what it shows and what it leaves out."""

import html
import re

import pytest

pytestmark = pytest.mark.django_db


def sentence(client, query):
    page = client.get(f"/statutes/{query}", SERVER_NAME="localhost").content.decode()
    found = re.search(r'<p class="sentence"[^>]*>(.*?)</p>', page, re.DOTALL)[1]
    return " ".join(html.unescape(re.sub(r"<[^>]+>", "", found)).split())


def test_the_sentence_counts_laws_and_states(client):
    assert sentence(client, "?state=XA,XB").startswith("6 of ")
    assert "in 2 states: State: Arcadia or Borealia" in sentence(client, "?state=XA,XB")


def test_a_list_without_a_day_says_how_the_laws_stand_on_the_day_of_the_page(client):
    said = sentence(client, "?state=XA&as_of=2005-06-01")
    assert "On 1 June 2005 0 were in force, 0 were not, and of 3 it is uncertain." in said


def test_a_list_that_keeps_to_a_day_says_how_many_it_leaves_out(client):
    said = sentence(client, "?state=XA&in_force_on=2005-06-01")
    assert said.startswith("No statute fits all of: State: Arcadia; In force on: 1 June 2005.")
    assert "Of 3 more it is uncertain whether they were in force on that day; they are left out here." in said


def test_a_law_without_a_first_day_counts_and_the_sentence_says_so(client):
    assert "For 1 of them the first day is not known" in sentence(client, "?state=XB&in_force_on=2100-01-01")


def test_the_number_left_out_links_to_those_laws(client):
    page = client.get("/statutes/?state=XA&in_force_on=2005-06-01", SERVER_NAME="localhost").content.decode()
    assert "force=uncertain" in page


def test_a_missing_detail_says_not_found(client):
    page = client.get("/statutes/xe-new/", SERVER_NAME="localhost").content.decode()
    assert "Not found" in page
    assert "None" not in re.sub(r"<[^>]+>", " ", page).replace("None required", "")
