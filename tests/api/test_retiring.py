"""What will go says so with every answer, in the headers of RFC 9745 and RFC 8594."""

from datetime import date

import pytest

from apps.api import retiring
from apps.api.retiring import Retiring

INSTEAD = "https://demandkb.example/changes"
ROUTE = Retiring("topics", since=date(2027, 1, 1), ends=date(2028, 1, 1), instead=INSTEAD)
PARAMETER = Retiring("statutes-list", since=date(2027, 1, 1), ends=None, instead=INSTEAD, parameter="as_of")


@pytest.fixture
def _something_goes(monkeypatch):
    monkeypatch.setattr(retiring, "RETIRING", (ROUTE, PARAMETER))


def test_nothing_goes_today(ask):
    assert "Deprecation" not in ask("topics/").headers


@pytest.mark.usefixtures("_something_goes")
@pytest.mark.parametrize("path", ["topics/", "topics.json"])
def test_an_address_that_goes_says_since_when_until_when_and_what_instead(ask, path):
    answer = ask(path)
    assert answer.headers["Deprecation"] == "@1798761600"
    assert answer.headers["Sunset"] == "Sat, 01 Jan 2028 00:00:00 GMT"
    assert answer.headers["Link"] == f'<{INSTEAD}>; rel="deprecation", <{INSTEAD}>; rel="sunset"'
    assert "Sunset" not in ask("metrics/?as_of=x").headers


@pytest.mark.usefixtures("_something_goes")
def test_a_parameter_that_goes_is_told_to_whoever_uses_it(ask):
    assert ask("statutes/?as_of=2020-01-01&state=XA").headers["Deprecation"] == "@1798761600"
    assert "Deprecation" not in ask("statutes/?state=XA").headers
