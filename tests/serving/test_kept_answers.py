"""An answer is given again to whoever asks the same, until facts, day or code change."""

import gzip
from datetime import timedelta

import pytest
from django.core.cache import caches
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from apps.criminalization.models import Statute
from apps.loading.models import FactsVersion
from apps.serving import answers

PAGES = ["/", "/states/", "/states/?approach=knowing_use", "/statutes.csv", "/feed.xml", "/embed/compare/?states=XA,XB"]
ASKED = ["/api/v1/statutes/", "/api/v1/statutes.csv", "/api/v1/states/XA/", "/api/v1/schema/"]
VERSION = 1  # the one query of an answer that is kept: which facts the database holds


@pytest.fixture(autouse=True)
def _answers_are_kept(settings, db):
    settings.KEPT_ANSWERS = 1
    caches["answers"].clear()
    caches["counts"].clear()


@pytest.fixture
def asked(client):
    """An answer, and how many queries it took."""

    def asked(path, method="get", **headers):
        with CaptureQueriesContext(connection) as queries:
            answer = getattr(client, method)(
                path, headers={name.replace("_", "-"): said for name, said in headers.items()}
            )
        return answer, len(queries)

    return asked


OF_THE_REQUEST = {"X-Request-ID"}


def headers_of(answer):
    return {name: said for name, said in answer.items() if name not in OF_THE_REQUEST}


def told(answer):
    return answer.status_code, headers_of(answer), answer.content


@pytest.mark.parametrize("path", PAGES + ASKED)
@pytest.mark.parametrize("form", ["identity", "gzip"])
def test_the_same_is_given_again_by_one_query(asked, path, form):
    first, _ = asked(path, Accept_Encoding=form)
    again, queries = asked(path, Accept_Encoding=form)
    assert first.status_code == 200
    assert told(again) == told(first)
    assert queries == VERSION


@pytest.mark.parametrize("path", PAGES + ASKED)
def test_who_has_it_is_told_so(asked, path):
    tags = [asked(path, Accept_Encoding=form)[0].headers["ETag"] for form in ("identity", "gzip")]
    for tag in tags if path in ASKED else tags[1:]:
        for said in (tag, f"W/{tag}", f'"another", {tag}'):
            answer, queries = asked(path, Accept_Encoding="gzip", If_None_Match=said)
            assert (answer.status_code, answer.content, answer.headers["ETag"], queries) == (304, b"", tag, VERSION)
            assert "Content-Type" not in answer.headers
            assert {"Cache-Control", "Vary"} <= set(answer.headers)
    assert asked(path, If_None_Match='"another"')[0].status_code == 200
    assert asked(path, If_None_Match="*")[0].status_code == 304


def test_beside_a_tag_a_date_says_nothing(asked):
    """Browsers and caches name both."""
    whole, _ = asked("/api/v1/statutes/")
    dated = {"If_Modified_Since": whole.headers["Last-Modified"]}
    answer, queries = asked("/api/v1/statutes/", If_None_Match=whole.headers["ETag"], **dated)
    assert (answer.status_code, queries) == (304, VERSION)
    assert asked("/api/v1/statutes/", If_None_Match='"another"', **dated)[0].content == whole.content
    assert asked("/api/v1/statutes/", **dated)[0].status_code == 304


def test_who_has_a_page_is_told_so_where_none_is_kept(asked, settings):
    settings.KEPT_ANSWERS, settings.REMEMBERS = 0, True
    tag = asked("/states/")[0].headers["ETag"]
    answer, queries = asked("/states/", If_None_Match=tag)
    assert (answer.status_code, answer.content, queries) == (304, b"", VERSION)
    answer, queries = asked("/states/", If_None_Match="*")
    assert answer.status_code == 304
    assert queries > VERSION, "whether there is an answer at all is not known before"
    assert asked("/states/?colour=red", If_None_Match="*")[0].status_code == 400


def test_head_says_what_get_says_and_gives_nothing(asked):
    head, _ = asked("/states/", "head")
    whole, _ = asked("/states/")
    again, queries = asked("/states/", "head")
    assert queries == VERSION
    assert head.content == again.content == b""
    assert headers_of(head) == headers_of(whole) == headers_of(again)


