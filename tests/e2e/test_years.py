"""The slider is moved and the table read: by mouse and by keyboard, with script in place and without script by a page."""

import re

import pytest
from playwright.sync_api import expect

from tests.e2e import faults

pytestmark = pytest.mark.e2e
YEAR_2005 = re.compile(r"/\?as_of=2005-12-31$")
FIRST = 1990


@pytest.fixture
def home(site, page):
    """The home page with script, marked so that a full load is told from a change in place."""
    page.set_viewport_size({"width": 1280, "height": 900})
    page.goto(site + "/")
    page.evaluate("window.stays = true")
    return page


def stays(page):
    return page.evaluate("window.stays === true")


def approach_of(page, state):
    """What the table says of a state."""
    row = page.locator("table.states tr").filter(has=page.get_by_role("rowheader", name=state, exact=True))
    return row.locator("td").first


def shows_2005(page):
    """Map, legend and table of 2005: Sweden had its law, Ireland's was not yet known to be."""
    expect(page).to_have_url(YEAR_2005)
    expect(page.get_by_role("heading", name="The law on buyers and users on 31 December 2005")).to_be_visible()
    expect(approach_of(page, "Sweden")).to_contain_text("All buying of sex")
    expect(approach_of(page, "Ireland")).not_to_have_text(re.compile("All buying"))
    expect(page.locator(".legend li").filter(has_text="All buying of sex").locator("b")).to_have_text("1")


def left_of(page, year):
    """How far along the slider a year stands, for the middle of the handle."""
    box, last = page.locator("#year").bounding_box(), int(page.locator("#year").get_attribute("max"))
    handle = 12
    return handle / 2 + (box["width"] - handle) * (year - FIRST) / (last - FIRST)


def move(page, year):
    """Take the handle by the mouse and drop it at a year."""
    slider = page.locator("#year")
    slider.scroll_into_view_if_needed()
    box = slider.bounding_box()
    y = box["y"] + box["height"] / 2
    page.mouse.move(box["x"] + box["width"] - 6, y)
    page.mouse.down()
    page.mouse.move(box["x"] + left_of(page, year), y, steps=4)
    page.mouse.up()


def test_the_mouse_moves_the_slider_and_the_table_changes_in_place(home):
    move(home, 2005)
    shows_2005(home)
    assert stays(home)
    expect(home.locator("#year")).to_be_focused()
    expect(home.locator("p[role=status]")).to_contain_text("On 31 December 2005")


def test_the_year_is_told_while_the_handle_is_held(home):
    slider = home.locator("#year")
    slider.scroll_into_view_if_needed()
    box = slider.bounding_box()
    expect(home.locator("output")).to_have_text("today")
    home.mouse.move(box["x"] + box["width"] - 6, box["y"] + 12)
    home.mouse.down()
    home.mouse.move(box["x"] + left_of(home, 2005), box["y"] + 12, steps=4)
    expect(home.locator("output")).to_have_text("2005")
    home.mouse.up()


def test_the_keyboard_moves_the_slider_year_by_year_and_no_press_is_lost(home):
    home.locator("#year").focus()
    home.keyboard.press("Home")
    expect(home).to_have_url(re.compile(r"/\?as_of=1990-12-31$"))
    expect(home.locator("#year")).to_be_focused()
    for _ in range(15):
        home.keyboard.press("ArrowRight")
    shows_2005(home)
    expect(home.locator("#year")).to_be_focused()
    home.keyboard.press("End")
    expect(home).to_have_url(re.compile(r"/$"))
    expect(home.get_by_role("heading", name="The law on buyers and users today")).to_be_visible()
    assert stays(home)


def test_back_leads_to_the_year_before(home):
    home.get_by_role("link", name="2015", exact=True).click()
    expect(home).to_have_url(re.compile("as_of=2015-12-31"))
    home.get_by_role("link", name="2005", exact=True).click()
    shows_2005(home)
    home.go_back()
    expect(home).to_have_url(re.compile("as_of=2015-12-31"))
    expect(home.locator("#year")).to_have_value("2015")


@pytest.mark.parametrize("by", ["mouse", "keyboard"])
def test_the_slider_is_a_form_without_script(site, without_script, by):
    page = without_script
    page.goto(site + "/")
    if by == "mouse":
        page.locator("#year").click(position={"x": left_of(page, 2005), "y": 12})
        page.get_by_role("button", name="Show this year").click()
    else:
        page.locator("#year").focus()
        page.keyboard.press("Home")
        for _ in range(15):
            page.keyboard.press("ArrowRight")
        for _ in range(page.locator(".years ol a").count() + 1):  # past the years as links
            page.keyboard.press("Tab")
        expect(page.get_by_role("button", name="Show this year")).to_be_focused()
        page.keyboard.press("Enter")
    shows_2005(page)


def test_a_second_question_marks_the_map_and_stays_through_the_years(site, visitor):
    page = visitor
    page.goto(site + "/")
    page.get_by_label("And also").select_option(label="CoE Anti-Trafficking Convention")
    page.get_by_role("button", name="Mark", exact=True).click()
    expect(page).to_have_url(re.compile(r"also=party(:|%3A)coe-197"))
    expect(page.locator(".tile .mark").first).to_be_visible()
    number = page.get_by_role("table", name="What is not known").get_by_role("link").first
    expect(number).to_be_visible()
    page.get_by_role("link", name="2015", exact=True).click()
    expect(page).to_have_url(re.compile(r"as_of=2015-12-31&also=party:coe-197"))
    expect(page.locator(".mark-key").first).to_contain_text("is bound by the CoE Anti-Trafficking Convention")
    page.get_by_role("link", name="Take the marks away").click()
    expect(page.locator(".tile .mark")).to_have_count(0)
    expect(page).to_have_url(re.compile("as_of=2015-12-31"))


def test_a_number_of_the_figures_leads_to_its_states(home):
    home.get_by_role("link", name="Which states punish knowing use").click()
    expect(home.get_by_role("heading", level=1)).to_have_text("Figures of the OSCE brief, counted again")
    expect(home.locator("#knowing-use")).to_be_in_viewport()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_home_page_that_changed_in_place_has_no_fault_of_access(home, scheme):
    home.emulate_media(color_scheme=scheme)
    move(home, 2005)
    shows_2005(home)
    assert faults.of_access(home) == []


@pytest.mark.parametrize("address", ["/", "/data/", "/statutes/se-brottsbalken-6-11/"])
def test_a_block_of_data_is_neither_blocked_nor_run(site, page, address):
    """The policy allows no script within a page; a block of data is none, so the browser has nothing to report."""
    said = []
    page.on("console", lambda message: said.append(message.text))
    page.add_init_script("addEventListener('securitypolicyviolation', (event) => console.log(event.violatedDirective))")
    page.goto(site + address, wait_until="networkidle")
    data = page.locator('script[type="application/ld+json"]')
    assert page.evaluate("(text) => JSON.parse(text)['@context']", data.text_content()) == "https://schema.org"
    assert said == []
