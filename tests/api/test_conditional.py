"""What a client has already is not worked out again, and never mistaken for something else."""

import gzip
from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from django.utils.http import http_date, parse_http_date

from apps.api import conditional
from apps.loading.models import FactsVersion

PATH = "statutes/?state=XA,XB"
LATER = http_date(2_000_000_000)


@pytest.fixture(autouse=True)
def _nothing_was_given_before():
    conditional.GIVEN.clear()


def queries_of(ask, path, **headers):
    with CaptureQueriesContext(connection) as queries:
        answer = ask(path, **headers)
    return answer, len(queries)


def test_an_answer_says_by_what_it_may_be_known_again(ask):
    answer = ask(PATH)
    assert answer.headers["ETag"].startswith('"')
    assert parse_http_date(answer.headers["Last-Modified"]) <= timezone.now().timestamp()
    assert answer.headers["Cache-Control"] == "public, max-age=300, must-revalidate"
    assert {"Accept", "Accept-Encoding"} <= set(answer.headers["Vary"].split(", "))
    assert "Origin" not in answer.headers["Vary"]


@pytest.mark.parametrize(
    "path", [PATH, "statutes.csv?state=XA", "compare/?states=all&topics=all", "metrics/", "states/XA/"]
)
def test_a_client_that_has_it_is_told_so_by_one_query(ask, path):
    whole = ask(path)
    tag = whole.headers["ETag"]
    for said in (tag, f"W/{tag}", f'"another", {tag}'):
        answer, queries = queries_of(ask, path, If_None_Match=said)
        assert (answer.status_code, answer.content, queries) == (304, b"", 1)
        for header in ("ETag", "Last-Modified", "Cache-Control", "Vary", "Access-Control-Allow-Origin"):
            assert answer.headers[header] == whole.headers[header]


def test_another_tag_leads_to_the_answer(ask):
    assert ask(PATH, If_None_Match='"another"').status_code == 200
    assert ask(PATH, If_None_Match='"another"', If_Modified_Since=LATER).status_code == 200


@pytest.mark.parametrize("headers", [{"If_None_Match": "*"}, {"If_Modified_Since": LATER}])
def test_a_date_or_a_star_is_believed_once_the_answer_is_known_to_be_good(ask, headers):
    first, queries = queries_of(ask, PATH, **headers)
    assert (first.status_code, first.content) == (304, b"")
    assert queries > 1
    again, queries = queries_of(ask, PATH, **headers)
    assert (again.status_code, queries) == (304, 1)
    assert ask(PATH, If_Modified_Since=http_date(0)).status_code == 200


@pytest.mark.parametrize("condition", ["If_None_Match", "If_Modified_Since"])
@pytest.mark.parametrize(
    ("path", "status"), [("statutes/?colour=red", 400), ("statutes/xa-none/", 404), ("none/", 404)]
)
def test_what_is_wrong_stays_wrong_whatever_is_claimed(ask, path, status, condition):
    for _ in range(2):
        answer = ask(path, **{condition: "*" if condition == "If_None_Match" else LATER})
        assert answer.status_code == status
        assert answer.headers["Cache-Control"] == "no-store"
        assert "ETag" not in answer.headers


def test_every_answer_and_every_representation_has_a_tag_of_its_own(ask):
    paths = [PATH, f"{PATH}&as_of=2020-01-01", "statutes/", "statutes.json", "statutes.csv", "statutes/?format=csv"]
    answers = [ask(path) for path in paths]
    answers += [ask(PATH, Accept="application/x-ndjson"), ask(PATH, Host="localhost"), ask("states/XA/")]
    tags = [answer.headers["ETag"] for answer in answers]
    assert len(set(tags)) == len(tags)


def test_other_facts_another_day_or_other_code_change_the_tag(ask, monkeypatch):
    tags, dates = [ask(PATH).headers["ETag"]], [ask(PATH).headers["Last-Modified"]]

    def again():
        answer = ask(PATH, If_None_Match=tags[0], If_Modified_Since=dates[0])
        assert answer.status_code == 200
        tags.append(answer.headers["ETag"])
        dates.append(answer.headers["Last-Modified"])

    with monkeypatch.context() as patched:
        tomorrow = timezone.localdate() + timedelta(days=1)
        patched.setattr("django.utils.timezone.localdate", lambda *given: tomorrow)
        again()
    with monkeypatch.context() as patched:
        other = conditional.code()._replace(digest="other")
        patched.setattr(conditional, "code", lambda: other)
        again()
    FactsVersion.objects.create(digest="0" * 64)
    again()
    assert len(set(tags)) == 4
    assert parse_http_date(dates[1]) > parse_http_date(dates[0])


def test_a_compressed_answer_has_a_strong_tag_of_its_own_and_always_the_same_bytes(ask):
    bare, packed = ask(PATH), ask(PATH, Accept_Encoding="gzip, br")
    assert packed.headers["Content-Encoding"] == "gzip"
    assert gzip.decompress(packed.content) == bare.content
    assert packed.content == ask(PATH, Accept_Encoding="gzip").content
    assert packed.headers["ETag"] == bare.headers["ETag"].removesuffix('"') + '-gzip"'
    for held in (bare, packed):
        tag = held.headers["ETag"]
        answer, queries = queries_of(ask, PATH, Accept_Encoding="gzip", If_None_Match=tag)
        assert (answer.status_code, answer.headers["ETag"], queries) == (304, tag, 1)
    assert ask(PATH, If_None_Match=packed.headers["ETag"]).status_code == 200
    assert "Content-Encoding" not in ask(PATH, Accept_Encoding="gzip;q=0, identity").headers


def test_head_says_what_get_says_without_a_body(client, db):
    whole, head = client.get(f"/api/v1/{PATH}"), client.head(f"/api/v1/{PATH}")
    assert head.content == b""
    of_the_request = {"X-Request-ID": ""}
    assert {**head.headers, **of_the_request} == {**whole.headers, **of_the_request}
    held = client.head(f"/api/v1/{PATH}", headers={"If-None-Match": whole.headers["ETag"]})
    assert held.status_code == 304


def test_a_condition_that_fails_is_a_problem(ask):
    assert ask(PATH, If_Match=ask(PATH).headers["ETag"]).status_code == 200
    answer = ask(PATH, If_Match='"another"')
    assert (answer.status_code, answer.headers["Content-Type"]) == (412, "application/problem+json")


def test_the_description_is_known_again(ask):
    answer = ask("schema/")
    held, queries = queries_of(ask, "schema/", If_None_Match=answer.headers["ETag"])
    assert (held.status_code, queries) == (304, 1)
