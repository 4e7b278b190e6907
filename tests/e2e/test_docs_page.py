"""The page to try the API works as the site's strict policy has it."""

import pytest

pytestmark = pytest.mark.e2e


def test_the_page_to_try_the_api_works_and_breaks_no_policy(site, page):
    said, hosts = [], set()
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    page.on("request", lambda request: hosts.add(request.url.partition("//")[2].partition("/")[0]))
    page.goto(f"{site}/api/v1/docs/")
    page.locator("#operations-tag-topics").click()  # all is closed until somebody asks for it
    page.get_by_role("button", name="GET /api/v1/topics/").first.click()
    page.get_by_role("button", name="Try it out").click()
    page.get_by_role("button", name="Execute").click()
    page.locator(".live-responses-table .response-col_status").get_by_text("200").wait_for()
    assert said == []
    assert {host for host in hosts if host} == {site.partition("//")[2]}
