"""A page stands still while it loads, and stays small."""

import pytest

from tests.e2e.addresses import PAGES

pytestmark = [pytest.mark.e2e, pytest.mark.usefixtures("real_facts")]
MOST_HTML = 150_000  # bytes, before they are compressed
MOST_SCRIPT = 60_000
SHIFT = """() => new Promise((told) => {
  let shift = 0;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) if (!entry.hadRecentInput) shift += entry.value;
  }).observe({ type: "layout-shift", buffered: true });
  setTimeout(() => told(shift), 150);
})"""


@pytest.mark.parametrize("width", [360, 1440])
def test_nothing_moves_while_a_page_loads(live_server, page, width):
    page.set_viewport_size({"width": width, "height": 900})
    moved = {}
    for address in PAGES:
        # A busy machine may draw half a page once; what moves each time is the page's own doing.
        shifts = (page.goto(live_server.url + address) and page.evaluate(SHIFT) for _ in range(3))
        if all(shifts):
            moved[address] = True
    assert moved == {}


def test_the_measure_of_movement_sees_one(live_server, page):
    page.goto(f"{live_server.url}/about/")
    page.wait_for_timeout(700)  # what moves within half a second of a reader's act does not count
    page.evaluate("document.querySelector('main').insertAdjacentHTML('afterbegin', '<p><br><br><br><br>More</p>')")
    page.wait_for_timeout(200)
    assert page.evaluate(SHIFT) > 0


def test_no_page_is_large_and_no_page_loads_much_script(live_server, page):
    html, script, loaded = {}, {}, []
    page.on("response", lambda response: loaded.append(response))
    for address in PAGES:
        loaded.clear()
        html[address] = len(page.goto(live_server.url + address).body())
        script[address] = sum(len(each.body()) for each in loaded if each.request.resource_type == "script")
    assert {address: size for address, size in html.items() if size > MOST_HTML} == {}
    assert {address: size for address, size in script.items() if size > MOST_SCRIPT} == {}
