"""Bad input, tried on every address: each time a clear refusal, and never before much was worked out."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from apps.api.urls import ENDPOINTS, LISTS

RECORDS = ["states/XA/", "states/XA/similar/", "states/XA/profile/", "statutes/xa-code-5/", "findings/brief-few-laws/"]
EVERY = ["", *(f"{name}/" for name, _ in ENDPOINTS), *RECORDS, "dataset.jsonld", "statutes.ndjson"]
ADDRESSES = [
    *("%zz=1", "colour=%E0%A4%A", "%00=1", "colour=%00", "as_of=%00", "as_of=%", "as_of=2020-01-01%ED%A0%80"),
    *("as_of=-1", "as_of=99999999999999999999", "page_size=-1", "page_size=1e400", f"page_size={'9' * 4000}"),
    *("as_of=2020-01-01&as_of=2021-01-01", "format=csv&format=json", "page_size=1&page_size=2"),
    *("format=%00", "format=../../etc", f"format={'x' * 10_000}", f"as_of={'0' * 10_000}", f"{'x' * 10_000}=1"),
    "&".join(f"a{number}=1" for number in range(1500)),
]
CHEAP = 4  # queries: the version of the facts, and vocabularies that stand in the database
PATHS = [
    *(
        "%",
        "states/%zz/",
        "states/%00/",
        "states/%ED%A0%80/",
        "statutes/%FF%FE/",
        "statutes/%2e%2e%2f/",
        "states/../x/",
    ),
    *(f"states/{'x' * 10_000}/", f"{'x' * 10_000}/", "statutes/-1/", "sources/99999999999999999999/", "sources/1e400/"),
    *("problems/%00/", "states/XA/similar/%00/", "statutes.%00", "statutes.csv.csv", ".csv"),
]
NUMBERS = ["-1", "1e400", "99999999999999999999", "NaN", "1.5", "%00", "٣٣٣٣", "9" * 10_000]
OF_NUMBERS = [
    "enforcement/?year",
    "timeline/?from_year",
    "timeline/?to_year",
    "statutes/?page_size",
    "search/?q=law&page_size",
]
DEEP = b"[" * 100_000
SENT = [
    *(("application/json", DEEP), ("application/json", b'{"a":' * 20_000), ("application/json", b"\xff\x00{")),
    *(("text/plain; charset=hex", b"zz"), ("multipart/form-data; boundary=", b"--"), ("nonsense", b"\x00")),
    *(("application/xml", b"<!DOCTYPE x [<!ENTITY a 'b'>]>"), ("application/x-www-form-urlencoded", b"a=1&" * 5000)),
]


def refused(answer, *statuses):
    """A problem document of one of these statuses; it shows nothing of what went on within."""
    assert answer.status_code in statuses, (answer.status_code, answer.request["PATH_INFO"][:200])
    assert answer.headers["Content-Type"] == "application/problem+json"
    body = answer.json()
    assert body["detail"]
    assert not [word for word in ("Traceback", "SELECT", "sqlite", "psycopg") if word in answer.content.decode()]
    assert all(len(fault["value"]) <= 300 and len(fault["message"]) <= 600 for fault in body["faults"])
    return body


@pytest.mark.parametrize("path", EVERY)
def test_an_address_that_asks_for_nonsense_is_refused_before_work(ask, path):
    for asked in ADDRESSES:
        with CaptureQueriesContext(connection) as queries:
            refused(ask(f"{path}?{asked}"), 400)
        assert len(queries) <= CHEAP, (asked[:80], len(queries))


@pytest.mark.parametrize("path", PATHS, ids=lambda path: path[:30])
def test_a_path_that_leads_nowhere_is_not_found(ask, path):
    refused(ask(path), 404)


@pytest.mark.parametrize("asked", OF_NUMBERS)
def test_a_number_that_cannot_be_is_refused(ask, asked):
    for number in NUMBERS:
        refused(ask(f"{asked}={number}"), 400)


@pytest.mark.parametrize("path", EVERY)
def test_what_is_sent_is_refused_unread(client, db, path):
    for kind, body in SENT:
        refused(client.generic("POST", f"/api/v1/{path}", body, content_type=kind), 405, 413, 415, 400)
    for method in ("PUT", "PATCH", "DELETE", "TRACE", "CONNECT", "PROPFIND", "GETT", "G" * 2000):
        assert "GET" in client.generic(method, f"/api/v1/{path}").headers["Allow"]
        refused(client.generic(method, f"/api/v1/{path}"), 405)


@pytest.mark.parametrize("headers", [{"Accept": ",;q=;/,*"}, {"Accept": "*/" + "x" * 8000}, {"Accept": "a/b;q=NaN"}])
def test_an_accept_that_cannot_be_read_is_not_acceptable(ask, headers):
    refused(ask("statutes/", **headers), 406)


@pytest.mark.parametrize(
    "kind", ["text/plain; charset=hex", "text/plain; charset=utf-16", "application/json; charset=zz"]
)
def test_what_a_get_says_of_its_body_changes_nothing(client, db, kind):
    answer = client.generic("GET", "/api/v1/statutes/?state=XA", content_type=kind)
    assert answer.json() == client.get("/api/v1/statutes/?state=XA").json()


@pytest.mark.parametrize("name", ["If_None_Match", "If_Modified_Since", "If_Match", "Accept_Encoding"])
def test_a_condition_that_cannot_be_read_is_passed_over(ask, name):
    for said in ("nonsense", '"', "W/", "\x00", "x" * 8000):
        assert ask("topics/", **{name: said}).status_code == 200


def test_every_list_is_among_the_addresses():
    assert {f"{name}/" for name, _ in LISTS} <= set(EVERY)


@pytest.mark.parametrize("value", ["%", "%2", "%zz", "%ff", "%c3%28", "%ed%a0%80"])
def test_percent_signs_that_cannot_be_read_are_refused(client, db, value):
    for path in ("statutes/?q=", "compare/?states=SE&topics=", "bulk/?x="):
        answer = client.get(f"/api/v1/{path}", QUERY_STRING=f"{path.partition('?')[2]}{value}")
        refused(answer, 400)
        assert "percent-encoding" in answer.json()["detail"]


@pytest.mark.parametrize(("path", "near"), [("statuts/", "statutes"), ("messures/?page_size=3", "measures")])
def test_a_name_that_is_misspelt_is_put_right(ask, path, near):
    [fault] = ask(path).json()["faults"]
    assert fault["nearest"] == near


@pytest.mark.parametrize("path", EVERY)
def test_options_answer_at_every_address_and_ending(client, db, path):
    for ending in ("", "?format=csv"):
        answer = client.options(f"/api/v1/{path.partition('?')[0]}{ending}")
        assert answer.status_code == 204 or (ending and answer.status_code == 400), path
        assert answer.headers["Access-Control-Allow-Origin"] == "*"


@pytest.mark.parametrize("path", ["/", "/api/v1/statutes/", "/data/"])
def test_a_host_that_is_none_of_ours_is_refused(client, db, path):
    assert client.get(path, SERVER_NAME="evil.example").status_code == 400
