"""Who gets in, how often somebody may fail, and how little is kept of it."""

import pytest
from axes.models import AccessAttempt, AccessAttemptExpiration, AccessFailureLog, AccessLog
from django.contrib.auth.hashers import ScryptPasswordHasher, make_password
from django.contrib.auth.models import User
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.core.management import call_command
from django.db import connection
from django.test import Client, RequestFactory
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from apps.desk.failures import address_as_counted, digest_of_address
from tests.desk.conftest import PASSWORD

pytestmark = pytest.mark.django_db
HERE, ELSEWHERE = "198.51.100.7", "203.0.113.9"


def log_in(name, password, address=HERE, client=None, **headers):
    """The answer to somebody who tries to log in."""
    return (client or Client()).post(
        "/desk/login/", {"username": name, "password": password, "next": "/desk/"}, REMOTE_ADDR=address, **headers
    )


def failed(name, times, address=HERE):
    return [log_in(name, f"wrong {time}", address).status_code for time in range(times)]


def test_staff_get_in_and_out_again(quick, client, superuser):
    assert log_in("alma", PASSWORD, client=client).headers["Location"] == "/desk/"
    assert client.get("/desk/").status_code == 200
    client.post("/desk/logout/")
    assert client.get("/desk/").status_code == 302


def test_passwords_are_hashed_by_scrypt_as_hard_as_owasp_asks():
    assert make_password(PASSWORD).startswith("scrypt$16384$")
    assert (ScryptPasswordHasher.block_size, ScryptPasswordHasher.parallelism) == (8, 5)


@pytest.mark.parametrize("password", ["short-but-odd-1", "yfdbufnjh10305070", "823749823749872349", "alma-of-the-desk"])
def test_a_password_that_is_short_common_a_number_or_a_name_is_refused(password):
    password = password[:14] if password.startswith("short") else password
    with pytest.raises(ValidationError):
        validate_password(password, User(username="alma-of-the-desk"))


def test_five_failures_lock_a_name_from_an_address_for_an_hour_and_nobody_else(quick, superuser):
    assert failed("alma", 5) == [200, 200, 200, 200, 429]
    locked = log_in("alma", PASSWORD)
    assert (locked.status_code, locked.headers["Retry-After"]) == (429, "3600")
    assert "Too many log-ins have failed" in locked.content.decode()
    assert "no-store" in locked.headers["Cache-Control"]
    assert log_in("alma", PASSWORD, ELSEWHERE).status_code == 302


def test_an_hour_is_an_hour_whatever_is_tried_meanwhile(quick, superuser):
    failed("alma", 5)
    AccessAttempt.objects.update(attempt_time=timezone.now() - timezone.timedelta(minutes=59))
    assert log_in("alma", PASSWORD).status_code == 429
    AccessAttempt.objects.update(attempt_time=AccessAttempt.objects.get().attempt_time - timezone.timedelta(minutes=2))
    assert log_in("alma", PASSWORD).status_code == 302
    assert not AccessAttempt.objects.exists()


def test_who_tries_one_name_after_another_is_locked_for_all(quick, superuser):
    for name in ("ann", "ben", "cem", "dag"):
        assert failed(name, 4) == [200] * 4
    assert failed("eva", 4) == [200, 200, 200, 429]
    assert log_in("alma", PASSWORD).status_code == 429
    assert log_in("alma", PASSWORD, ELSEWHERE).status_code == 302


@pytest.mark.parametrize("kind", ["nobody", "visitor", "gone", "alma"])
def test_every_failure_looks_alike_and_takes_the_same_work(quick, superuser, monkeypatch, kind):
    User.objects.create_user("visitor", password=PASSWORD)
    User.objects.create_user("gone", password=PASSWORD, is_staff=True, is_active=False)
    worked, encode = [], ScryptPasswordHasher.encode
    monkeypatch.setattr(
        ScryptPasswordHasher, "encode", lambda *given, **more: worked.append(1) or encode(*given, **more)
    )
    with CaptureQueriesContext(connection) as queries:
        answer = log_in(kind, "wrong" if kind == "alma" else PASSWORD)
    shown = answer.content.decode()
    assert answer.status_code == 200
    assert "Please enter the correct username and password for a staff account" in shown
    assert len(worked) == 1
    assert sum("auth_user" in query["sql"] for query in queries) == 1
    assert AccessAttempt.objects.get().failures_since_start == 1


