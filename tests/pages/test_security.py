"""The security sector: claims by actor, role, kind and state; case studies; a typology to which no state is assigned."""

import csv
from io import StringIO

import pytest

from apps.findings.models import PolicyRegime
from apps.states.models import State
from tests.pages.reading import links_of, part_of, text_of
from tests.pages.test_queries import cost

pytestmark = pytest.mark.django_db
QUERIES = [
    "",
    "actor=police",
    "actor=labour_inspection",
    "role=deterrence",
    "kind=recommendation",
    "state=XC",
    "q=trained",
]


def rows(client, address):
    return list(csv.DictReader(StringIO(client.get(address).content.decode("utf-8-sig"))))


@pytest.mark.parametrize("query", QUERIES)
def test_page_file_and_api_list_the_same_claims(client, query):
    page = client.get(f"/security-sector/?{query}")
    answer = client.get(f"/api/v1/security-claims/?{query}").json()
    assert [row[0].text for row in page.context["table"].rows] == [each["claim"] for each in answer["results"]]
    assert [row["id"] for row in rows(client, f"/security-sector.csv?{query}")] == [
        each["id"] for each in answer["results"]
    ]


def test_the_filters_tell_claims_apart(client):
    found = {client.get(f"/api/v1/security-claims/?{query}").json()["count"] for query in QUERIES}
    assert found == {1, 2}


def test_a_case_study_shows_claims_and_the_records_of_the_state(client):
    page = client.get("/security-sector/arcadia/")
    state = State.objects.get(slug="arcadia")
    file = rows(client, "/security-sector/arcadia.csv")
    assert "Patrols are thought to deter." in part_of(page, "claims")
    assert all(role.summary in part_of(page, "records") for role in state.security_roles.all())
    assert len(file) == 1 + state.security_roles.count()
    assert "none says that what it finds holds in Arcadia alone" in text_of(page)


def test_a_case_study_without_records_says_whether_anybody_looked(client):
    assert "Not found (looked November 2026)" in part_of(client.get("/security-sector/calidora/"), "records")


def test_a_state_that_no_claim_names_is_no_case_study(client):
    response = client.get("/security-sector/arcadi/")
    assert response.status_code == 404
    assert "/security-sector/arcadia/" in links_of(response)
    assert client.get("/security-sector/borealia/").status_code == 404


def test_a_profile_leads_to_its_case_study(client):
    assert "/security-sector/arcadia/" in links_of(client.get("/states/arcadia/"))
    assert not any(link.startswith("/security-sector/b") for link in links_of(client.get("/states/borealia/")))


def test_the_typology_says_that_no_state_is_assigned(client):
    page = client.get("/security-sector/")
    said = "No source that was read assigns a participating State of the OSCE to a regime"
    assert said in text_of(page)
    assert said in client.get("/security-sector/regimes.json").content.decode()
    answer = client.get("/api/v1/policy-regimes/").json()
    assert [each["id"] for each in answer["results"]] == list(PolicyRegime.objects.values_list("pk", flat=True))
    assert [row["id"] for row in rows(client, "/security-sector/regimes.csv")] == [e["id"] for e in answer["results"]]


def test_the_four_case_studies_of_the_real_facts_have_pages_and_no_regime_names_a_participating_state(
    client, in_the_world
):
    few = in_the_world(lambda: (cost(client, "/security-sector/"), cost(client, "/security-sector/arcadia/")))
    codes = set(State.objects.values_list("pk", flat=True))
    for slug in ("czechia", "netherlands", "switzerland", "united-kingdom"):
        assert cost(client, f"/security-sector/{slug}/") <= few[1]
    assert cost(client, "/security-sector/") <= few[0]
    assert not [each for regime in PolicyRegime.objects.all() for each in regime.examples if each["state"] in codes]
    assert "The words strict and arbitrary are those of the university's summary." in text_of(
        client.get("/security-sector/")
    )
