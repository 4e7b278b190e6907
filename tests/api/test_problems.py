"""A problem names its kind by the address of a page that says what it means."""

import pytest
from django.http import Http404

from apps.api.problem_kinds import KINDS
from tests.pages.reading import text_of

HTML = "text/html,*/*;q=0.8"
WANTED = {301, 400, 403, 404, 405, 406, 410, 412, 413, 415, 429, 500, 503}


@pytest.fixture
def failing(monkeypatch):
    """Make an address fail in a given way."""

    def fail(error):
        def raised(*given):
            raise error

        monkeypatch.setattr("apps.api.views.comparison.compare", raised)

    return fail


def problem(answer, status):
    assert (answer.status_code, answer.headers["Content-Type"]) == (status, "application/problem+json")
    return answer.json()


@pytest.mark.parametrize("accepts", ["*/*", "text/csv", HTML])
@pytest.mark.parametrize(
    ("method", "path", "status"),
    [
        ("get", "statutes/?colour=red", 400),
        ("get", "statutes.csv?colour=red", 400),
        ("get", "none/", 404),
        ("post", "statutes/", 405),
    ],
)
def test_a_problem_leads_to_its_page_whatever_is_accepted(client, db, method, path, status, accepts):
    body = problem(getattr(client, method)(f"/api/v1/{path}", headers={"Accept": accepts}), status)
    assert body["instance"] == f"/api/v1/{path}"
    told = client.get(body["type"]).json()
    assert (told["type"], told["title"], told["status"]) == (body["type"], body["title"], status)
    page = client.get(body["type"], headers={"Accept": HTML})
    assert page.headers["Content-Type"].startswith("text/html")
    assert told["means"] in text_of(page)
    assert told["way_out"] in text_of(page)


def test_there_is_a_page_for_every_status_and_one_that_lists_them(client, db):
    told = client.get("/api/v1/problems/").json()
    assert {kind["status"] for kind in told["results"]} == {kind.status for kind in KINDS} == WANTED
    page = text_of(client.get("/api/v1/problems/", headers={"Accept": HTML}))
    assert all(kind.title in page for kind in KINDS)
    near = problem(client.get("/api/v1/problems/not-fond/"), 404)
    assert near["faults"][0]["nearest"] == "not-found"


def test_a_fault_of_ours_shows_neither_stack_nor_sql(client, db, failing):
    client.raise_request_exception = False
    failing(RuntimeError("SELECT secret FROM states"))
    for accepts in ("*/*", "text/csv"):
        body = problem(client.get("/api/v1/compare/?states=XA", headers={"Accept": accepts}), 500)
        assert body["type"].endswith("/problems/server-fault/")
        assert "SELECT" not in str(body)
        assert "Traceback" not in str(body)


def test_words_of_an_error_within_are_not_passed_on(client, db, failing):
    failing(Http404("table states has no column x"))
    assert "column" not in str(problem(client.get("/api/v1/compare/?states=XA"), 404))
