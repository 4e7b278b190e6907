"""From the home page to a Word file of five states, and from that file alone to the same table again."""

import re

import docx
import pytest
from playwright.sync_api import expect

from tests.e2e import faults
from tests.e2e.keys import tabs_to

pytestmark = pytest.mark.e2e
STATES = ["Sweden", "France", "Germany", "Netherlands", "Norway"]
QUESTION = "/c/?states=SE,FR,DE&topics=approach,penalty,action_plan&as_of=2005-06-01"


def words_of(document):
    """All words of a Word document that stand outside its tables."""
    return " ".join(paragraph.text for paragraph in document.paragraphs)


def test_an_officer_takes_a_word_file_and_a_colleague_finds_the_table_by_it(site, visitor):
    visitor.goto(site)
    visitor.get_by_label("States, by code or name").fill("Sweden, France, Germany, Holland, NO")
    visitor.get_by_role("button", name="Compare").click()
    with visitor.expect_download() as taken:
        visitor.get_by_role("button", name="This table as Word").click()
    document = docx.Document(taken.value.path())
    assert [cell.text for cell in document.tables[0].rows[0].cells[2:]] == STATES
    address = re.search(r"http\S+/c/[0-9a-f]{16}/", words_of(document))[0]

    colleague = visitor.context.browser.new_page()
    colleague.goto(address)
    expect(colleague.get_by_role("heading", level=1)).to_contain_text("Comparison of Sweden, France, Germany")
    for name in STATES:
        expect(colleague.get_by_role("columnheader", name=name)).to_be_visible()
    (digest,) = re.findall(r"SHA-256 ([0-9a-f]{64})", words_of(document))
    colleague.get_by_role("link", name="Verify").click()
    colleague.get_by_label("The SHA-256 that the file prints").fill(digest)
    colleague.get_by_role("button", name="Check").click()
    expect(colleague.get_by_role("main")).to_contain_text("The same as here: your file was made from this table")
    colleague.close()


def test_three_states_are_compared_and_kept_by_the_keyboard_alone(site, visitor):
    visitor.goto(site)
    visitor.get_by_label("States, by code or name").focus()
    visitor.keyboard.press("Control+A")
    visitor.keyboard.type("Türkiye, Georgia, AM")
    visitor.keyboard.press("Enter")
    expect(visitor.get_by_role("columnheader", name="Armenia")).to_be_visible()
    tabs_to(visitor, visitor.get_by_role("button", name="Keep this table"))
    visitor.keyboard.press("Enter")
    expect(visitor.get_by_role("heading", level=1)).to_contain_text("kept on")
    expect(visitor.get_by_role("columnheader", name="Georgia")).to_be_visible()


def test_three_states_are_compared_and_kept_by_the_mouse_alone(site, visitor):
    visitor.goto(site + "/compare/")
    for name in ("Georgia", "Armenia", "Poland"):
        visitor.get_by_role("link", name=f"Add {name}").click()
        expect(visitor.get_by_role("link", name=f"Take out {name}")).to_be_visible()
    visitor.get_by_role("button", name="Keep this table").click()
    expect(visitor.get_by_role("heading", level=1)).to_contain_text("kept on")
    expect(visitor.get_by_role("columnheader")).to_have_text(["Topic", "Georgia", "Armenia", "Poland"])


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_kept_table_and_its_proof_have_no_fault_of_access_and_fit_a_narrow_screen(site, page, scheme):
    page.emulate_media(color_scheme=scheme)
    page.set_viewport_size({"width": 320, "height": 800})
    kept = page.request.post(site + QUESTION).url
    for address in (kept, f"{kept}verify/"):
        page.goto(address)
        assert faults.of_access(page) + faults.of_width(page) == []
