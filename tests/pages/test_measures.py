"""Every measure has a page: all that is on file, its sources, files, and ways to it."""

import csv
import io
import json

import pytest
from django.urls import reverse

from apps.prevention.models import Measure
from tests.pages.reading import links_of, part_of, text_of

pytestmark = pytest.mark.django_db


def test_every_measure_has_a_page_with_its_fields_and_sources(client):
    for measure in Measure.objects.whole():
        page = client.get(reverse("measure", args=[measure.pk]))
        said = text_of(page)
        for words in (
            measure.title,
            measure.get_type_display(),
            measure.get_focus_display(),
            measure.get_engagement_display(),
            measure.get_lead_display(),
            measure.get_confidence_display(),
        ):
            assert words.lower() in said.lower(), (measure.pk, words)
        assert page.content.decode().count("<h1") == 1
        for citation in measure.citations.all():
            assert " ".join(citation.supports.split()) in part_of(page, "sources")


def test_what_is_not_known_says_so(client):
    undated = Measure.objects.filter(started_first=None).first()
    said = text_of(client.get(f"/prevention/{undated.pk}/"))
    assert "Begun First day not known" in said
    assert "It may still run, or may have ended." in said


def test_a_measure_comes_as_a_file_of_one_row_that_names_its_page(client):
    (row,) = csv.DictReader(io.StringIO(client.get("/prevention/xa-campaign.csv").content.decode()))
    assert row["id"] == "xa-campaign"
    assert row["sources"]
    told = json.loads(client.get("/prevention/xa-campaign.json?as_of=2020-01-01").content)
    assert told["address"] == "http://testserver/prevention/xa-campaign/?as_of=2020-01-01"
    assert client.get("/prevention/xa-campaign.cite").status_code == 200


def test_list_and_profile_lead_to_the_measure_and_keep_the_day(client):
    address = "/prevention/xa-campaign/?as_of=2020-01-01"
    assert address in links_of(client.get("/prevention/?as_of=2020-01-01"))
    assert address in links_of(client.get("/states/arcadia/?as_of=2020-01-01"))
    assert "/api/v1/measures/xa-campaign/" in links_of(client.get("/prevention/xa-campaign/"))
    assert client.get("/api/v1/measures/xa-campaign/").status_code == 200


def test_a_measure_that_does_not_exist_is_answered_with_the_nearest(client):
    response = client.get("/prevention/xa-campain/")
    assert response.status_code == 404
    assert "/prevention/xa-campaign/" in links_of(response)


@pytest.mark.parametrize("address", ["/prevention/xa-campaign/?type=research", "/prevention/xa-campaign.csv?page=2"])
def test_a_page_of_one_measure_takes_the_day_alone(client, address):
    assert client.get(address).status_code == 400
