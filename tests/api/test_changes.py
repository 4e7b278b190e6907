"""What changed since a moment, and ids that were given up: a copy of the data can be kept up to date."""

from datetime import timedelta

import pytest
from django.utils import timezone

from apps.changes.models import Note
from tests.api.asked import VIEWS

pytestmark = pytest.mark.django_db
UNNOTED = ("coverage",)  # worked out of other records
CHANGED = {  # the families and keys that a later load changed, and what of each list is then asked for
    "statutes": ("statutes", "xa-code-5"),
    "states": ("states", "XA"),
    "absences": ("absences", None),
    "timeline": ("statutes", "xa-code-5"),
}


@pytest.fixture
def later():
    """The moment of a later load, which changed the notes of a few records."""
    moment = timezone.now() + timedelta(hours=1)
    for family, key in CHANGED.values():
        notes = Note.objects.filter(family=family, removed=None, **({"key": key} if key else {}))
        Note.objects.filter(pk=notes.order_by("-key").first().pk).update(changed=moment)
    return moment


def ids(answer):
    return [each["id"] for each in answer.json()["results"]]


def test_a_list_holds_what_changed_since_a_moment(ask, later):
    asked = f"updated_since={later:%Y-%m-%dT%H:%M:%SZ}"
    assert ids(ask(f"statutes/?{asked}")) == ["xa-code-5"]
    assert ids(ask(f"statutes/?{asked}&state=XB")) == []
    assert ids(ask(f"states/?{asked}")) == ["XA"]
    assert len(ids(ask(f"absences/?{asked}"))) == 1
    assert {event["record"] for event in ask(f"timeline/?{asked}").json()["results"]} == {"xa-code-5"}
    assert ids(ask(f"measures/?{asked}")) == []
    file = ask(f"states/?{asked}&format=table.json").json()
    assert [row["code"]["value"] for row in file["rows"]] == ["XA"]
    assert "changed since" in file["query"]
    assert len(ids(ask("statutes/?updated_since=1999-01-01&page_size=200"))) == ask("statutes/").json()["count"]


@pytest.mark.parametrize("name", VIEWS)
def test_every_list_of_records_can_be_asked_for_what_changed(ask, name):
    answer = ask(f"{name}/?updated_since=2999-01-01")
    assert answer.status_code == 400  # out of reach, or no parameter of the list
    known = "updated_since" in (answer.json()["faults"][0]["choices"] or ["updated_since"])
    assert known is (name not in UNNOTED)


@pytest.mark.parametrize("text", ["yesterday", "2026-13-01", "2026-02-30T10:00", "2026-11-01T25:00:00Z", "1", "%00"])
def test_a_moment_that_cannot_be_read_is_refused(ask, text):
    answer = ask(f"statutes/?updated_since={text}")
    assert answer.status_code == 400
    assert answer.json()["faults"][0]["parameter"] == "updated_since"


def test_a_zone_may_stand_behind_an_instant(ask, later):
    for zone in ("%2B02:00", "+02:00"):  # a plus that was not encoded is a space
        written = f"{later + timedelta(hours=2):%Y-%m-%dT%H:%M:%S}{zone}"
        assert ids(ask(f"statutes/?updated_since={written}")) == ["xa-code-5"]


def test_an_id_that_was_given_up_leads_on_or_says_why_it_ends(ask, client):
    moved = ask("statutes/xa-act-2000/?as_of=2010-01-01")
    assert moved.status_code == 301
    assert moved.headers["Location"].endswith("/api/v1/statutes/xa-code-5/?as_of=2010-01-01")
    assert moved.headers["Content-Type"].startswith("application/problem+json")
    assert "given up on 4 March 2025" in moved.json()["detail"]
    for ending in ("json", "jsonld"):
        assert ask(f"statutes/xa-act-2000.{ending}").headers["Location"].endswith(f"/statutes/xa-code-5.{ending}")
    assert client.get(moved.json()["type"]).json()["status"] == 301
    gone = ask("measures/xb-rumour/")
    assert gone.status_code == 410
    assert "another state" in gone.json()["detail"]
    assert ask("measures/xb-rumours/").status_code == 404


def test_ids_that_were_given_up_are_listed(ask, later):
    found = {each["id"]: each for each in ask("removed/?page_size=200").json()["results"]}
    assert found["xa-act-2000"]["went_to"] == "xa-code-5"
    assert found["xa-act-2000"]["address"].endswith("/api/v1/statutes/xa-code-5/")
    assert (found["xb-rumour"]["went_to"], found["xb-rumour"]["given_up_on"]) == (None, "2025-05-06")
    assert "xb-rumour" not in ids(ask("removed/?family=statutes&page_size=200"))
    assert ids(ask(f"removed/?updated_since={later:%Y-%m-%d}T23:59:59Z")) == []
    assert "xb-rumour" in ask("removed/?format=csv").content.decode()
    Note.objects.filter(pk="statutes/xa-act-2000").update(went_to="", reason="")  # as where no file names it
    assert "Why is not noted" in ask("statutes/xa-act-2000/").json()["detail"]