def test_a_name_that_nobody_has_is_locked_as_any_other(quick, superuser):
    assert failed("nobody", 5) == failed("alma", 5)


def test_nothing_of_a_person_is_kept_of_a_failure(quick, superuser):
    told = {"HTTP_USER_AGENT": "Browser of a person", "HTTP_ACCEPT": "text/strange"}
    for time in range(2):
        log_in("my-secret-by-mistake", f"wrong {time}", **told)
    (kept,) = AccessAttempt.objects.values()
    said = " ".join(str(value) for value in kept.values())
    for word in ("my-secret", HERE, "Browser", "strange", "desk", "wrong", "username", "csrf"):
        assert word not in said
    assert kept["failures_since_start"] == 2
    assert not any(model.objects.exists() for model in (AccessLog, AccessFailureLog, AccessAttemptExpiration))


def test_a_log_in_is_not_noted_with_address_or_browser(quick, client, superuser):
    log_in("alma", PASSWORD, client=client)
    assert not any(model.objects.exists() for model in (AccessLog, AccessAttempt))


def test_the_log_names_neither_person_nor_address(quick, superuser, caplog):
    failed("alma", 5)
    assert "Locking out" in caplog.text
    assert "alma" not in caplog.text
    assert HERE not in caplog.text


def test_a_locked_name_is_unlocked_by_its_name_its_address_or_all_at_once(quick, superuser, capsys):
    for unlock in (("axes_reset",), ("axes_reset_username", "alma"), ("axes_reset_ip", HERE)):
        failed("alma", 5)
        call_command(*unlock)
        assert log_in("alma", PASSWORD).status_code == 302


def test_behind_a_proxy_the_visitor_is_counted_and_not_the_proxy(quick, superuser, settings):
    settings.BEHIND_PROXY = True
    for time in range(5):
        answer = log_in("alma", f"wrong {time}", "127.0.0.1", HTTP_X_FORWARDED_FOR=f"10.0.0.{time}, {HERE}")
    assert answer.status_code == 429
    assert log_in("alma", PASSWORD, "127.0.0.1", HTTP_X_FORWARDED_FOR=ELSEWHERE).status_code == 302


def test_without_a_proxy_nobody_names_an_address_of_their_own(quick, superuser):
    answers = [log_in("alma", f"wrong {time}", HTTP_X_FORWARDED_FOR=f"10.0.0.{time}") for time in range(5)]
    assert answers[-1].status_code == 429


def test_an_address_is_counted_by_what_one_client_has():
    assert digest_of_address("2001:db8::1") == digest_of_address("2001:db8::ffff:2")
    assert digest_of_address("2001:db8::1") != digest_of_address("2001:db8:0:1::1")
    assert digest_of_address(f"::ffff:{HERE}") == digest_of_address(HERE) != digest_of_address(ELSEWHERE)
    assert address_as_counted(RequestFactory().get("/", REMOTE_ADDR="")) == digest_of_address("")


def test_a_form_without_its_cookie_is_refused_with_the_reason(quick, superuser):
    answer = log_in("alma", PASSWORD, client=Client(enforce_csrf_checks=True))
    assert answer.status_code == 403
    assert "This form was not taken" in answer.content.decode()
    assert Client(enforce_csrf_checks=True).post("/about/").status_code == 405


def test_a_session_ends_two_hours_after_the_last_request(quick, client, superuser):
    log_in("alma", PASSWORD, client=client)
    assert client.session.get_expiry_age() == 2 * 3600
    assert client.session.get_expire_at_browser_close()


def test_who_is_no_longer_of_the_staff_is_out_at_once(quick, client, superuser):
    log_in("alma", PASSWORD, client=client)
    User.objects.update(is_staff=False)
    assert client.get("/desk/").status_code == 302
