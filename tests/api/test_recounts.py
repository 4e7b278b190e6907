"""Findings counted again: page, file and API of a finding say the same, and cost the same whatever is on file."""

import csv
import io
from itertools import cycle

import pytest
from django.urls import reverse

from apps.findings.models import Finding
from apps.findings.recount import FINDINGS
from apps.tables import FORMATS
from tests.pages.reading import links_of, part_of, text_of
from tests.pages.test_queries import cost

pytestmark = pytest.mark.django_db
KEYS = sorted(FINDINGS)


@pytest.fixture
def findings(db):
    """Every finding that is counted again, with a figure, beside those of the invented world."""
    for place, key in enumerate(KEYS):
        finding = Finding.objects.get(pk="brief-few-laws")
        finding.pk, finding.position = key, 100 + place
        finding.save(force_insert=True)


def words(line):
    low, high = line["lowest"], line["highest"]
    return str(low) if low == high else f"{low}–{high}"


@pytest.mark.usefixtures("findings")
@pytest.mark.parametrize(("key", "day"), list(zip(KEYS, cycle(["2005-06-01", "2026-11-24"]), strict=False)))
def test_page_file_and_api_count_the_same(ask, client, key, day):
    page = client.get(f"/findings/{key}/?as_of={day}")
    told = ask(f"findings/{key}/?as_of={day}").json()["recounted"]
    file = client.get(f"/findings/{key}/counted.csv?as_of={day}").content.decode()
    rows = list(csv.DictReader(io.StringIO(file)))
    for found in told:
        said = part_of(page, found["id"])
        assert found["rule"] in said
        for line in found["day"]["lines"]:
            assert f"{line['label']} " in said
            more = " or more" if line["not_looked_for"] else ""
            assert f" {words(line)}{more} {line['unit']}" in said
        for column in ("brief_day", "day"):
            for line in found[column]["lines"]:
                label = f"{line['group']}: {line['label']}" if line["group"] else line["label"]
                of_line = [row for row in rows if (row["figure"], row["line"]) == (found["title"], label)]
                sure = [row["code"] for row in of_line if row[column] == "Counts"]
                may = [row["code"] for row in of_line if row[column].startswith("Perhaps")]
                assert sorted(sure) == sorted(entry["state"] for entry in line["certain"])
                assert sorted(may) == sorted(entry["state"] for entry in line["perhaps"])
                assert line["lowest"] == sum(entry["number"] for entry in line["certain"])


@pytest.mark.usefixtures("findings")
def test_the_table_behind_a_figure_has_the_sources_of_its_records(client):
    rows = csv.DictReader(io.StringIO(client.get("/findings/osce-22-knowing-use/counted.csv").content.decode()))
    counted = [row for row in rows if row["day"] == "Counts"]
    assert counted
    assert all(row["sources"] and row["record"] for row in counted)


@pytest.mark.usefixtures("findings")
@pytest.mark.parametrize("ending", [*(known.key for known in FORMATS), "cite"])
def test_what_stands_behind_a_finding_comes_in_every_format(client, ending):
    assert client.get(f"/findings/osce-22-knowing-use/counted.{ending}").status_code == 200


@pytest.mark.usefixtures("findings")
def test_the_explanation_stands_on_the_page_and_says_where_it_no_longer_fits(client):
    said = part_of(client.get("/findings/osce-31-of-57/"), "criminal-law")
    assert "names none of its states" in said
    assert "Written for other numbers" not in said
    other = part_of(client.get("/findings/osce-22-knowing-use/"), "knowing-use")
    assert "Nobody has explained these numbers yet." in other


@pytest.mark.usefixtures("findings")
def test_the_list_of_figures_names_every_finding_that_is_counted_again(ask, client):
    links = links_of(client.get("/findings/figures/"))
    for each in ask("metrics/").json()["findings"]:
        assert f"/findings/{each['finding']}/#{each['id']}" in links


@pytest.mark.usefixtures("findings")
def test_counting_costs_a_number_of_queries_that_does_not_follow_from_the_records(client):
    assert max(cost(client, reverse("finding", args=[key])) for key in KEYS) <= 64


def test_what_is_not_counted_again_has_no_states_behind_it(client):
    response = client.get("/findings/brief-share/counted.csv")
    assert response.status_code == 404
    assert "/findings/brief-share/" in links_of(response)
    assert "Not counted again" in text_of(client.get("/findings/brief-share/"))
    assert client.get("/api/v1/findings/brief-share/").json()["recounted"] == []
