"""Every kind of page, at every width, in light and dark: the faults that a machine can find."""

import os

import pytest
from django.utils.text import slugify

from tests.e2e import faults
from tests.e2e.addresses import PAGES

pytestmark = pytest.mark.e2e
PICTURES = os.environ.get("DEMANDKB_PICTURES", "")  # a folder for screenshots of every page; none are taken without
WIDTHS = [320, 360, 768, 1440, 2560]


@pytest.mark.parametrize("address", PAGES)
def test_a_page_has_no_fault_that_a_machine_finds(site, page, address):
    found, heard = [], faults.Heard(page)
    for width, scheme in ((1440, "dark"), (360, "light")):
        page.set_viewport_size({"width": width, "height": 900})
        page.emulate_media(color_scheme=scheme)
        moved = faults.of_movement(page, site + address)
        found += [f"{width} {scheme}: {fault}" for fault in moved + faults.of_access(page)]
    found += heard.weight()
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 900})
        found += [f"{width}: {fault}" for fault in faults.of_width(page)]
        if PICTURES:  # to be looked at: what a reader sees first
            page.screenshot(path=f"{PICTURES}/{PAGES.index(address):02}-{slugify(address) or 'home'}-{width}.png")
    assert found + heard.strangers(site) + heard.reports() == []


def test_the_measure_of_movement_sees_one(site, page):
    page.goto(f"{site}/about/")
    page.wait_for_timeout(700)  # what moves within half a second of a reader's act does not count
    page.evaluate("document.querySelector('main').insertAdjacentHTML('afterbegin', '<p><br><br><br><br>More</p>')")
    page.wait_for_timeout(200)
    assert page.evaluate(faults.SHIFT) > 0


def test_the_measure_of_access_sees_what_a_page_lacks_and_what_is_too_pale_in_light_and_dark(site, page):
    page.goto(f"{site}/about/")
    page.evaluate(
        "document.querySelector('main').insertAdjacentHTML('afterbegin', '<img src=/x.png><p id=pale>Pale</p>')"
    )
    for scheme, pale in (("dark", "#333"), ("light", "#ddd")):
        page.emulate_media(color_scheme=scheme)
        page.evaluate("colour => { document.getElementById('pale').style.color = colour }", pale)
        found = {fault.partition(":")[0] for fault in faults.of_access(page)}
        assert found >= {"image-alt", "color-contrast"}, scheme


def test_the_measure_of_width_sees_a_wide_page(site, page):
    page.goto(f"{site}/about/")
    page.evaluate("document.querySelector('main').insertAdjacentHTML('afterbegin', `<p>${'m'.repeat(999)}</p>`)")
    assert faults.of_width(page) != []


def test_a_stranger_and_a_heavy_page_are_told(site, page):
    heard = faults.Heard(page)
    page.route("**/*", lambda route: route.fulfill(body="<p>" + "m" * faults.MOST_HTML, content_type="text/html"))
    page.goto("http://elsewhere.test/")
    assert heard.strangers(site) == ["contacts http://elsewhere.test/"]
    assert heard.weight() == [f"{faults.MOST_HTML + 3} bytes of HTML"]
