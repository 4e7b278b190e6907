"""The years of the map: the slider is a form that leads to the last day of a year, and to nothing else."""

import datetime
import re

import pytest

from apps.criminalization.general_law import FIRST_YEAR
from tests.pages.reading import links_of, text_of

pytestmark = pytest.mark.django_db
THIS_YEAR = datetime.date.today().year  # noqa: DTZ011 - as the site asks it


@pytest.mark.parametrize(
    ("asked", "address"),
    [
        ("year=2005", "/?as_of=2005-12-31"),
        ("year=1990", "/?as_of=1990-12-31"),
        (f"year={THIS_YEAR}", "/"),
        ("year=2005&also=party:coe-197", "/?also=party:coe-197&as_of=2005-12-31"),
        (f"year={THIS_YEAR}&also=", "/"),
        ("year=2005&also=&as_of=", "/?as_of=2005-12-31"),
    ],
)
def test_a_year_leads_to_its_last_day(client, asked, address):
    response = client.get(f"/?{asked}")
    assert (response.status_code, response.headers["Location"]) == (302, address)


@pytest.mark.parametrize(
    "asked",
    ["year=1989", f"year={THIS_YEAR + 1}", "year=05", "year=two", "year=²⁰⁰⁵", "year=2005.0", "year=2005&year=2006"],
)
def test_what_is_no_year_of_the_slider_is_refused(client, asked):
    response = client.get(f"/?{asked}")
    assert response.status_code == 400
    assert "year" in text_of(response)


def test_a_year_and_a_day_exclude_each_other(client):
    assert client.get("/?year=2005&as_of=2005-06-01").status_code == 400


def test_the_slider_stands_at_the_year_of_the_day_and_goes_from_the_first_to_this_one(client):
    for query, value in (("", THIS_YEAR), ("?as_of=2005-06-01", 2005), ("?as_of=1970-01-01", FIRST_YEAR)):
        page = client.get(f"/{query}").content.decode()
        slider = re.search(r'<input id="year"[^>]*>', page)[0]
        assert f'min="{FIRST_YEAR}" max="{THIS_YEAR}" value="{value}"' in slider


def test_there_is_a_bar_for_each_year_and_the_shown_one_is_marked(client):
    page = client.get("/?as_of=2015-12-31").content.decode()
    bars = page[page.index('class="year-bars"') : page.index("</svg>", page.index('class="year-bars"'))]
    assert bars.count("<g") == THIS_YEAR - FIRST_YEAR + 1
    assert bars.count('class="is-shown"') == 1


def test_the_years_keep_the_second_question(client):
    response = client.get("/?also=party:coe-197&as_of=2015-12-31")
    assert "/?as_of=1990-12-31&also=party:coe-197" in links_of(response)
    assert "/?also=party:coe-197" in links_of(response)
    assert response.content.decode().count('<input type="hidden" name="also" value="party:coe-197">') == 3


def test_a_day_that_ends_no_year_opens_the_form_for_a_day(client):
    assert '<details class="exact" id="exact-day" open>' in client.get("/?as_of=2015-06-01").content.decode()
    assert '<details class="exact" id="exact-day">' in client.get("/?as_of=2015-12-31").content.decode()
