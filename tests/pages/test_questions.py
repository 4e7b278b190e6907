"""One page a question: each position with what it rests on, and the questions that bear on a law beside it."""

import csv
from io import StringIO

import pytest

from apps.criminalization.vocabulary import Approach
from apps.findings.bearing import questions_by_topic, questions_on
from apps.findings.models import Question
from tests.pages.reading import links_of, text_of
from tests.pages.test_queries import cost

pytestmark = pytest.mark.django_db
ONE = "/questions/what-is-demand"


def test_page_file_and_api_give_the_same_positions(client):
    page, record = text_of(client.get(f"{ONE}/")), client.get(f"/api/v1{ONE}/").json()
    rows = list(csv.DictReader(StringIO(client.get(f"{ONE}.csv").content.decode("utf-8-sig"))))
    assert [row["position"] for row in rows] == [held["stance"] for held in record["positions"]]
    for held in record["positions"]:
        assert held["stance"] in page
        assert held["source"] in page
        assert all(source["supports"] in page for source in held["sources"])


def test_positions_stand_in_the_order_of_the_record_and_none_is_weighed(client):
    page = text_of(client.get(f"{ONE}/"))
    assert page.index("It is the wish to buy sex.") < page.index("It is demand for exploited labour in any trade.")
    assert "it says nothing about weight" in page


def test_a_position_shows_the_findings_that_it_names(client):
    assert "/findings/brief-few-laws/" in links_of(client.get(f"{ONE}/"))


def test_a_wrong_question_names_the_nearest(client):
    response = client.get("/questions/what-is-demnd/")
    assert response.status_code == 404
    assert "/questions/what-is-demand/" in links_of(response)


def test_the_list_and_the_search_lead_to_the_page_of_a_question(client):
    assert f"{ONE}/" in links_of(client.get("/questions/"))
    assert f"{ONE}/" in links_of(client.get("/search/?q=exploited+labour"))


@pytest.mark.usefixtures("real_facts")
def test_the_questions_on_an_approach_are_those_on_its_topic_and_on_criminal_law():
    by_topic = questions_by_topic()
    assert {each.pk for each in by_topic["all_sex_buying"]} == {"criminalise-all-buying"}
    for approach in Approach.values:
        expected = {each.pk for topic in (approach, "criminal_law") for each in by_topic.get(topic, [])}
        assert {each.pk for each in questions_on(approach)} == expected
    assert not questions_on("not_found")


def test_a_question_that_rests_on_one_finding_of_a_topic_does_not_bear_on_it():
    assert questions_by_topic() == {}


@pytest.mark.usefixtures("real_facts")
def test_questions_bear_on_the_law_that_a_state_has(client):
    sweden = links_of(client.get("/states/sweden/"))
    assert "/questions/criminalise-all-buying/" in sweden
    assert "/questions/does-knowing-use-work/" not in sweden
    assert "/questions/criminalise-all-buying/" not in links_of(client.get("/states/croatia/"))
    assert "/questions/does-knowing-use-work/" in links_of(client.get("/approaches/"))


def test_every_question_has_a_page_that_costs_no_more(client, in_the_world):
    few = in_the_world(lambda: cost(client, f"{ONE}/"))
    for key in Question.objects.values_list("pk", flat=True):
        assert cost(client, f"/questions/{key}/") <= few
