"""What is remembered of the facts changes no answer."""

import pytest
from django.db import OperationalError

from apps.databases import remembering
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
    worked_out = {path: client.get(path).content for path in ANSWERS}
    settings.REMEMBERS = True
    for _ in range(2):
        for path in ANSWERS:
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
