"""Every kind of page is free of the faults that axe finds, fits a narrow screen, and contacts no other host."""

import os

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.utils.text import slugify

from tests.e2e.addresses import PAGES

pytestmark = [pytest.mark.e2e, pytest.mark.usefixtures("real_facts")]
PICTURES = os.environ.get("DEMANDKB_PICTURES", "")  # a folder for screenshots of every page; none are taken without
RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}


def faults_of(page):
    """What axe finds, a line a fault, with the place."""
    found = Axe().run(page, options=RULES).response["violations"]
    return [f"{fault['id']}: {node['target']} {node['html'][:120]}" for fault in found for node in fault["nodes"]]


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_no_page_has_a_fault_of_access(live_server, page, scheme):
    page.emulate_media(color_scheme=scheme)
    faults = {}
    for address in PAGES:
        page.goto(live_server.url + address)
        faults[address] = faults_of(page)
    assert {address: found for address, found in faults.items() if found} == {}


@pytest.mark.parametrize("width", [320, 360, 768, 1440])
def test_no_page_scrolls_sideways(live_server, page, width):
    page.set_viewport_size({"width": width, "height": 900})
    wide = {}
    for number, address in enumerate(PAGES):
        page.goto(live_server.url + address)
        wide[address] = page.evaluate("document.documentElement.scrollWidth")
        if PICTURES:  # to be looked at: what a reader sees first
            page.screenshot(path=f"{PICTURES}/{number:02}-{slugify(address) or 'home'}-{width}.png")
    assert {address: found for address, found in wide.items() if found > width} == {}


def test_no_page_contacts_another_host_or_breaks_the_policy(live_server, page):
    hosts, said = set(), []
    page.on("request", lambda request: hosts.add(request.url.partition("://")[2].partition("/")[0]))
    page.on("console", lambda message: said.append(message.text))
    for address in PAGES:
        page.goto(live_server.url + address)
    assert {host for host in hosts if host} == {live_server.url.partition("://")[2]}
    refused = [line for line in said if "status of 400" not in line and "status of 404" not in line]
    assert refused == []
