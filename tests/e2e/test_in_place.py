"""A comparison is put together by clicking, with script in place and without script page by page, and stays so."""

import re

import pytest
from playwright.sync_api import expect

pytestmark = pytest.mark.e2e
FIVE = {"SE": "Sweden", "NO": "Norway", "FR": "France", "DE": "Germany", "CY": "Cyprus"}


@pytest.fixture
def still(site, page):
    """A page with script on the start of the comparison, marked so that a full load is told from a change in place."""
    page.set_viewport_size({"width": 1200, "height": 700})
    page.goto(site + "/compare/")
    page.evaluate("window.stays = true")
    return page


def stays(page):
    return page.evaluate("window.stays === true")


def address(states):
    return re.compile(rf"/compare/\?states={','.join(states)}(#.*)?$")


def test_five_states_are_chosen_in_place(still):
    for place, (code, name) in enumerate(FIVE.items(), start=1):
        still.get_by_role("link", name=f"Add {name}").click()
        expect(still).to_have_url(address(list(FIVE)[:place]))
        expect(still.locator(f"#tile-{code}")).to_be_focused()
        expect(still.get_by_role("link", name=f"Take out {name}")).to_be_visible()
        expect(still.get_by_role("status")).to_contain_text(f"{place} state")
    assert stays(still)
    expect(still).to_have_title(re.compile("^Compare Sweden, Norway, France, Germany, Cyprus"))
    expect(still.get_by_role("columnheader")).to_have_text(["Topic", *FIVE.values()])
    assert "states=SE,NO,FR,DE,CY" in still.locator("#embed-line").input_value()


def test_the_keyboard_alone_chooses_and_takes_out(still):
    still.locator("#tile-SE").focus()
    still.keyboard.press("Enter")
    expect(still.get_by_role("link", name="Take out Sweden")).to_be_focused()
    still.keyboard.press("Tab")
    expect(still.locator("#tile-PL")).to_be_focused()
    still.keyboard.press("Enter")
    expect(still).to_have_url(address(["SE", "PL"]))
    expect(still.locator("#tile-PL")).to_be_focused()
    still.keyboard.press("Enter")
    expect(still).to_have_url(address(["SE"]))
    assert stays(still)


def test_hasty_choices_all_count(still):
    still.evaluate("for (const code of ['SE', 'NO', 'FR']) document.getElementById(`tile-${code}`).click()")
    expect(still).to_have_url(address(["SE", "NO", "FR"]))
    assert stays(still)


@pytest.mark.parametrize("name", ["States as rows", "Only what differs"])
def test_the_reader_keeps_the_place_on_the_screen(site, page, name):
    page.set_viewport_size({"width": 1200, "height": 500})
    page.goto(site + "/compare/?states=FR,DE,CY,NL&topics=all")
    page.evaluate("window.stays = true")
    link = page.get_by_role("link", name=name)
    place = f"#{link.get_attribute('id')}"
    link.scroll_into_view_if_needed()
    top = link.bounding_box()["y"]
    link.click()
    expect(page).to_have_url(re.compile("layout=rows|differs=yes"))
    expect(page.get_by_role("status")).to_contain_text("4 states")
    expect(page.locator(place)).to_be_focused()
    assert abs(page.locator(place).bounding_box()["y"] - top) < 2
    assert stays(page)


def test_back_leads_to_the_states_before(still):
    still.get_by_role("link", name="Add Sweden").click()
    expect(still).to_have_url(address(["SE"]))
    still.get_by_role("link", name="Add Norway").click()
    expect(still).to_have_url(address(["SE", "NO"]))
    still.go_back()
    expect(still).to_have_url(address(["SE"]))
    expect(still.get_by_role("columnheader")).to_have_text(["Topic", "Sweden"])


def test_opened_sources_stay_open_when_a_state_is_added(site, page):
    page.goto(site + "/compare/?states=FR,DE&topics=approach")
    page.evaluate("window.stays = true")
    page.locator("#why-FR-approach summary").click()
    page.get_by_text("Choose on the map").click()
    page.get_by_role("link", name="Add Cyprus").click()
    expect(page).to_have_url(re.compile("states=FR,DE,CY"))
    expect(page.locator("#why-FR-approach ol")).to_be_visible()
    expect(page.get_by_role("link", name="Take out Cyprus")).to_be_visible()
    assert stays(page)


