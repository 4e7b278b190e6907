"""The home page and the figures on the real facts: light enough, and each headline figure of the brief is counted again."""

import pytest

from apps.findings.metrics import BRIEF_DAY, METRICS
from apps.findings.models import Finding

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("real_facts")]
MOST = 150_000
ADDRESSES = ["/?as_of=2005-12-31", "/?also=measure:awareness_campaign"]  # others are weighed in a browser


@pytest.mark.parametrize("address", ADDRESSES)
def test_a_page_weighs_less_than_the_budget(client, address):
    assert len(client.get(address).content) < MOST


def test_every_metric_is_of_a_finding_that_says_how_it_is_counted_again():
    findings = Finding.objects.in_bulk({metric.finding for metric in METRICS})
    for metric in METRICS:
        assert findings[metric.finding].computable, metric.key
        assert findings[metric.finding].as_of == str(BRIEF_DAY.year)


def test_the_published_numbers_are_those_of_the_brief(client):
    found = {each["id"]: each["published"] for each in client.get("/api/v1/metrics/").json()["results"]}
    headlines = {metric.key: found[metric.key] for metric in METRICS if metric.is_headline}
    assert headlines == {"criminal-law": 31, "knowing-use": 22, "no-initiative": 19, "palermo": 55}


def test_andorra_came_to_count_after_the_brief(client):
    palermo = next(each for each in client.get("/api/v1/metrics/").json()["results"] if each["id"] == "palermo")
    assert "Counted since: Andorra." in palermo["why"]
