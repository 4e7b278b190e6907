"""Each request has an id and one line in the log, which says what was done and not who asked or for what."""

import pytest
from django.db import connection
from django.http import HttpResponse

from apps.watching.middleware import Watched

SECRET = "xyzzysecret"
SPOKEN = {
    "Cookie": f"name={SECRET}",
    "Referer": f"https://{SECRET}.example/",
    "User-Agent": SECRET,
    "Authorization": f"Bearer {SECRET}",
    "X-Request-ID": SECRET,
    "X-Forwarded-For": SECRET,
}
FAILING = "apps.pages.about.show"


def failing(*asked):
    raise ValueError(f"no number: {SECRET}")


def test_a_request_has_one_line(client, db, told):
    answer = client.get("/statutes/?state=XA&as_of=2010-01-01")
    [line] = told.lines("demandkb.access")
    assert line["request"] == answer.headers["X-Request-ID"]
    assert (line["method"], line["route"], line["status"]) == ("GET", "statutes", 200)
    assert line["parameters"] == ["state", "as_of"]
    assert line["bytes"] == len(answer.content)
    assert line["queries"] > 0
    assert line["ms"] >= line["sql_ms"] > 0


def test_queries_are_counted_as_the_database_counts_them(client, db, told, django_assert_num_queries):
    client.get("/statutes/")
    with django_assert_num_queries(told.lines("demandkb.access")[-1]["queries"]):
        client.get("/statutes/")


@pytest.mark.parametrize(
    ("path", "route"),
    [
        ("/api/v1/states/XA/", "api:states-detail"),
        (f"/{SECRET}/", "none"),
        (f"/api/v1/{SECRET}/", "api:nothing"),
        (f"/states/{SECRET}/", "state"),
        ("/static/site.css", "static"),
    ],
)
def test_an_address_is_told_by_its_route(client, db, told, path, route):
    client.get(path).getvalue()
    assert [line["route"] for line in told.lines("demandkb.access")] == [route]


def test_a_method_of_nobody_is_told_as_other(client, db, told):
    client.generic("XYZZY", "/about/")
    assert told.lines("demandkb.access")[0]["method"] == "other"


@pytest.mark.parametrize("given", ["", "short", "a b c d e f g h", "x" * 65, "<script>alert</script>"])
def test_every_request_has_an_id_of_its_own(client, db, settings, given):
    settings.BEHIND_PROXY = True
    ids = {client.get("/about/", headers={"X-Request-ID": given}).headers["X-Request-ID"] for _ in range(3)}
    assert len(ids) == 3
    assert given not in ids


@pytest.mark.parametrize("is_behind_proxy", [True, False])
def test_an_id_is_taken_from_a_proxy_alone(client, db, settings, is_behind_proxy):
    settings.BEHIND_PROXY = is_behind_proxy
    answer = client.get("/about/", headers={"X-Request-ID": "4f2a-made.by_a-proxy"})
    assert (answer.headers["X-Request-ID"] == "4f2a-made.by_a-proxy") is is_behind_proxy


@pytest.mark.parametrize(
    "path",
    [
        f"/search/?q={SECRET}",
        f"/states/?{SECRET}=1",
        f"/{SECRET}/?{SECRET}",
        f"/search/?{SECRET}&q=a",
        f"/api/v1/{SECRET}/",
    ],
)
def test_what_a_visitor_says_is_not_told(client, db, told, path):
    client.get(path, headers=SPOKEN)
    client.post(path, {"name": SECRET}, headers=SPOKEN)
    assert len(told.lines("demandkb.access")) == 2
    assert SECRET not in told.text


def test_a_strange_host_is_told_as_refused_without_its_name(client, db, told):
    assert client.get("/about/", headers={"Host": f"{SECRET}.example"}).status_code == 400
    assert told.lines("django.security.DisallowedHost")[0]["message"] == "Refused: DisallowedHost"
    assert SECRET not in told.text


def test_a_fault_is_told_by_its_place_and_quoted_by_its_id(client, db, told, monkeypatch):
    client.raise_request_exception = False
    monkeypatch.setattr(FAILING, failing)
    answer = client.get("/about/", headers=SPOKEN)
    [line] = told.lines("django.request")
    assert answer.headers["X-Request-ID"] == line["request"]
    assert line["request"] in answer.content.decode()
    assert "tests/watching/test_requests.py" in line["error"]
    assert line["error"].endswith("builtins.ValueError")
    assert SECRET not in told.text


def test_a_fault_of_the_api_is_told_and_quoted_in_the_same_way(client, db, told, monkeypatch):
    client.raise_request_exception = False
    monkeypatch.setattr("apps.api.views.comparison.compare", failing)
    answer = client.get(f"/api/v1/compare/?states=XA&{SECRET}", headers=SPOKEN)
    [line] = told.lines("django.request")
    assert line["error"].endswith("builtins.ValueError")
    assert line["request"] in answer.json()["detail"]
    assert SECRET not in told.text


def test_a_slow_query_is_told_without_its_values(client, db, told, settings):
    settings.SLOW_QUERY_MS = 0.0001
    client.get(f"/search/?q={SECRET}")
    lines = told.lines("demandkb.slow")
    assert {line["route"] for line in lines} == {"search"}
    assert any("SELECT" in line["sql"] and line["ms"] >= 0 and line["database"] == "default" for line in lines)
    assert SECRET not in told.text


def test_no_query_is_slow_where_none_is_to_be(client, db, told, settings):
    settings.SLOW_QUERY_MS = 0
    client.get("/statutes/")
    assert told.lines("demandkb.slow") == []


def test_outside_of_a_request_a_query_may_take_its_time(db, told, settings):
    settings.SLOW_QUERY_MS = 0.0001
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1")
    assert told.text == ""


@pytest.mark.parametrize("kept", [True, False, None])
def test_whether_an_answer_was_kept_is_told(rf, told, kept):
    def answering(request):
        request.kept = kept
        return HttpResponse("kept")

    Watched(answering)(rf.get("/about/"))
    assert [(line["route"], line["kept"]) for line in told.lines("demandkb.access")] == [("about", kept)]
