"""The profile in the API tells what the page tells."""

import pytest

from tests.api.asked import records

pytestmark = pytest.mark.django_db
MOST = 26  # all families of records with their sources, and the version of the facts


def test_a_profile_holds_the_records_of_the_lists(ask):
    profile = ask("states/XA/profile/?as_of=2010-01-01").json()
    assert profile["approach"]["kind"] == ask("states/XA/?as_of=2010-01-01").json()["approach"]["kind"]
    for name, list_name in [
        ("statutes", "statutes"),
        ("enforcement", "enforcement"),
        ("measures", "measures"),
        ("absences", "absences"),
        ("security_sector", "security-sector"),
        ("participations", "participations"),
        ("memberships", "memberships"),
        ("leads", "leads"),
    ]:
        there = {each["id"]: each for each in records(ask, list_name, "&state=XA&as_of=2010-01-01")}
        assert {each["id"]: each for each in profile[name]} == there, name
    assert len(profile["treaties"]) == len(profile["participations"])
    assert profile["summary"]


def test_a_profile_of_little_says_what_was_asked(ask):
    found = [ask(f"states/{state}/profile/").json() for state in ("XJ", "XB")]
    assert any(answer["kind"] == "not_researched" for answer in found[0]["asked"])
    assert found[0]["not_known"]
    assert all(each["list"] and each["text"] for each in found[1]["said_otherwise"])


def test_a_profile_costs_the_same_for_any_state(cost):
    costs = [cost(f"states/{state}/profile/") for state in ("XA", "XB", "XG")]
    assert max(costs) <= MOST


def test_a_profile_as_a_file_is_the_table_of_the_page(ask, client):
    file, page = ask("states/XA/profile/?format=table.json").json(), client.get("/states/arcadia.json").json()
    assert file["rows"] == page["rows"]


@pytest.mark.parametrize(
    ("path", "status"), [("states/Arcadia/profile/", 404), ("states/XA/profile/?as_off=2010-01-01", 400)]
)
def test_what_is_asked_wrongly_is_named(ask, path, status):
    answer = ask(path)
    assert answer.status_code == status
    assert answer.json()["faults"][0]["nearest"] in ("XA", "as_of")
