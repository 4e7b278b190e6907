"""Where very many entries fit, only the likeliest are weighed: the rest follow, and none is lost."""

import pytest

from apps.search import found
from apps.search.filters import SearchFilter
from apps.search.found import hits_of
from apps.search.models import Entry

pytestmark = pytest.mark.django_db


def ids(text):
    return hits_of(SearchFilter({"q": text}, Entry.objects.all())).ids


@pytest.mark.parametrize("text", ["code", "arcadia", '"penal code"', "pur*", "law -sweden", "buying offence"])
def test_the_same_entries_are_found_however_few_are_weighed(monkeypatch, text):
    weighed = ids(text)
    monkeypatch.setattr(found, "WEIGHED", 3)
    assert sorted(ids(text)) == sorted(weighed)


@pytest.mark.parametrize("text", ["arcadia", "XA", "knowing use", "penal code"])
def test_what_comes_first_is_among_the_few_that_are_weighed(monkeypatch, text):
    first = ids(text)[0]
    monkeypatch.setattr(found, "WEIGHED", 5)
    assert ids(text)[0] == first
