"""Every kind of answer tells the browser what it may do with it, and no kind says less than it should."""

import pytest

from apps.guarding.rules import BOXED, NOTHING, OF_A_WHOLE_ANSWER, PERMISSIONS
from tests.demandkb.test_settings import PUBLIC, started

pytestmark = pytest.mark.django_db

PAGE, FRAME, READ, FILE = "page", "page for frames", "file read in place", "file in a sandbox"
ANSWERS = [  # address, status, kind, and what it is
    ("/", 200, PAGE, "a page"),
    ("/states/?aproach=all", 400, PAGE, "a refusal"),
    ("/nothing/", 404, PAGE, "a page that is not there"),
    ("/statutes.exe", 404, PAGE, "a file that is not there"),
    ("/prevention/xb-rumour/", 410, PAGE, "a record that was given up"),
    ("/states/arcadia.cite", 200, PAGE, "how to cite"),
    ("/api/v1/docs/", 200, PAGE, "the page to try the API"),
    ("/embed/compare/?states=XA,XB", 200, FRAME, "a frame"),
    ("/embed/compare/?states=QQ", 400, FRAME, "a refusal in a frame"),
    ("/embed/c/0123456789abcdef/", 404, FRAME, "a frame of what was never kept"),
    ("/states/arcadia/brief.pdf", 200, READ, "a brief"),
    ("/states.json", 200, READ, "a table as JSON"),
    ("/api/v1/", 200, READ, "the API"),
    ("/api/v1/nothing/", 404, READ, "a problem of the API"),
    ("/states.csv", 200, FILE, "a table as CSV"),
    ("/states.html", 200, FILE, "a table as HTML"),
    ("/states.bib", 200, FILE, "references"),
    ("/map.svg", 200, FILE, "a picture"),
    ("/card.png", 200, FILE, "a card"),
    ("/feed.xml", 200, FILE, "the feed"),
    ("/sitemap.xml", 200, FILE, "the map of the site"),
    ("/robots.txt", 200, FILE, "the word to robots"),
    ("/static/site.css", 200, FILE, "a style sheet"),
    ("/static/icon.svg", 200, FILE, "an icon"),
    ("/api/v1/statutes/?format=csv", 200, FILE, "a table of the API as CSV"),
    ("/api/v1/docs/?script=", 200, FILE, "the script of the page to try the API"),
    ("/statutes/xa-act-2000/", 301, FILE, "a record that moved"),
    ("/c/ABCDEF0123456789", 301, FILE, "an address in capitals"),
]
EVERY = pytest.mark.parametrize(
    ("address", "status", "kind"), [each[:3] for each in ANSWERS], ids=[each[3] for each in ANSWERS]
)
POLICIES = {READ: NOTHING, FILE: BOXED}


def directives(answer):
    """The policy of an answer, by directive."""
    pairs = (each.strip().partition(" ") for each in answer.headers["Content-Security-Policy"].split(";"))
    return {name: words for name, _, words in pairs}


@EVERY
def test_an_answer_has_the_policy_of_its_kind(look, address, status, kind):
    answer = look(address)
    assert answer.status_code == status
    if kind in POLICIES:
        assert answer.headers["Content-Security-Policy"] == POLICIES[kind]
        return
    policy = directives(answer)
    assert policy.pop("frame-ancestors") == ("*" if kind == FRAME else "'none'")
    assert {policy[what] for what in ("default-src", "base-uri")} == {"'none'"}
    assert {policy[what] for what in ("script-src", "style-src", "connect-src", "form-action")} == {"'self'"}
    assert set(" ".join(policy.values()).split()) <= {"'none'", "'self'", "data:"}


@EVERY
def test_an_answer_says_who_may_frame_it_take_it_in_and_learn_of_it(look, address, status, kind):
    headers = look(address).headers
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Referrer-Policy"] == headers["Cross-Origin-Opener-Policy"] == "same-origin"
    assert headers["Permissions-Policy"] == PERMISSIONS
    assert headers.get("X-Frame-Options") == (None if kind == FRAME else "DENY")
    assert headers["Cross-Origin-Resource-Policy"] == ("same-origin" if kind == PAGE else "cross-origin")
    assert headers.get("Access-Control-Allow-Origin") == ("*" if address.startswith(("/api/", "/static/")) else None)
    assert not look(address).cookies
    assert "Cookie" not in headers.get("Vary", "")


@pytest.mark.parametrize("address", ["/states.csv", "/states.html", "/states.json", "/api/v1/statutes/?format=html"])
def test_a_table_is_a_file_to_be_saved_not_a_page(look, address):
    assert look(address).headers["Content-Disposition"].startswith("attachment;")


def test_a_file_of_the_whole_data_set_is_in_a_sandbox_and_for_everybody(client, tmp_path, settings):
    settings.VAR = tmp_path
    answer = client.get("/api/v1/bulk/demandkb.xlsx")
    answer.getvalue()
    headers = answer.headers
    assert headers["Content-Security-Policy"] == BOXED
    assert headers["Cross-Origin-Resource-Policy"] == "cross-origin"


def test_what_a_browser_holds_keeps_the_headers_that_it_came_with(client):
    tag = client.get("/api/v1/topics/").headers["ETag"]
    answer = client.get("/api/v1/topics/", headers={"If-None-Match": tag})
    assert answer.status_code == 304
    assert not set(OF_A_WHOLE_ANSWER) & set(answer.headers)
    assert answer.headers["X-Content-Type-Options"] == "nosniff"


@pytest.mark.parametrize("address", ["/", "/api/v1/", "/states.csv", "/embed/compare/"])
def test_another_host_is_refused_by_a_page_that_repeats_nothing_of_it(client, address):
    answer = client.get(address, headers={"Host": "another.example"})
    assert answer.status_code == 400
    page = answer.content.decode()
    assert "does not go by that name" in page
    assert "another.example" not in page
    assert (answer.headers["X-Frame-Options"], directives(answer)["script-src"]) == ("DENY", "'self'")


def test_for_the_public_a_browser_is_told_to_come_by_https_alone(tmp_path):
    code = (
        "from django.test import Client; client = Client(headers={'Host': 'demandkb.example'});"
        "print(client.get('/robots.txt', secure=True).headers['Strict-Transport-Security']);"
        "sent = client.get('/robots.txt'); print(sent.status_code, sent.headers['Location'])"
    )
    run = started(tmp_path, PUBLIC, "shell", "--no-imports", "-c", code)
    assert run.stdout.splitlines() == [
        "max-age=31536000; includeSubDomains; preload",
        "301 https://demandkb.example/robots.txt",
    ], run.stderr


@pytest.mark.parametrize("address", ["/about/", "/api/v1/topics/", "/states.csv", "/nothing/"])
def test_a_cookie_that_cannot_be_read_is_not_answered_by_another(client, address):
    answer = client.get(address, headers={"Cookie": "csrftoken=<hostile>; sessionid=x"})
    assert not answer.cookies
    assert "Cookie" not in answer.headers["Vary"]
