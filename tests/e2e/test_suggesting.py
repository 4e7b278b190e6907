"""From the page of a law to a suggestion and its number, with script and without."""

import secrets

import pytest
from playwright.sync_api import expect

from tests.e2e import faults

pytestmark = pytest.mark.e2e


def test_a_reader_suggests_a_correction_and_is_told_what_is_missing(site, visitor):
    heard = faults.Heard(visitor)
    visitor.goto(f"{site}/statutes/se-brottsbalken-6-11/")
    visitor.get_by_role("link", name="Suggest a correction").click()
    said = f"The summary leaves out what the act of 2025 added ({secrets.token_hex(8)})."
    visitor.get_by_label("What is wrong?").fill(said)
    visitor.get_by_label("Where can it be read?").fill("SFS 2025:586")
    visitor.get_by_label("What should that part say?").fill("New words")
    visitor.get_by_role("button", name="Send the suggestion").click()
    expect(visitor.get_by_role("alert")).to_contain_text("Choose the part of the record")
    expect(visitor.get_by_label("What is wrong?")).to_have_value(said)
    visitor.get_by_label("Which part of the record?").select_option("summary")
    visitor.wait_for_timeout(4000)  # as a person reads it over
    visitor.get_by_role("button", name="Send the suggestion").click()
    expect(visitor.get_by_role("heading", level=1)).to_have_text("Thank you for your suggestion")
    expect(visitor.get_by_role("main")).to_contain_text("Nobody has taken it up yet")
    visitor.reload()
    expect(visitor.get_by_role("main")).not_to_contain_text(said)
    assert heard.strangers(site) == []


def test_nobody_comes_upon_the_trap_by_the_keyboard(site, visitor):
    visitor.goto(f"{site}/suggest/?record=states/SE")
    visitor.get_by_label("Your e-mail address").focus()
    visitor.keyboard.press("Tab")
    expect(visitor.get_by_role("button", name="Send the suggestion")).to_be_focused()
