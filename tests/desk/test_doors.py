"""Sessions end where the desk ends: pages and API set no cookie, vary by none and ask no user."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

PUBLIC = ("/instruments/", "/no-such-page/", "/states.csv", "/api/v1/states/", "/c/")
pytestmark = pytest.mark.django_db


def asked(client, address):
    with CaptureQueriesContext(connection) as queries:
        answer = client.get(address)
    return answer, len(queries)


@pytest.mark.parametrize("address", PUBLIC)
def test_a_public_address_answers_alike_whatever_cookies_are_sent(client, at_the_desk, address):
    client.get(address)  # what is kept from the first time on
    answer, queries = asked(client, address)
    browser = at_the_desk(is_superuser=True)
    for morsel in browser.cookies.values():
        morsel["path"] = "/"  # as a client that sends them everywhere
    browser.cookies["desk-form"] = "no secret of ours"
    again, more = asked(browser, address)
    assert not again.cookies
    assert "Cookie" not in again.headers.get("Vary", "")
    assert again.headers.get("Vary") == answer.headers.get("Vary")
    assert more <= queries


def test_a_page_that_takes_a_form_sets_no_cookie_either(client):
    answer = client.post("/c/?states=XA,XG&topics=approach")
    assert answer.status_code == 303
    assert not answer.cookies
    assert "Cookie" not in answer.headers.get("Vary", "")


def test_cookies_of_the_desk_go_to_the_desk_alone_and_to_no_script_and_no_other_site(quick, client, superuser):
    client.get("/desk/login/")
    client.post("/desk/login/", {"username": "alma", "password": "seven-quiet-herons"})
    assert set(client.cookies) == {"desk", "desk-form"}
    for morsel in client.cookies.values():
        assert (morsel["path"], morsel["httponly"], morsel["samesite"]) == ("/desk/", True, "Strict")
    assert not client.cookies["desk"]["max-age"]  # it ends with the browser


@pytest.mark.parametrize("address", ["/desk/", "/desk/login/", "/desk/sources/source/", "/desk/jsi18n/", "/desk/no/"])
def test_nobody_may_keep_what_the_desk_answers_nor_is_it_compressed(boss, address):
    answer = boss.get(address, headers={"accept-encoding": "gzip"})
    assert "no-store" in answer.headers["Cache-Control"]
    assert "private" in answer.headers["Cache-Control"]
    assert "Content-Encoding" not in answer.headers


def test_the_desk_keeps_the_policy_of_all_pages(boss):
    answer = boss.get("/desk/")
    assert "unsafe" not in answer.headers["Content-Security-Policy"]
    assert answer.headers["X-Frame-Options"] == "DENY"


def test_who_did_not_log_in_is_led_to_the_log_in_from_wherever(client):
    for address in ("/desk/", "/desk/sources/source/", "/desk/auth/user/add/", "/desk/no-such-page/"):
        assert client.get(address).headers["Location"] == f"/desk/login/?next={address}"
        assert client.post(address).status_code == 302


def test_the_api_has_no_authentication(client, boss):
    for browser in (client, boss):
        assert browser.post("/api/v1/states/", {}).status_code == 405


def test_no_page_leads_to_the_desk(client):
    for address in ("/", "/about/", "/robots.txt", "/sitemap.xml", "/api/v1/"):
        assert b"/desk" not in client.get(address).content
