"""Pages for what cannot be answered say what was asked, what exists, and the nearest match."""

import pytest
from django.test import Client

from tests.pages.reading import links_of, text_of

pytestmark = pytest.mark.django_db


def test_a_wrong_word_is_named_with_the_nearest_and_with_those_that_exist(client):
    response = client.get("/states/", {"approach": "knowin_use"})
    assert response.status_code == 400
    said = text_of(response)
    assert "“knowin_use” is not a word of approach. Did you mean knowing_use ?" in said
    assert "strict_liability" in said
    assert "/states/?approach=knowing_use" in links_of(response)


def test_a_wrong_parameter_leads_to_the_nearest_with_its_value(client):
    response = client.get("/states/", {"aproach": "knowing_use"})
    assert "/states/?approach=knowing_use" in links_of(response)


@pytest.mark.parametrize("day", ["2005", "01/06/2005", "2005-02-30", "1700-01-01", "yesterday"])
@pytest.mark.parametrize("address", ["/", "/states/", "/states/arcadia/"])
def test_what_is_no_day_is_refused(client, address, day):
    response = client.get(address, {"as_of": day})
    assert response.status_code == 400
    assert "as_of" in text_of(response)


def test_what_is_asked_is_never_read_as_markup(client):
    response = client.get("/states/", {"approach": "<b>x</b>"})
    assert b"<b>x</b>" not in response.content


def test_an_unknown_state_is_answered_with_the_nearest(client):
    response = client.get("/states/arcadya/")
    assert response.status_code == 404
    assert "There is no state “arcadya”" in text_of(response)
    assert "/states/arcadia/" in links_of(response)


@pytest.mark.parametrize("ending", ["/", ".csv"])
def test_an_id_that_was_given_up_leads_on_to_the_same_page_or_file(client, ending):
    response = client.get(f"/statutes/xa-act-2000{ending}?as_of=2010-01-01")
    assert (response.status_code, response.headers["Location"]) == (
        301,
        f"/statutes/xa-code-5{ending}?as_of=2010-01-01",
    )
    assert client.get(response.headers["Location"]).status_code == 200


def test_an_id_that_leads_nowhere_any_more_says_when_and_why_it_went(client):
    response = client.get("/prevention/xb-rumour/")
    assert response.status_code == 410
    assert "given up on 6 May 2025" in text_of(response)
    assert "another state" in text_of(response)


def test_an_unknown_address_leads_to_what_exists(client):
    response = client.get("/nothing/")
    assert response.status_code == 404
    assert "/nothing/" in text_of(response)
    assert "/states/" in links_of(response)


@pytest.mark.parametrize(
    ("address", "asked", "nearest"),
    [
        ("/compare.doc?states=XA,XB", "doc", "/compare.docx?states=XA,XB"),
        ("/statutes.xls", "xls", "/statutes.xlsx"),
        ("/states/arcadia.htm", "htm", "/states/arcadia.html"),
        ("/states/arcadia/similar.long.cvs", "long.cvs", "/states/arcadia/similar.long.csv"),
        ("/states/arcadia/timeline.jpng", "jpng", "/states/arcadia/timeline.png"),
        ("/compare.bibtex?states=XA", "bibtex", "/compare.bib?states=XA"),
        ("/states.exe", "exe", ""),
    ],
)
def test_an_unknown_format_is_named_with_the_nearest(client, address, asked, nearest):
    response = client.get(address)
    assert response.status_code == 404
    assert f"There is no format “{asked}”" in text_of(response)
    assert ("Did you mean" in text_of(response)) is bool(nearest)
    assert not nearest or nearest in links_of(response)


@pytest.mark.parametrize("address", ["/nothing.csvv", "/a.b.c.d/", "/.doc", "/compare/.doc"])
def test_an_ending_of_what_is_no_page_names_no_format(client, address):
    response = client.get(address)
    assert response.status_code == 404
    assert "There is no page at this address" in text_of(response)


@pytest.mark.parametrize("method", ["post", "put", "patch", "delete"])
@pytest.mark.parametrize("address", ["/", "/compare/", "/states/arcadia/"])
def test_what_sends_something_is_refused_with_what_is_allowed(method, address):
    response = getattr(Client(enforce_csrf_checks=True), method)(address)
    assert (response.status_code, response.headers["Allow"]) == (405, "GET, HEAD, OPTIONS")
    assert "can only be read" in text_of(response)
