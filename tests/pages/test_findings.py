"""Every finding has a page: what it says and where, what stands around it, files, and ways to it."""

import csv
import io
import json

import pytest
from django.urls import reverse

from apps.findings.models import Finding, FindingTopic, Position, PositionFinding
from tests.pages.reading import links_of, part_of, text_of
from tests.pages.test_queries import cost

pytestmark = pytest.mark.django_db


def test_every_finding_has_a_page_with_its_fields_and_sources(client):
    for finding in Finding.objects.whole():
        page = client.get(reverse("finding", args=[finding.pk]))
        said = text_of(page)
        words = [finding.statement, finding.section, finding.document.title, finding.get_kind_display(), finding.pk]
        words += [str(topic) for topic in finding.topics.all()] + [state.name for state in finding.states.all()]
        for word in (*words, finding.note):
            assert word in said, (finding.pk, word)
        assert page.content.decode().count("<h1") == 1
        for citation in finding.citations.all():
            assert citation.supports in part_of(page, "sources")


def test_a_figure_stands_with_what_it_is_part_of_and_its_year(client):
    assert "at least 4 states of 11 (2021), OSCE" in text_of(client.get("/findings/brief-few-laws/"))


def test_what_argues_with_a_finding_stands_on_its_page(client):
    page = client.get("/findings/brief-few-laws/")
    assert "What is demand?" in part_of(page, "positions")
    assert "It is demand for exploited labour in any trade." in part_of(page, "positions")
    assert "4 of 11 is 36.36 per cent." in part_of(page, "tensions")
    assert "The scale of demand." in part_of(page, "used")


def test_the_other_document_speaks_on_the_same_topics_or_is_said_not_to(client):
    said = part_of(client.get("/findings/brief-few-laws/"), "other-document")
    assert "No finding of the other document is filed under these topics." in said


def test_questions_on_its_topics_stand_on_a_page_that_no_position_cites(client):
    held = Position.objects.get(stance="It is demand for exploited labour in any trade.")
    PositionFinding.objects.create(pk="also", position=1, held=held, finding_id="brief-knowing-narrow")
    FindingTopic.objects.create(pk="share:knowing", finding_id="brief-share", position=9, topic="knowing_use")
    page = client.get("/findings/brief-share/")
    assert "What is demand?" in part_of(page, "questions")
    assert "No position on them cites this finding." in part_of(page, "questions")
    assert 'id="questions"' not in client.get("/findings/brief-few-laws/").content.decode()


def test_the_records_of_its_topics_are_counted_as_their_lists_count_them(client):
    page = client.get("/findings/brief-knowing-narrow/")
    assert "/statutes/?approach=knowing_use" in links_of(page)
    number = part_of(page, "records").split("Statutes: Knowing use : ")[1].split(" ")[0]
    assert f"{number} statutes" in text_of(client.get("/statutes/?approach=knowing_use"))


def test_what_the_security_sector_does_leads_to_its_page(client):
    topic = FindingTopic.objects.filter(topic="security_sector").first()
    page = client.get(f"/findings/{topic.finding_id}/")
    assert '<a href="/security-sector/">What the security sector does</a>' in page.content.decode()


def test_a_finding_comes_as_a_file_of_one_row_that_names_its_page(client):
    (row,) = csv.DictReader(io.StringIO(client.get("/findings/brief-share.csv").content.decode()))
    assert (row["id"], row["value"]) == ("brief-share", "36.40")
    told = json.loads(client.get("/findings/brief-share.json?as_of=2020-01-01").content)
    assert told["address"] == "http://testserver/findings/brief-share/?as_of=2020-01-01"
    assert client.get("/findings/brief-share.cite").status_code == 200


def test_list_search_and_api_lead_to_the_finding_and_keep_the_day(client):
    address = "/findings/brief-cheap/?as_of=2020-01-01"
    assert address in links_of(client.get("/findings/?as_of=2020-01-01"))
    assert address in links_of(client.get("/search/?q=campaigns&as_of=2020-01-01"))
    assert "/api/v1/findings/brief-cheap/" in links_of(client.get(address))
    assert client.get("/api/v1/findings/brief-cheap/").status_code == 200


def test_findings_are_listed_by_section(client):
    page = text_of(client.get("/findings/?section=Prevention"))
    assert "Campaigns reach many and cost little." in page
    assert "Knowing use is hard to prove." not in page


def test_a_finding_that_does_not_exist_is_answered_with_the_nearest(client):
    response = client.get("/findings/brief-shares/")
    assert response.status_code == 404
    assert "/findings/brief-share/" in links_of(response)


@pytest.mark.parametrize("address", ["/findings/brief-share/?topic=harm", "/findings/brief-share.csv?page=2"])
def test_a_page_of_one_finding_takes_the_day_alone(client, address):
    assert client.get(address).status_code == 400


def test_a_finding_costs_a_number_of_queries_that_does_not_follow_from_the_records(client):
    costs = [cost(client, reverse("finding", args=[key])) for key in Finding.objects.values_list("pk", flat=True)]
    assert max(costs) <= 36
