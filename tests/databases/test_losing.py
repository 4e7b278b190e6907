"""A request whose database goes before the answer is there is answered from another."""

import pytest
from django.db import OperationalError, connections
from django.http import HttpResponse

from apps.databases import read_from, reading
from apps.serving import moment, version
from tests.databases.test_reading import GONE

LOST = "SELECT 1 FROM a_table_that_went"  # SQLite fails as a server does that went: by an OperationalError


class Site:
    """Answers by the name of the database that it read; those that are lost fail as it reads."""

    def __init__(self, *lost):
        self.lost, self.asked = lost, []

    def __call__(self, request):
        self.asked.append(read_from())
        try:
            connections[read_from()].cursor().execute(LOST if read_from() in self.lost else "SELECT 1")
        except OperationalError:
            return HttpResponse(f"lost with {read_from()}", status=503)
        return HttpResponse(f"{read_from()}, version {request.facts.pk}")


@pytest.fixture
def three(databases, monkeypatch):
    monkeypatch.setattr(version.LastSeen, "version", None)
    for alias in ("primary", "one", "two"):
        databases.add_with_facts(alias, 1)


def ask(site, rf, method="get"):
    answer = moment.OneMoment(site)(getattr(rf, method)("/"))
    return answer.status_code, answer.content.decode()


@pytest.mark.usefixtures("three")
def test_it_is_answered_from_another_and_the_lost_one_rests(rf):
    site = Site("one")
    assert ask(site, rf) == (200, "two, version 1")
    assert site.asked == ["one", "two"]
    assert reading.READERS.rests("one")
    assert [ask(site, rf) for _ in range(2)] == [(200, "two, version 1")] * 2


@pytest.mark.usefixtures("three")
def test_one_that_is_lost_twice_is_told_that_it_failed(rf):
    site = Site("one", "two", "primary")
    assert ask(site, rf)[0] == 503
    assert len(site.asked) == 2


@pytest.mark.usefixtures("three")
def test_what_may_have_written_is_never_asked_twice(rf):
    asked = []

    def failing(request):
        asked.append(read_from())
        return HttpResponse(status=503)

    assert ask(failing, rf, "post")[0] == 503
    assert asked == [None]


@pytest.mark.usefixtures("three")
def test_an_answer_that_failed_for_another_reason_is_given_as_it_is(rf):
    asked = []

    def failing(request):
        asked.append(read_from())
        return HttpResponse(status=500)

    assert ask(failing, rf)[0] == 500
    assert asked == ["one"]


def test_where_all_are_gone_the_version_is_the_last_that_was_seen(databases, rf, monkeypatch):
    monkeypatch.setattr(version.LastSeen, "version", "the last")
    for alias in ("primary", "one", "two"):
        databases.add(alias, None, GONE)
    assert moment.OneMoment(lambda request: HttpResponse(request.facts))(rf.get("/")).content == b"the last"
