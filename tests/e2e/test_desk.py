"""An operator at the desk, under the policy of all pages: in, to a record, and out again."""

import secrets
import subprocess
import sys

import pytest
from playwright.sync_api import expect

from tests.e2e import faults
from tests.site import ROOT, surroundings

pytestmark = pytest.mark.e2e
PASSWORD = secrets.token_urlsafe(16)
RECORD = "criminalization/statute/se-brottsbalken-6-11/change/"


@pytest.fixture(scope="module")
def operator(site, site_folder):
    """The name of somebody who may log in, made as operators make one."""
    name = f"operator-{secrets.token_hex(4)}"
    command = ("createsuperuser", "--noinput", "--username", name, "--email", "operator@desk.example")
    subprocess.run(
        [sys.executable, "manage.py", *command],
        cwd=ROOT,
        env=surroundings(site_folder, DJANGO_SUPERUSER_PASSWORD=PASSWORD),
        check=True,
        capture_output=True,
    )
    return name


def log_in(page, site, name):
    page.goto(f"{site}/desk/")
    page.get_by_label("Username").fill(name)
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("button", name="Log in").click()


def test_an_operator_finds_a_record_reads_it_and_leaves(site, page, operator):
    heard = faults.Heard(page)
    log_in(page, site, operator)
    page.get_by_role("link", name="Statutes").click()
    page.get_by_role("textbox", name="Search").fill("brottsbalken-6-11")
    page.get_by_role("button", name="Search").click()
    page.get_by_role("link", name="se-brottsbalken-6-11").click()
    expect(page.get_by_role("heading", name="Citations")).to_be_visible()
    expect(page.get_by_role("button", name="Save")).to_have_count(0)
    page.get_by_role("button", name="Log out").click()
    page.goto(f"{site}/desk/")
    expect(page.get_by_label("Password")).to_be_visible()
    assert heard.reports() + heard.strangers(site) == []


def test_the_desk_has_no_fault_that_a_machine_finds(site, page, operator):
    found = []

    def look(what):
        for width, scheme in ((1440, "dark"), (360, "light")):
            page.set_viewport_size({"width": width, "height": 900})
            page.emulate_media(color_scheme=scheme)
            page.wait_for_timeout(200)  # colours change in a moment
            found.extend(
                f"{what} {width} {scheme}: {fault}" for fault in faults.of_access(page) + faults.of_width(page)
            )

    page.goto(f"{site}/desk/")
    look("log-in")
    log_in(page, site, operator)
    for address in ("", "queue/", "suggesting/suggestion/", "criminalization/statute/?q=brottsbalken", RECORD):
        page.goto(f"{site}/desk/{address}")
        look(address)
    assert found == []
