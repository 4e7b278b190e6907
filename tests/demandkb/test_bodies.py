"""Nothing is uploaded: a body is refused unread, but where a question or a small form is taken, and there it is bounded."""

import io
import json

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from tests.pages.test_every_page import PAGES

pytestmark = pytest.mark.django_db
LARGE = 65 * 1024
KEEPING, SUGGESTING = "/c/?states=XA,XB", "/suggest/?record=statutes/xa-code-5"
FORMS = ("/c/", "/suggest/")
ASKING = "/api/v1/compare/"


class Unread(io.BytesIO):
    """A body that nobody may read."""

    def read(self, *args):
        raise AssertionError("The body was read.")

    readline = read


@pytest.mark.parametrize("kind", ["multipart/form-data; boundary=x", "application/x-www-form-urlencoded", "text/xml"])
@pytest.mark.parametrize("address", [each for each in PAGES if not each.startswith(FORMS)])
def test_a_page_refuses_every_body_unread(client, address, kind):
    answer = client.generic("POST", address, b"x", content_type=kind, **{"wsgi.input": Unread(b"x")})
    assert answer.status_code == 405
    assert answer.headers["Allow"] == "GET, HEAD, OPTIONS"


@pytest.mark.parametrize("method", ["PUT", "PATCH", "DELETE", "TRACE", "PROPFIND"])
@pytest.mark.parametrize("address", ["/", "/states.csv", "/embed/compare/", "/feed.xml", *FORMS])
def test_no_method_but_those_of_reading_is_taken(client, address, method):
    answer = client.generic(method, address, b"x", **{"wsgi.input": Unread(b"x")})
    assert answer.status_code == 405


def test_options_say_what_may_be_done(client):
    assert client.options("/").headers["Allow"] == "GET, HEAD, OPTIONS"
    for address in FORMS:
        assert client.options(address).headers["Allow"] == "GET, HEAD, OPTIONS, POST"


@pytest.mark.parametrize("form", [KEEPING, SUGGESTING])
def test_no_form_takes_a_file(client, form):
    answer = client.post(form, {"format": "csv", "file": SimpleUploadedFile("x.exe", b"MZ")})
    assert answer.status_code == 400
    assert "cannot be read" in answer.content.decode()


@pytest.mark.parametrize("form", [KEEPING, SUGGESTING])
@pytest.mark.parametrize(
    ("body", "status"), [(b"format=" + b"a" * LARGE, 413), (b"&".join(b"a%d=1" % each for each in range(1001)), 400)]
)
def test_a_form_is_small(client, form, body, status):
    answer = client.generic("POST", form, body, content_type="application/x-www-form-urlencoded")
    assert answer.status_code == status
    assert "Nothing was done" in answer.content.decode()


@pytest.mark.parametrize(
    ("body", "kind", "status"),
    [
        (b"x" * LARGE, "application/json", 413),
        (b"--x--", "multipart/form-data; boundary=x", 415),
        (json.dumps({"states": ["XA"], "file": "MZ"}).encode(), "application/json", 400),
    ],
)
def test_a_question_of_the_api_is_small_json(client, body, kind, status):
    answer = client.generic("POST", ASKING, body, content_type=kind)
    assert (answer.status_code, answer.headers["Content-Type"]) == (status, "application/problem+json")
