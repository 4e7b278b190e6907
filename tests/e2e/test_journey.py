"""A first journey: from the map to a state's law and its source, then three states side by side, then the file."""

import csv

import pytest
from playwright.sync_api import expect

from tests.e2e.keys import tabs_to

pytestmark = pytest.mark.e2e


def test_a_reader_finds_a_law_and_its_source(site, visitor):
    visitor.goto(site)
    expect(visitor.get_by_role("heading", level=1)).to_contain_text("How do states discourage the demand")
    visitor.get_by_role("list", name="map").get_by_role("link", name="Sweden").click()
    expect(visitor.get_by_role("heading", level=1)).to_have_text("Sweden")
    visitor.get_by_role("link", name="Swedish Criminal Code").first.click()
    expect(visitor.get_by_role("heading", level=1)).to_contain_text("Swedish Criminal Code")
    expect(visitor.get_by_role("link", name="Legislation on the purchase of sexual services").first).to_be_visible()


def test_an_officer_compares_three_states_and_takes_the_table(site, visitor):
    visitor.goto(site)
    visitor.get_by_label("States, by code or name").fill("France, Germany, Cyprus")
    visitor.get_by_role("button", name="Compare").click()
    table = visitor.get_by_role("table").first
    for words in ("All buying of sex", "Knowing use", "Use without proof of knowledge"):
        expect(table).to_contain_text(words)
    with visitor.expect_download() as taken:
        visitor.get_by_role("button", name="This table as CSV").click()
    with open(taken.value.path(), encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert rows[0]["CY"] == "Use without proof of knowledge"
    assert "http" in rows[0]["sources"]


def test_a_misspelt_state_is_named_with_the_nearest_right_one(site, visitor):
    visitor.goto(f"{site}/compare/?states=Swedn")
    expect(visitor.get_by_role("main")).to_contain_text("Swedn")
    expect(visitor.get_by_role("main")).to_contain_text("SE")


def test_the_keyboard_alone_finds_a_state_and_its_law(site, visitor):
    visitor.goto(site)
    visitor.keyboard.press("Tab")
    expect(visitor.get_by_role("link", name="Skip to the content")).to_be_focused()
    visitor.keyboard.press("Enter")
    tabs_to(visitor, visitor.get_by_role("list", name="map").get_by_role("link", name="Sweden"))
    visitor.keyboard.press("Enter")
    expect(visitor.get_by_role("heading", level=1)).to_have_text("Sweden")
    tabs_to(visitor, visitor.get_by_role("link", name="Swedish Criminal Code").first)
    visitor.keyboard.press("Enter")
    expect(visitor.get_by_role("heading", level=1)).to_contain_text("Swedish Criminal Code")
