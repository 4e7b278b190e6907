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
    assert sentence(client, "?state=XA,XB").startswith(
        "6 statutes in Arcadia or Borealia (of 20 on file; in 2 states)."
    )
    assert sentence(client, "").startswith("20 statutes on file, in ")


def test_a_list_without_a_day_says_how_the_laws_stand_on_the_day_of_the_page(client):
    said = sentence(client, "?state=XA&as_of=2005-06-01")
    assert "On 1 June 2005 0 were in force, 0 were not, and of 3 it is uncertain." in said


def test_a_list_that_keeps_to_a_day_says_how_many_it_leaves_out(client):
    said = sentence(client, "?state=XA&in_force_on=2005-06-01")
    assert said.startswith("Nothing found: no statute in force on 1 June 2005, in Arcadia.")
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


def test_a_list_by_date_of_adoption_says_how_many_dates_are_not_known(client):
    assert (
        "of 13 more it is uncertain whether they were adopted then" in sentence(client, "?adopted_after=2000").lower()
    )
    page = client.get("/statutes/?adopted_after=2000", SERVER_NAME="localhost").content.decode()
    (address,) = re.findall(r'<a href="([^"]+)">13 more</a>', page)
    assert sentence(client, html.unescape(address).removeprefix("/statutes/")).startswith(
        "13 statutes perhaps adopted after 2000"
    )


def test_taking_back_the_day_takes_back_how_certain_it_must_be(client):
    page = client.get("/statutes/?in_force_on=2005-06-01&force=both&state=XA", SERVER_NAME="localhost").content.decode()
    address = re.search(r'id="without-in_force_on-2005-06-01" href="([^"]+)"', page)[1]
    assert html.unescape(address) == "/statutes/?state=XA"
    assert client.get(html.unescape(address), SERVER_NAME="localhost").status_code == 200


def test_a_filter_that_needs_another_is_offered_only_beside_it(client):
    assert 'name="force"' not in client.get("/statutes/", SERVER_NAME="localhost").content.decode()
    page = client.get("/statutes/?in_force_on=2005-06-01", SERVER_NAME="localhost").content.decode()
    assert page.count('name="force"') == 3
