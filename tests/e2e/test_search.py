"""A reader searches a phrase and opens the hit: by mouse, by keyboard alone, with script and without."""

import pytest
from playwright.sync_api import expect

from tests.e2e import faults
from tests.e2e.keys import tabs_to

pytestmark = pytest.mark.e2e
PHRASE = '"sexual services of a person"'


@pytest.fixture
def typing(site, page):
    """A page on which two words stand in the field of search and suggestions are open."""
    page.goto(site + "/states/sweden/")
    field = page.get_by_role("combobox", name="Search states, laws, measures, sources")
    page.get_by_role("searchbox", name="Search states, laws, measures, sources").press_sequentially("criminal co")
    expect(page.get_by_role("listbox", name="Suggestions")).to_be_visible()
    return page, field


def test_a_phrase_is_searched_and_its_hit_opened_by_mouse(site, visitor):
    visitor.goto(site + "/about/")
    visitor.get_by_label("Search states, laws, measures, sources").fill(PHRASE)
    visitor.get_by_role("button", name="Search").click()
    expect(visitor.get_by_role("main")).to_contain_text(PHRASE)
    expect(visitor.locator(".hits mark").first).to_be_visible()
    hit = visitor.locator(".hits h2 a").first
    title, address = hit.inner_text(), hit.get_attribute("href")
    hit.click()
    expect(visitor).to_have_url(site + address)
    assert visitor.get_by_role("heading", level=1).inner_text() in title


def test_a_phrase_is_searched_and_its_hit_opened_by_keyboard(site, visitor):
    visitor.goto(site + "/search/")
    field = visitor.get_by_label("Search states, laws, measures, sources")
    tabs_to(visitor, field)
    visitor.keyboard.type(PHRASE)
    visitor.keyboard.press("Enter")
    hit = visitor.locator(".hits h2 a").first
    expect(hit).to_be_visible()
    tabs_to(visitor, hit)
    address = hit.get_attribute("href")
    visitor.keyboard.press("Enter")
    expect(visitor).to_have_url(site + address)


def test_a_filter_narrows_what_was_found(site, visitor):
    visitor.goto(site + "/search/?q=knowingly")
    visitor.get_by_label("Statute").check()
    visitor.get_by_role("button", name="Show").click()
    expect(visitor.get_by_role("list", name="Active filters")).to_contain_text("Statute")
    visitor.get_by_role("link", name="Remove Kind: Statute").click()
    expect(visitor.get_by_role("list", name="Active filters")).to_have_count(0)
    expect(visitor.get_by_role("main")).to_contain_text("records for knowingly")


def test_nothing_found_leads_on(site, visitor):
    visitor.goto(site + "/search/?q=norw")
    visitor.get_by_role("link", name="norw*").click()
    expect(visitor.get_by_role("link", name="Norway").first).to_be_visible()


def test_arrow_keys_choose_a_suggestion_and_enter_opens_it(typing):
    page, field = typing
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowUp")
    option = page.get_by_role("option", selected=True)
    expect(option).to_have_count(1)
    assert field.get_attribute("aria-activedescendant") == option.get_attribute("id")
    expect(field).to_be_focused()
    address = option.get_attribute("href")
    page.keyboard.press("Enter")
    page.wait_for_url("**" + address)


def test_escape_closes_the_suggestions_and_leaves_the_words(typing):
    page, field = typing
    expect(field).to_have_attribute("aria-expanded", "true")
    page.keyboard.press("Escape")
    expect(page.get_by_role("listbox")).to_be_hidden()
    expect(field).to_have_attribute("aria-expanded", "false")
    expect(field).to_have_value("criminal co")


def test_enter_without_a_choice_asks_for_the_words(typing):
    page, _ = typing
    page.keyboard.press("Enter")
    page.wait_for_url("**/search/?q=criminal+co")


def test_a_suggestion_is_opened_by_mouse(typing):
    page, _ = typing
    option = page.get_by_role("option").nth(1)
    address = option.get_attribute("href")
    option.click()
    page.wait_for_url("**" + address)


def test_leaving_the_field_closes_the_suggestions(typing):
    page, _ = typing
    page.keyboard.press("Tab")
    expect(page.get_by_role("listbox")).to_be_hidden()


def test_the_number_of_suggestions_is_told(typing):
    page, _ = typing
    expect(page.locator(".find [role=status]")).to_have_text("7 suggestions. Arrow keys to choose.")


def test_a_search_field_works_after_the_page_has_answered_in_place(site, page):
    page.goto(site + "/compare/")
    page.get_by_role("link", name="Add Sweden").click()
    expect(page.get_by_role("link", name="Take out Sweden")).to_be_visible()
    page.get_by_role("searchbox").press_sequentially("knowing")
    expect(page.get_by_role("listbox", name="Suggestions")).to_be_visible()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_open_suggestions_have_no_fault_of_access(typing, scheme):
    page, _ = typing
    page.emulate_media(color_scheme=scheme)
    page.keyboard.press("ArrowDown")
    assert faults.of_access(page) == []
