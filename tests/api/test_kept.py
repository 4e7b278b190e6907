"""A comparison is kept through the API as a page keeps it, and stands there as it stands on its page."""

import json

import pytest

from apps.comparison import keeping
from apps.comparison.models import KeptComparison

pytestmark = pytest.mark.django_db
QUESTION = {"states": ["XA", "Calidora"], "topics": ["approach", "penalty"], "as_of": "2010-06-15"}


@pytest.fixture
def post(client):
    def posted(body, content_type="application/json", query=""):
        sent = body if isinstance(body, str | bytes) else json.dumps(body)
        return client.post(f"/api/v1/compare/{query}", sent, content_type=content_type)

    return posted


def test_the_same_question_is_kept_once_by_page_and_by_api(post, client, ask):
    page = client.post("/c/?states=XA,Calidora&topics=approach,penalty&as_of=2010-06-15")
    first, other = post(QUESTION), post({**QUESTION, "as_of": "2010-06-16"})
    assert (first.status_code, other.status_code) == (200, 201)
    kept = first.json()
    assert page.headers["Location"] == f"/c/{kept['id']}/"
    assert first.headers["Location"] == kept["self"]
    assert ask(kept["self"].partition("/api/v1/")[2]).json()["contents"] == kept["contents"]
    assert kept["page"].endswith(page.headers["Location"])
    assert kept["digest"] == kept["recomputed"] == client.get(f"/c/{kept['id']}.json").json()["sha256"]
    assert kept["question"] == {"states": ["XA", "XC"], "topics": ["approach", "penalty"], "layout": "columns"}
    assert kept["drifts"][0]["as_of"] == "2010-06-15"
    assert kept["drifts"][0]["changed"] == []
    file = ask(f"kept/{kept['id']}/?format=csv")
    assert kept["digest"] in file.content.decode()
    wrong = ask(f"kept/{kept['digest'].upper()}/")
    assert (wrong.status_code, wrong.json()["faults"][0]["nearest"]) == (404, kept["id"])


BAD = [  # body, status, what the answer names
    pytest.param({}, 400, "Name the states", id="no state"),
    pytest.param({"states": ["XX"]}, 400, "“XX”", id="an unknown state"),
    pytest.param({"states": ["XA"], "topic": ["penalty"]}, 400, "topics", id="an unknown key"),
    pytest.param({"states": {"XA": 1}}, 400, "states is not a text or a list of texts", id="no texts"),
    pytest.param({"states": ["XA"], "as_of": ["2010-01-01"]}, 400, "as_of is not a text", id="two days"),
    pytest.param({"states": ["XA"], "as_of": "2010"}, 400, "as_of", id="no day"),
    pytest.param({"states": ["X\x00"]}, 400, "NUL", id="a NUL"),
    pytest.param('{"states": ["\\ud800"]}', 400, "\ufffd", id="half a sign"),
    pytest.param(["XA"], 400, "not a JSON object", id="a list"),
    pytest.param("", 400, "", id="nothing"),
    pytest.param(b"\xff\xfe{}", 400, "not JSON", id="no UTF-8"),
    pytest.param('{"states": ["XA"], "states": ["XB"]}', 400, "stands twice", id="a key twice"),
    pytest.param('{"states": NaN}', 400, "no number", id="no number"),
    pytest.param('{"states": ' + "9" * 5000 + "}", 400, "", id="a huge number"),
    pytest.param("[" * 60000, 400, "nested too deeply", id="deep"),
    pytest.param('{"states": ["' + "X" * 70000 + '"]}', 413, "more than", id="huge"),
]


@pytest.mark.parametrize(("body", "status", "says"), BAD)
def test_a_body_that_cannot_be_answered_is_refused(post, body, status, says):
    answer = post(body)
    assert (answer.status_code, answer.headers["Content-Type"]) == (status, "application/problem+json")
    told = answer.json()
    assert says in told["detail"] + " ".join(str(fault) for fault in told["faults"])
    assert not KeptComparison.objects.exists()


def test_another_type_and_another_method_are_refused(post, client):
    assert post("states=XA", content_type="application/x-www-form-urlencoded").status_code == 415
    assert post(QUESTION, query="?states=XA").status_code == 400
    answer = client.put("/api/v1/compare/")
    assert answer.status_code == 405
    assert "POST" in answer.headers["Allow"]


def test_one_client_keeps_no_more_than_its_share(post, monkeypatch):
    monkeypatch.setattr(keeping, "A_DAY", 0)
    answer = post(QUESTION)
    assert (answer.status_code, answer.headers["Retry-After"]) == (429, str(24 * 3600))