def test_a_list_that_came_open_does_not_stand_before_the_first_answer(still):
    expect(still.locator("#s-SE")).to_be_visible()
    still.get_by_role("link", name="Add Sweden").click()
    expect(still.get_by_role("columnheader")).to_have_text(["Topic", "Sweden"])
    expect(still.locator("#s-SE")).to_be_hidden()
    expect(still.locator("#tile-SE")).to_be_visible()


def test_a_chip_is_taken_out_in_place_and_the_keyboard_is_not_lost(site, page):
    page.goto(site + "/compare/?states=FR,DE,CY")
    page.evaluate("window.stays = true")
    page.get_by_role("link", name="Remove Germany").click()
    expect(page).to_have_url(re.compile("states=FR,CY"))
    expect(page.get_by_role("list", name="States compared")).to_be_focused()
    assert stays(page)


def test_the_form_answers_in_place(site, page):
    page.goto(site + "/compare/?states=FR,DE")
    page.evaluate("window.stays = true")
    page.locator("#pick-topics > summary").click()
    page.get_by_label("All topics").check()
    page.get_by_label("Add a state or group").fill("Sweden")
    page.get_by_label("Add a state or group").press("Enter")
    expect(page.get_by_role("status")).to_contain_text("3 states, 66 topics")
    expect(page.get_by_label("Add a state or group")).to_be_focused()
    expect(page.get_by_label("All topics")).to_be_visible()
    assert stays(page)


def test_a_wrong_word_is_named_with_script_too(still):
    still.get_by_label("States or groups").fill("Swedn")
    still.get_by_label("States or groups").press("Enter")
    expect(still.get_by_role("alert")).to_contain_text("“Swedn” is no state")
    expect(still.get_by_label("States or groups")).to_have_value("Swedn")
    expect(still.get_by_label("States or groups")).to_be_focused()
    still.get_by_role("link", name="Use the nearest words").click()
    expect(still.get_by_role("columnheader")).to_have_text(["Topic", "Sweden"])


def test_an_answer_that_does_not_come_is_asked_for_by_the_browser(still):
    asked = []

    def fails_once(route):
        asked.append(route.request.resource_type)
        if len(asked) == 1:
            route.abort()
        else:
            route.continue_()

    still.route("**/compare/?states=SE", fails_once)
    still.get_by_role("link", name="Add Sweden").click()
    expect(still.get_by_role("columnheader")).to_have_text(["Topic", "Sweden"])
    assert asked == ["xhr", "document"]


def test_five_states_are_chosen_without_script(site, without_script):
    page = without_script
    page.goto(site + "/compare/")
    for place, name in enumerate(FIVE.values(), start=1):
        page.get_by_role("link", name=f"Add {name}").click()
        expect(page).to_have_url(address(list(FIVE)[:place]))
        expect(page.get_by_role("link", name=f"Take out {name}")).to_be_visible()
    page.get_by_role("link", name="Take out Norway").click()
    expect(page.get_by_role("columnheader")).to_have_text(["Topic", "Sweden", "France", "Germany", "Cyprus"])


def test_all_script_of_a_page_weighs_less_than_60_kb(site, page):
    weights = []
    page.on("response", lambda answer: weights.append(len(answer.body())) if answer.url.endswith(".js") else None)
    page.goto(site + "/compare/?states=FR,DE", wait_until="networkidle")
    assert len(weights) == 3
    assert sum(weights) < 60_000


def test_in_a_large_comparison_sources_come_when_they_are_asked_for(site, page):
    page.goto(site + "/compare/?states=EU&topics=law&layout=columns")
    page.evaluate("window.stays = true")
    line = page.locator("#why-FR-approach")
    assert line.evaluate("each => each.tagName") == "A"
    line.focus()
    page.keyboard.press("Enter")
    opened = page.locator("details#why-FR-approach")
    expect(opened).to_have_attribute("open", "")
    expect(opened.locator("summary")).to_be_focused()
    expect(opened.get_by_role("link").first).to_be_visible()
    expect(page).to_have_url(re.compile("states=EU"))
    assert stays(page)


def test_without_script_the_line_leads_to_the_answer_alone(site, without_script):
    page = without_script
    page.goto(site + "/compare/?states=EU&topics=law&layout=columns")
    page.locator("#why-FR-approach").click()
    expect(page).to_have_url(re.compile(r"states=FR&topics=approach"))
    expect(page.locator("details#why-FR-approach")).to_be_visible()
