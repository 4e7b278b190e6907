"""What cannot be answered is refused as a problem document that names the way out."""

import pytest

from tests.api.asked import NAMES

EVERYWHERE = [
    *(f"{name}/" for name in NAMES),
    "",
    "topics/",
    "schema/",
    "compare/",
    "states/XA/",
    "states/XA/similar/",
    "statutes/xa-code-5/",
]


def problem(answer, status):
    assert answer.status_code == status
    assert answer.headers["Content-Type"] == "application/problem+json"
    body = answer.json()
    assert body["status"] == status
    assert body["title"]
    assert body["detail"]
    return body


def only_fault(answer):
    [fault] = problem(answer, 400)["faults"]
    return fault


@pytest.mark.parametrize("path", EVERYWHERE)
def test_an_unknown_parameter_is_named(ask, path):
    fault = only_fault(ask(f"{path}?colour=red"))
    assert (fault["parameter"], fault["value"]) == ("colour", "red")


@pytest.mark.parametrize("path", [f"{name}/" for name in NAMES])
def test_a_misspelt_parameter_is_put_right(ask, path):
    fault = only_fault(ask(f"{path}?pag_size=10"))
    assert fault["nearest"] == "page_size"
    assert "page_size" in fault["choices"]


@pytest.mark.parametrize(
    ("path", "parameter", "nearest"),
    [
        ("statutes/?approach=all_sex_bying", "approach", "all_sex_buying"),
        ("statutes/?state=XAA", "state", "XA"),
        ("states/?region=Northern+Europ", "region", "Northern Europe"),
        ("states/?approach=knowing", "approach", "knowing_use"),
        ("instruments/?kind=treety", "kind", "treaty"),
        ("participations/?status=partie", "status", "party"),
        ("enforcement/?kind=conviction", "kind", "convictions"),
        ("measures/?type=awareness_campain", "type", "awareness_campaign"),
        ("absences/?topic=knowing-use", "topic", "knowing_use"),
        ("absences/?family=measure", "family", "measures"),
        ("security-sector/?actor=polise", "actor", "police"),
        ("security-claims/?kind=asessment", "kind", "assessment"),
        ("sources/?kind=ngos", "kind", "ngo"),
        ("findings/?topic=gendr", "topic", "gender"),
        ("compare/?states=XA,XBB", "states", "XB"),
        ("compare/?states=XA&topics=aproach", "topics", "approach"),
        ("statutes/?format=cvs", "format", "csv"),
        ("compare/?states=XA&format=xslx", "format", "xlsx"),
    ],
)
def test_an_unknown_word_is_named_with_the_nearest(ask, path, parameter, nearest):
    fault = only_fault(ask(path))
    assert (fault["parameter"], fault["nearest"]) == (parameter, nearest)
    assert nearest in fault["choices"]


OUT_OF_REACH = [
    *("page=2", "cursor=2", "cursor=a:b&cursor=c", "cursor=%00", "cursor=" + "9" * 5000),
    *("fields=colour", "include=colour", "facets=colour", "ordering=colour", "fields=%00"),
    *("page_size=0", "page_size=201", "page_size=-1"),
    *("as_of=2003", "as_of=2003-02-30", "as_of=%00"),
]


@pytest.mark.parametrize("name", NAMES)
def test_a_value_out_of_reach_is_refused(ask, name):
    for asked in OUT_OF_REACH:
        assert only_fault(ask(f"{name}/?{asked}"))["parameter"] == asked.partition("=")[0], asked


@pytest.mark.parametrize("name", NAMES)
def test_a_record_that_does_not_exist_is_not_found(ask, name):
    known = ask(f"{name}/").json()["results"][0]["id"]
    body = problem(ask(f"{name}/{known}x/"), 404)
    assert body["faults"][0]["value"] == f"{known}x"
    assert body["faults"][0]["nearest"]


@pytest.mark.parametrize("name", NAMES)
def test_a_key_that_no_database_takes_is_not_found(ask, name):
    problem(ask(f"{name}/%00/"), 404)
    problem(ask(f"{name}/{'x' * 3000}/"), 404)


@pytest.mark.parametrize(
    "path",
    ["enforcement/?year=99999999999999999999", "enforcement/?year=-1", "enforcement/?year=1e400", "findings/?q=%FF"],
)
def test_no_number_and_no_sign_is_too_much(ask, path):
    assert ask(path).status_code in (200, 400)


@pytest.mark.parametrize("path", ["nonsense/", "nonsense", "states//", "states/XA/laws/", "statutes/%00/"])
def test_an_address_where_nothing_is_is_not_found(ask, path):
    problem(ask(path), 404)


@pytest.mark.parametrize("path", ["", "states/", "states/XA/", "topics/", "schema/", "docs/"])
@pytest.mark.parametrize("method", ["post", "put", "patch", "delete"])
def test_nobody_may_write(client, db, path, method):
    answer = getattr(client, method)(f"/api/v1/{path}")
    problem(answer, 405)
    assert answer.headers["Allow"] == "GET, HEAD, OPTIONS"


def test_what_cannot_be_given_is_not_acceptable(ask):
    problem(ask("states/", Accept="image/png"), 406)


def test_a_fault_of_ours_is_told_without_a_stack(client, db, monkeypatch, caplog):
    client.raise_request_exception = False
    monkeypatch.setattr("apps.api.views.comparison.compare", lambda *asked: 1 / 0)
    body = problem(client.get("/api/v1/compare/?states=XA"), 500)
    assert "division" not in str(body)
    assert "ZeroDivisionError" in caplog.text


def test_a_comparison_names_the_states_that_it_needs(ask):
    assert only_fault(ask("compare/"))["parameter"] == "states"


@pytest.mark.parametrize("query", ["statute=xa-no-such-law", "year=2010.5", "year=99999999999999999999", "year=1"])
def test_a_figure_is_not_asked_for_by_a_law_or_a_year_that_cannot_be(ask, query):
    assert ask(f"enforcement/?{query}").status_code == 400


@pytest.mark.parametrize("address", ["states/XAA/", "statutes/xa-no-such-law/", "states/XAA/similar/"])
def test_a_record_that_is_not_there_is_named_by_its_id(ask, address):
    answer = ask(address)
    assert answer.status_code == 404
    assert [fault["parameter"] for fault in answer.json()["faults"]] == ["id"]