def test_compressed_and_bare_answers_are_not_mistaken_for_each_other(asked):
    packed, bare = asked("/states/", Accept_Encoding="gzip")[0], asked("/states/")[0]
    assert gzip.decompress(packed.content) == bare.content
    assert packed.headers["ETag"] != bare.headers["ETag"]


def test_the_api_gives_each_the_type_it_asked_for(asked):
    kinds = ["application/json", "text/csv", "application/json"]
    found = [asked("/api/v1/statutes/", Accept=kind)[0].headers["Content-Type"].partition(";")[0] for kind in kinds]
    assert found == kinds


def test_every_host_and_every_address_has_an_answer_of_its_own(client):
    bodies = [
        client.get("/api/v1/states/XA/", headers={"Host": host}).json()["self"] for host in ("localhost", "a.localhost")
    ]
    assert bodies[0] != bodies[1]
    assert client.get("/states/?as_of=2020-01-01").content != client.get("/states/").content


def test_after_a_load_nothing_from_before_is_given(asked):
    law = Statute.objects.first().law
    before, _ = asked("/statutes/")
    Statute.objects.filter(law=law).update(law="Invented anew")
    assert asked("/statutes/")[0].content == before.content, "nobody but the loader changes facts"
    FactsVersion.objects.create(digest="0" * 64)
    after, queries = asked("/statutes/")
    assert b"Invented anew" in after.content
    assert queries > VERSION


def test_tomorrow_and_by_other_code_it_is_worked_out_anew(asked, monkeypatch):
    asked("/states/")
    tomorrow = timezone.localdate() + timedelta(days=1)
    with monkeypatch.context() as patched:
        patched.setattr("django.utils.timezone.localdate", lambda *given: tomorrow)
        assert asked("/states/")[1] > VERSION
    with monkeypatch.context() as patched:
        other = answers.code()._replace(digest="other")
        patched.setattr(answers, "code", lambda: other)
        assert asked("/states/")[1] > VERSION
    assert asked("/states/")[1] == VERSION


@pytest.mark.parametrize(
    "path", ["/states/?colour=red", "/states/atlantis/", "/api/v1/states/ZZ/", "/states/open/?state=XA"]
)
def test_what_is_no_answer_is_not_kept(asked, path):
    asked(path)
    assert not hasattr(asked(path)[0].wsgi_request, "kept")
    assert not asked(path)[0].has_header("ETag")


def test_what_visitors_keep_is_worked_out_anew(client, asked):
    address = client.post("/c/?states=XA,XB")["Location"]
    for path in (address, f"/api/v1/kept{address.removeprefix('/c')}"):
        whole, _ = asked(path)
        again, queries = asked(path)
        assert (whole.status_code, again.content) == (200, whole.content)
        assert queries > VERSION


def test_what_is_given_again_counts_for_the_client_and_what_it_has_does_not(asked, settings):
    settings.API_RATE = (3, 60)
    given = [asked("/api/v1/topics/")[0] for _ in range(2)]
    tag = given[0].headers["ETag"]
    assert asked("/api/v1/topics/", If_None_Match=tag)[0].status_code == 304
    last, refused = (asked("/api/v1/topics/")[0] for _ in range(2))
    left = [answer.headers["RateLimit"].partition(";t=")[0] for answer in (*given, last, refused)]
    assert left == [f'"address";r={number}' for number in (2, 1, 0, 0)]
    assert refused.status_code == 429
    assert "Retry-After" in refused.headers
    assert asked("/api/v1/topics/", If_None_Match=tag)[0].status_code == 304


def test_a_cache_that_many_share_is_told_for_how_long_it_may_give_it(asked, settings):
    settings.SHARED_SECONDS = 60
    assert asked("/states/")[0].headers["Cache-Control"] == "public, max-age=0, must-revalidate, s-maxage=60"
    assert asked("/api/v1/topics/")[0].headers["Cache-Control"] == "public, max-age=300, must-revalidate, s-maxage=60"


def test_no_page_depends_on_who_asks(client):
    for path in PAGES:
        answer = client.get(path, headers={"Cookie": "sessionid=1; theme=dark"})
        assert not answer.cookies
        assert {each.strip() for each in answer.headers["Vary"].split(",")} <= {"Accept", "Accept-Encoding"}
