"""What is remembered of the facts changes no answer."""

import pytest
from django.db import OperationalError

from apps.databases import remembering
from apps.findings.lists.fetching import naming_lists
from apps.loading.models import FactsVersion
from apps.serving.moment import OneMoment
from apps.states.models import State

WORLD = "XA,XB,XI"
ANSWERS = [
    "/",
    "/?as_of=2010-01-01",
    "/states/",
    "/states/?approach=knowing_use",
    "/states.csv",
    f"/compare/?states={WORLD}",
    f"/compare/?states={WORLD}&layout=rows&as_of=2010-01-01",
    f"/compare.csv?states={WORLD}",
    "/recommendations/",
    "/coverage/",
    "/map.svg",
    f"/api/v1/compare/?states={WORLD}",
    "/api/v1/metrics/",
]


@pytest.fixture(autouse=True)
def _nothing_is_remembered(monkeypatch, db):
    monkeypatch.setattr(remembering, "MEMORY", remembering.Memory())


def test_answers_from_what_is_remembered_are_those_from_the_database(client, settings):
    profiles = [f"/states/{slug}/" for slug in State.objects.values_list("slug", flat=True)]
    asked = [*ANSWERS, *profiles, *(f"{path}similar/" for path in profiles[:3]), *ANSWERS[:3]]
    worked_out = {path: client.get(path).content for path in asked}
    settings.REMEMBERS = True
    for _ in range(2):
        for path in asked:
            assert client.get(path).content == worked_out[path], path


def test_after_a_load_nothing_from_before_is_remembered(client, settings):
    settings.REMEMBERS = True
    address = f"/compare.csv?states={WORLD}"
    before = client.get(address).content
    State.objects.filter(pk="XA").update(name="Invented anew")
    assert client.get(address).content == before, "nobody but the loader changes facts"
    FactsVersion.objects.create(digest="0" * 64)
    assert b"Invented anew" in client.get(address).content


def test_where_no_database_answers_the_last_version_is_named(rf, monkeypatch, settings):
    settings.REMEMBERS = True
    asked = []
    moment = OneMoment(lambda request: asked.append(request.facts))
    moment(rf.get("/"))
    monkeypatch.setattr("apps.serving.version.version_at", _gone)
    moment(rf.get("/"))
    assert asked[0] is not None
    assert asked == [asked[0], asked[0]]


def _gone(alias):
    raise OperationalError("the server is gone")


def test_readers_that_mark_what_they_read_are_given_it_alone():
    """A profile marks on each list how it names its state; two profiles are asked for at once."""
    with remembering.remembering("a version"):
        first, second = naming_lists(), naming_lists()
    assert first
    assert not {id(each) for each in first} & {id(each) for each in second}
