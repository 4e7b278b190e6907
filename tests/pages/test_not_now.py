"""Where the database cannot answer, pages and the API say so and when to ask again; what needs no database goes on."""

import pytest
from django.core.exceptions import MiddlewareNotUsed
from django.db import OperationalError, connection

from tests.pages.reading import text_of

SECRET = "connection to server at 10.0.0.7 failed"


@pytest.fixture
def gone(db):
    """Every statement fails as one on a server that has gone."""

    def fail(execute, sql, params, many, context):
        raise OperationalError(SECRET)

    with connection.execute_wrapper(fail):
        yield


class Early:
    """A middleware that asks the database before any view does."""

    def __init__(self, get_response):
        if get_response is None:
            raise MiddlewareNotUsed
        self.get_response = get_response

    def __call__(self, request):
        connection.cursor().execute("SELECT 1")
        return self.get_response(request)


@pytest.mark.parametrize(
    "address", ["/", "/states/arcadia/", "/statutes.csv", "/compare/?states=XA,XB", "/c/0123456789abcdef/"]
)
def test_a_page_says_when_to_ask_again_and_nothing_of_the_database(client, gone, address):
    answer = client.get(address)
    assert (answer.status_code, answer.headers["Retry-After"], answer.headers["Cache-Control"]) == (
        503,
        "5",
        "no-store",
    )
    assert "cannot be reached at this moment" in text_of(answer)
    assert "10.0.0.7" not in answer.content.decode()


def test_so_does_what_was_to_be_kept(client, gone):
    answer = client.post("/c/?states=XA,XB")
    assert (answer.status_code, answer.headers["Retry-After"]) == (503, "5")
    assert "keep it again" in text_of(answer)


@pytest.mark.parametrize("path", ["states/", "statutes/xa-code-5/", "states.csv", "compare/?states=XA", "bulk/"])
def test_the_api_answers_with_a_problem(client, gone, path):
    answer = client.get(f"/api/v1/{path}")
    assert (answer.status_code, answer.headers["Content-Type"]) == (503, "application/problem+json")
    assert answer.headers["Retry-After"] == "5"
    assert answer.json()["type"].endswith("/problems/not-now/")
    assert "10.0.0.7" not in answer.content.decode()


@pytest.mark.parametrize(
    ("address", "kind"), [("/about/", "text/html"), ("/api/v1/states/", "application/problem+json")]
)
def test_so_is_it_where_a_middleware_met_the_database_first(client, gone, settings, address, kind):
    settings.MIDDLEWARE = [*settings.MIDDLEWARE, f"{__name__}.Early"]
    client.raise_request_exception = False
    answer = client.get(address)
    assert (answer.status_code, answer.headers["Retry-After"]) == (503, "5")
    assert answer.headers["Content-Type"].startswith(kind)


@pytest.mark.parametrize(
    "address", ["/about/", "/accessibility/", "/robots.txt", "/api/v1/problems/not-now/", "/api/v1/problems/"]
)
def test_what_needs_no_database_goes_on(client, gone, address):
    assert client.get(address).status_code == 200


@pytest.mark.parametrize("address", ["/search/?q=secretword", "/api/v1/search/?q=secretword"])
def test_the_log_says_what_failed_and_nothing_of_what_was_asked(client, gone, caplog, address):
    assert client.get(address).status_code == 503
    [line] = [each.getMessage() for each in caplog.records if SECRET in each.getMessage()]
    assert "secretword" not in line
    assert "/search/" not in line
