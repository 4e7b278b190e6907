"""The figures of the brief on the home page and on a page of their own."""

import re

import pytest

from apps.findings.metrics import METRICS
from tests.pages.reading import links_of, part_of, text_of
from tests.pages.test_pictures import SVG, drawn, texts
from tests.pages.test_queries import cost

pytestmark = pytest.mark.django_db


def test_the_home_page_shows_the_headline_figures_and_leads_to_their_states(client):
    response = client.get("/")
    found = part_of(response, "figures")
    page = client.get("/findings/figures/").content.decode()
    for metric in METRICS:
        assert (metric.label in found) is metric.is_headline
        assert f'id="{metric.key}"' in page
        assert (f"/findings/figures/#{metric.key}" in links_of(response)) is metric.is_headline


@pytest.mark.parametrize("day", ["", "?as_of=2005-06-01"])
def test_home_and_page_give_the_same_ranges(client, day):
    cell = r'data-label="Records, [^"]*">([\d–]+)<small>'
    home = re.findall(cell, client.get(f"/{day}").content.decode())
    page = re.findall(cell, client.get(f"/findings/figures/{day}").content.decode())
    assert len(home) == 8
    assert home == page[:8]


def test_every_figure_says_its_rule_and_the_reason_of_every_perhaps(client):
    page = text_of(client.get("/findings/figures/"))
    for metric in METRICS:
        assert metric.rule in page
    assert "the records that the figure needs were not all looked for. Jorvania" in page


def test_the_states_of_a_day_are_shown_on_that_day(client):
    links = links_of(client.get("/findings/figures/?as_of=2005-06-01"))
    assert "/states/arcadia/?as_of=2021-06-15" in links
    assert "/states/arcadia/?as_of=2005-06-01" in links


def test_a_strip_is_as_long_as_its_count(client):
    page = client.get("/").content.decode()
    first = re.search(r'class="sure" x="0" y="15" width="([\d.]+)%".*?width="([\d.]+)%"', page, flags=re.S)
    assert float(first[1]) == pytest.approx(100 * 5 / 11, abs=0.01)
    assert float(first[2]) == pytest.approx(100 * 2 / 11, abs=0.01)


def test_the_figures_cost_a_number_of_queries_that_does_not_grow(client):
    assert cost(client, "/findings/figures/") <= cost(client, "/states/") + 2


@pytest.mark.parametrize("day", ["1999-01-01", "2005-06-01", "2026-11-24"])
def test_the_picture_has_the_numbers_and_the_strips_of_the_page(client, day):
    page = client.get(f"/findings/figures/?as_of={day}").content.decode()
    shown = re.findall(r'data-label="(?:OSCE|Records)[^"]*">([\d–]+)<', page)
    picture = drawn(client, f"/findings/figures.svg?as_of={day}")
    assert len(shown) == 3 * len(METRICS)
    assert [text for text in texts(picture) if re.fullmatch(r"[\d–]+", text)] == ["2021", "0", "11", *shown]
    on_page = [float(wide) for wide in re.findall(r'<rect class="(?:sure|maybe)"[^>]* width="([\d.]+)%"', page)]
    strips = [each for each in picture.iter(f"{SVG}g") if (each.findtext(f"{SVG}title") or "").count("records for")]
    wide = [float(rect.get("width")) for strip in strips for rect in strip.findall(f"{SVG}rect")]
    room = float(strips[0].find(f"{SVG}line").get("x2")) - float(strips[0].find(f"{SVG}line").get("x1"))
    assert [100 * each / room for each in wide] == pytest.approx(on_page, abs=0.01)
    for metric in METRICS:
        assert metric.label in picture.findtext(f"{SVG}desc")


def test_both_pages_offer_the_figures_as_a_picture_and_as_data(client):
    for page in ("/", "/findings/figures/"):
        links = links_of(client.get(f"{page}?as_of=2005-06-01"))
        for ending in ("svg", "png", "csv", "xlsx"):
            assert f"/findings/figures.{ending}?as_of=2005-06-01" in links
