"""A profile: everything on file, by rule, each statement with its sources, what is unknown in its own words."""

import json
import re

import pytest

from apps.states.models import State
from apps.tables import FORMATS
from tests.pages.reading import part_of, text_of

SLUGS = [
    "arcadia",
    "borealia",
    "calidora",
    "dorvania",
    "estaria",
    "fenmark",
    "galdova",
    "hesperia",
    "jorvania",
    "korinth",
]
pytestmark = pytest.mark.django_db


def profile(client, slug, **query):
    response = client.get(f"/states/{slug}/", query)
    assert response.status_code == 200
    return response


def test_the_worlds_states_are_those_of_the_tests():
    assert set(SLUGS) < set(State.objects.values_list("slug", flat=True))


@pytest.mark.parametrize("slug", SLUGS)
def test_each_page_cited_is_numbered_once_and_each_number_leads_to_a_page(client, slug):
    page = profile(client, slug).content.decode()
    numbered = re.findall(r'<li id="source-(\d+)">', page)
    assert numbered == [str(number) for number in range(1, len(numbered) + 1)]
    assert set(re.findall(r'href="#source-(\d+)"', page)) == set(numbered)


def test_a_day_before_the_second_law_shows_the_first_alone(client):
    law = part_of(profile(client, "arcadia", as_of="2003-06-01"), "statutes")
    assert law.count("not in force on 1 June 2003") >= 1
    assert "uncertain whether in force on 1 June 2003" not in law.split("not in force on 1 June 2003")[0]


def test_a_day_in_the_year_of_the_change_is_uncertain_for_both_laws(client):
    law = part_of(profile(client, "arcadia", as_of="2005-06-01"), "statutes")
    assert law.count("uncertain whether in force on 1 June 2005") >= 2


def test_parts_with_law_of_their_own_stand_side_by_side(client):
    assert "Topic North Calidora South Calidora Law on all buyers" in part_of(profile(client, "calidora"), "systems")
    assert not part_of(profile(client, "arcadia"), "systems")


def test_what_nobody_looked_for_is_not_what_nobody_found(client):
    assert "Not researched" in part_of(profile(client, "jorvania"), "statutes")
    assert "Not found" in part_of(profile(client, "fenmark"), "prevention") + text_of(profile(client, "fenmark"))


def test_a_documented_none_names_its_law_and_its_year(client):
    said = text_of(profile(client, "hesperia"))
    assert re.search(r"No law against all buying of sex, says a source \([^)]*\d{4}\)", said)
    assert "None, says a source" in part_of(profile(client, "hesperia"), "asked")


def test_research_leads_are_apart_and_marked(client):
    slug = State.objects.exclude(leads=None).values_list("slug", flat=True)[0]
    said = part_of(profile(client, slug), "leads")
    assert said.startswith("Research leads, not confirmed")


def test_a_drawing_has_an_equal_table(client):
    page = profile(client, "arcadia").content.decode()
    assert page.count("<svg") >= 2
    assert '<table class="events">' in page


@pytest.mark.parametrize("format", FORMATS, ids=lambda known: known.key)
def test_a_profile_is_had_as_a_file(client, format):
    response = client.get(f"/states/arcadia.{format.key}")
    assert response.status_code == 200
    assert f'filename="demandkb-arcadia.{format.key}"' in response.headers["Content-Disposition"]


def test_the_file_names_the_page_that_shows_the_same(client):
    given = json.loads(client.get("/states/arcadia.json", {"as_of": "2003-06-01"}).content)
    assert "/states/arcadia/?as_of=2003-06-01" in json.dumps(given)
