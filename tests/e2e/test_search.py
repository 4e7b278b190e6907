"""A reader searches a phrase and opens the hit: by mouse, by keyboard alone, with script and without."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

pytestmark = [pytest.mark.e2e, pytest.mark.usefixtures("real_facts")]
PHRASE = '"sexual services of a person"'


@pytest.fixture(params=[True, False], ids=["with script", "without script"])
def visitor(request, browser):
    """A page in a browser that runs script, or does not."""
    context = browser.new_context(java_script_enabled=request.param)
    yield context.new_page()
    context.close()


@pytest.fixture
def typing(live_server, page):
    """A page on which two words stand in the field of search and suggestions are open."""
    page.goto(live_server.url + "/states/sweden/")
    field = page.get_by_role("combobox", name="Search states, laws, measures, sources")
    page.get_by_role("searchbox", name="Search states, laws, measures, sources").press_sequentially("criminal co")
    expect(page.get_by_role("listbox", name="Suggestions")).to_be_visible()
    return page, field


def test_a_phrase_is_searched_and_its_hit_opened_by_mouse(live_server, visitor):
    visitor.goto(live_server.url + "/about/")
    visitor.get_by_label("Search states, laws, measures, sources").fill(PHRASE)
    visitor.get_by_role("button", name="Search").click()
    expect(visitor.get_by_role("main")).to_contain_text(PHRASE)
    expect(visitor.locator(".hits mark").first).to_be_visible()
    hit = visitor.locator(".hits h2 a").first
    title = hit.inner_text()
    hit.click()
    expect(visitor.get_by_role("heading", level=1)).to_be_visible()
    assert visitor.get_by_role("heading", level=1).inner_text() in title


def test_a_phrase_is_searched_and_its_hit_opened_by_keyboard(live_server, visitor):
    visitor.goto(live_server.url + "/search/")
    field = visitor.get_by_label("Search states, laws, measures, sources")
    for _ in range(30):
        visitor.keyboard.press("Tab")
        if field.evaluate("field => field === document.activeElement"):
            break
    visitor.keyboard.type(PHRASE)
    visitor.keyboard.press("Enter")
    hit = visitor.locator(".hits h2 a").first
    expect(hit).to_be_visible()
    for _ in range(90):
        visitor.keyboard.press("Tab")
        if hit.evaluate("hit => hit === document.activeElement"):
            break
    address = hit.get_attribute("href")
    visitor.keyboard.press("Enter")
    expect(visitor).to_have_url(live_server.url + address)


def test_a_filter_narrows_what_was_found(live_server, visitor):
    visitor.goto(live_server.url + "/search/?q=knowingly")
    visitor.get_by_label("Statute").check()
    visitor.get_by_role("button", name="Show").click()
    expect(visitor.get_by_role("list", name="Active filters")).to_contain_text("Statute")
    visitor.get_by_role("link", name="Remove Kind: Statute").click()
    expect(visitor.get_by_role("list", name="Active filters")).to_have_count(0)
    expect(visitor.get_by_role("main")).to_contain_text("records for knowingly")


def test_nothing_found_leads_on(live_server, visitor):
    visitor.goto(live_server.url + "/search/?q=norw")
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


def test_a_search_field_works_after_the_page_has_answered_in_place(live_server, page):
    page.goto(live_server.url + "/compare/")
    page.get_by_role("link", name="Add Sweden").click()
    expect(page.get_by_role("link", name="Take out Sweden")).to_be_visible()
    page.get_by_role("searchbox").press_sequentially("knowing")
    expect(page.get_by_role("listbox", name="Suggestions")).to_be_visible()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_open_suggestions_have_no_fault_of_access(typing, scheme):
    page, _ = typing
    page.emulate_media(color_scheme=scheme)
    page.keyboard.press("ArrowDown")
    rules = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}
    assert Axe().run(page, options=rules).response["violations"] == []
