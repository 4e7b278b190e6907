"""What a session at the desk is: a secret of its own for each log-in, which ends when it should."""

import pytest
from django.contrib.auth.models import User
from django.test import Client
from django.urls import reverse

from tests.desk.conftest import PASSWORD

ANOTHER = "eleven calm bitterns of the reed " * 3  # blanks at its end, and more than 64 signs
pytestmark = pytest.mark.django_db


def logged_in(password=PASSWORD, **cookies):
    """A browser in which alma gave a password."""
    browser = Client()
    browser.cookies.load(cookies)
    browser.post("/desk/login/", {"username": "alma", "password": password})
    return browser


def is_in(browser):
    return browser.get("/desk/").status_code == 200


def test_a_secret_that_another_chose_becomes_no_session(quick, superuser):
    browser = logged_in(desk="a" * 32)
    assert is_in(browser)
    assert browser.cookies["desk"].value != "a" * 32


def test_who_logged_out_cannot_come_back_with_the_old_cookie(quick, superuser):
    browser, stolen = logged_in(), Client()
    stolen.cookies.load({"desk": browser.cookies["desk"].value})
    assert is_in(stolen)
    browser.post("/desk/logout/")
    assert not is_in(stolen)


@pytest.mark.parametrize("gone", ["deleted", "inactive"])
def test_who_is_gone_is_out_at_once(quick, superuser, gone):
    browser = logged_in()
    if gone == "deleted":
        superuser.delete()
    else:
        User.objects.update(is_active=False)
    assert not is_in(browser)


def test_a_new_password_needs_the_old_one_and_ends_all_other_sessions(quick, superuser):
    browser, elsewhere = logged_in(), logged_in()
    new = {"new_password1": ANOTHER, "new_password2": ANOTHER}
    address = reverse("admin:password_change")
    assert browser.post(address, {"old_password": "wrong", **new}).status_code == 200
    assert is_in(elsewhere)
    assert browser.post(address, {"old_password": PASSWORD, **new}).status_code == 302
    assert is_in(browser)
    assert not is_in(elsewhere)
    assert is_in(logged_in(ANOTHER))
    assert not is_in(logged_in(ANOTHER.strip()))


def test_every_page_of_the_desk_leads_out(boss):
    for page in ("admin:index", "admin:sources_source_changelist", "admin:auth_user_add", "admin:password_change"):
        assert 'action="/desk/logout/"' in boss.get(reverse(page)).content.decode()
    assert is_in(boss)
    assert boss.get("/desk/logout/").status_code == 405


def test_a_log_in_leads_to_no_other_site(quick, superuser):
    answer = Client().post("/desk/login/?next=//evil.example/", {"username": "alma", "password": PASSWORD})
    assert (answer.status_code, "evil" in answer.headers["Location"]) == (302, False)


def test_a_browser_may_fill_in_the_password_which_nobody_reads_over_the_shoulder(client):
    shown = client.get("/desk/login/").content.decode()
    assert 'type="password" name="password"' in shown or 'name="password" type="password"' in shown
    assert 'autocomplete="current-password"' in shown


def test_there_is_no_user_until_somebody_makes_one_and_no_way_to_ask_for_a_password(client):
    assert not User.objects.exists()
    assert "password_reset" not in client.get("/desk/login/").content.decode()
    assert client.get("/desk/password_reset/").status_code == 302
