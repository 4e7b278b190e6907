"""Each network address may ask so often, and is told how often. Any site's script may read all of it."""

import pytest
from django.core.cache import caches
from django.core.exceptions import ImproperlyConfigured

from demandkb.api_settings import read_rate

TWO = (2, 60)
BEHIND = "X-Forwarded-For"


@pytest.fixture(autouse=True)
def _nobody_asked_yet(settings):
    settings.API_RATE = TWO
    caches["counts"].clear()
    yield
    caches["counts"].clear()


def test_a_client_is_told_what_is_left_and_when_to_ask_again(ask):
    for left in (1, 0):
        answer = ask("topics/")
        assert answer.status_code == 200
        assert answer.headers["RateLimit-Policy"] == '"address";q=2;w=60'
        assert answer.headers["RateLimit"].startswith(f'"address";r={left};t=')
    refused = ask("topics/")
    assert (refused.status_code, refused.headers["Content-Type"]) == (429, "application/problem+json")
    assert 1 <= int(refused.headers["Retry-After"]) <= 60
    assert refused.headers["RateLimit"] == f'"address";r=0;t={refused.headers["Retry-After"]}'
    assert refused.headers["Cache-Control"] == "no-store"
    assert refused.json()["type"].endswith("/problems/too-many-requests/")


def test_what_the_client_has_is_not_counted_and_neither_is_a_preflight(ask, client):
    tag = ask("topics/").headers["ETag"]
    for _ in range(3):
        assert ask("topics/", If_None_Match=tag).status_code == 304
        assert client.options("/api/v1/topics/").status_code == 204
    assert ask("topics/").status_code == 200
    assert ask("topics/").status_code == 429
    assert ask("topics/", If_None_Match=tag).status_code == 304


def test_files_of_the_whole_data_set_are_not_counted(ask):
    assert {ask("bulk/none").status_code for _ in range(3)} == {404}
    assert ask("topics/").status_code == 200


def test_pages_of_the_site_are_not_bounded(ask, client):
    assert [ask("topics/").status_code for _ in range(3)] == [200, 200, 429]
    assert [client.get("/topics/").status_code for _ in range(3)] == [200, 200, 200]


@pytest.mark.parametrize(("is_behind", "statuses"), [(True, [200, 200, 200, 429]), (False, [200, 200, 429, 429])])
def test_behind_a_proxy_the_address_is_what_the_proxy_saw(client, db, settings, is_behind, statuses):
    settings.BEHIND_PROXY = is_behind
    seen = ["1.1.1.1, 10.0.0.1", "2.2.2.2, 10.0.0.1", "10.0.0.2", "10.0.0.1"]  # the first of two is only claimed
    assert [client.get("/api/v1/topics/", headers={BEHIND: said}).status_code for said in seen] == statuses


def test_without_a_bound_nothing_is_said_of_one(ask, settings):
    settings.API_RATE = None
    answers = [ask("topics/") for _ in range(4)]
    assert {answer.status_code for answer in answers} == {200}
    assert "RateLimit" not in answers[0].headers


@pytest.mark.parametrize(
    ("text", "rate"), [("600/min", (600, 60)), ("5/sec", (5, 1)), ("9/hour", (9, 3600)), ("0", None)]
)
def test_a_rate_is_read(text, rate):
    assert read_rate(text) == rate


@pytest.mark.parametrize("text", ["600", "0/min", "-1/min", "600/day", "many"])
def test_what_is_no_rate_stops_the_start(text):
    with pytest.raises(ImproperlyConfigured, match="DEMANDKB_API_RATE"):
        read_rate(text)


def test_scripts_of_any_site_may_ask_and_read_the_headers(client, db):
    path = "/api/v1/topics/"
    asked = {"Origin": "https://example.org", "Access-Control-Request-Method": "GET"}
    preflight = client.options(path, headers={**asked, "Access-Control-Request-Headers": "if-none-match"})
    assert (preflight.status_code, preflight.content) == (204, b"")
    assert preflight.headers["Allow"] == preflight.headers["Access-Control-Allow-Methods"] == "GET, HEAD, OPTIONS"
    assert "If-None-Match" in preflight.headers["Access-Control-Allow-Headers"]
    for answer in (preflight, client.get(path), client.get("/api/v1/none/"), client.post(path)):
        assert answer.headers["Access-Control-Allow-Origin"] == "*"
    exposed = set(client.get(path).headers["Access-Control-Expose-Headers"].split(", "))
    assert exposed >= {
        *("ETag", "Link", "RateLimit", "RateLimit-Policy", "Retry-After"),
        *("Last-Modified", "Content-Disposition"),
    }
