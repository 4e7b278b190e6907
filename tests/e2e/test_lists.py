"""A drafter filters statutes, sorts them and takes the file, by mouse and by keyboard, with script and without."""

import csv
import re

import pytest
from playwright.sync_api import expect

pytestmark = pytest.mark.e2e
ASKED = "in force on 1 June 2020 that punish every purchase and apply in general, in states that belong to the European Union"


def rows_of(download):
    with open(download.value.path(), encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def number_said(page):
    return int(re.match(r"(\d+) statutes", page.locator("#said").inner_text())[1])


def test_statutes_are_filtered_by_mouse_and_the_file_holds_what_is_shown(site, visitor):
    visitor.goto(site + "/statutes/?in_force_on=2020-06-01")
    for name in ("All buying of sex", "General", "European Union"):
        visitor.get_by_label(name, exact=True).check()
    visitor.get_by_role("button", name="Show", exact=True).last.click()
    expect(visitor.locator("#said")).to_contain_text(ASKED.partition(", in states")[0])
    number = number_said(visitor)
    visitor.get_by_role("link", name="In force since: sort ascending").click()
    expect(visitor.get_by_role("columnheader", name="In force since")).to_have_attribute("aria-sort", "ascending")
    with visitor.expect_download() as taken:
        visitor.get_by_role("link", name=f"{number} statutes as CSV").click()
    rows = rows_of(taken)
    assert len(rows) == number
    names = visitor.locator("tbody th").all_inner_texts()
    assert [row["statute"] for row in rows] == [name.strip() for name in names]


def test_statutes_are_filtered_by_the_keyboard_alone(site, visitor):
    visitor.goto(site + "/statutes/")
    visitor.get_by_label("All buying of sex", exact=True).focus()
    visitor.keyboard.press("Space")
    visitor.get_by_label("General", exact=True).focus()
    visitor.keyboard.press("Space")
    visitor.get_by_label("Words in the record").focus()
    visitor.keyboard.press("Enter")
    expect(visitor.locator("#said")).to_contain_text("that punish every purchase and apply in general")
    number = number_said(visitor)
    chip = visitor.get_by_role("link", name="Remove Reach: General")
    chip.focus()
    chip.press("Enter")
    expect(visitor.locator("#said")).to_contain_text("that punish every purchase within their reach")
    assert number_said(visitor) > number
    link = visitor.get_by_role("link", name=re.compile("statutes as CSV"))
    link.focus()
    with visitor.expect_download() as taken:
        link.press("Enter")
    assert len(rows_of(taken)) == number_said(visitor)


def test_where_nothing_is_found_one_filter_taken_back_leads_on(site, visitor):
    visitor.goto(site + "/statutes/?approach=indirect&state=SE,NO&confidence=low")
    expect(visitor.locator("#said")).to_contain_text("Nothing found: no statute that takes an indirect approach")
    line = visitor.get_by_role("listitem").filter(has_text="without “Confidence: Low”")
    number = line.get_by_role("link").inner_text()
    line.get_by_role("link").click()
    expect(visitor.locator("#said")).to_contain_text(number)


def test_a_long_list_is_read_page_by_page(site, visitor):
    visitor.goto(site + "/statutes/")
    first = visitor.locator("tbody th").first.inner_text()
    visitor.get_by_role("link", name="Next").click()
    expect(visitor).to_have_url(re.compile(r"/statutes/\?page=2$"))
    expect(visitor.get_by_text("Rows 51 to 100 of")).to_be_visible()
    assert visitor.locator("tbody th").first.inner_text() != first
    visitor.locator("tbody th a").first.click()
    expect(visitor.get_by_role("heading", name="Sources")).to_be_visible()


def test_a_list_changes_in_place_and_its_address_holds_only_what_was_asked(site, page):
    page.goto(site + "/statutes/")
    page.evaluate("window.stays = true")
    page.get_by_label("Knowing use", exact=True).check()
    page.get_by_role("button", name="Show", exact=True).last.click()
    expect(page).to_have_url(re.compile(r"/statutes/\?approach=knowing_use$"))
    expect(page.get_by_role("list", name="Active filters")).to_be_focused()
    expect(page.get_by_role("status")).to_contain_text("statutes that punish knowing use")
    page.get_by_role("link", name="adopted", exact=True).click()
    expect(page).to_have_url(re.compile(r"approach=knowing_use&sort=adopted$"))
    expect(page.locator("#by-adopted")).to_be_focused()
    page.go_back()
    expect(page).to_have_url(re.compile(r"approach=knowing_use$"))


def test_on_a_narrow_screen_no_hidden_heading_takes_the_focus(site, page):
    page.set_viewport_size({"width": 360, "height": 800})
    for name in ("statutes", "prevention", "instruments", "states"):
        page.goto(f"{site}/{name}/")
        expect(page.locator("thead a").first).to_be_hidden()
        expect(page.locator(".sort a").first).to_be_visible()
