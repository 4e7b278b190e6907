"""Recommendations against records: the matrix, the page of a state, and the counts beside each step."""

import csv
import io
import re

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from apps.findings.gaps.criteria import whole_criteria
from apps.findings.gaps.gap import CAREFUL
from apps.findings.gaps.rules import rule_words
from apps.findings.models import Recommendation
from apps.tables import FORMATS
from tests.pages.reading import links_of, part_of, text_of

pytestmark = pytest.mark.django_db
MATRIX = "/recommendations/states/"


def rows_of(response):
    """The words of the matrix by the name of the state."""
    body = response.content.decode().partition("<tbody>")[2].partition("</tbody>")[0]
    found = {}
    for row in re.findall(r"<tr>(.*?)</tr>", body, flags=re.S):
        name = re.sub("<[^>]+>", "", re.search(r"<th.*?</th>", row)[0])
        found[name] = [re.sub("<[^>]+>", "", cell) for cell in row.split("<td>")[1:]]
    return found


def test_the_matrix_has_a_word_for_each_state_and_step(client):
    found = rows_of(client.get(MATRIX))
    assert len(found) == 11
    assert found["Arcadia"] == ["Nothing on file", "Shown", "Shown", "To judge"]
    assert found["Galdova"] == ["None, 2023", "Nothing on file", "None, 2023", "Nothing on file"]
    assert found["Jorvania"] == ["Not researched"] * 4


def test_a_word_never_stands_without_its_pattern_and_never_as_colour_alone(client):
    page = client.get(MATRIX).content.decode()
    assert page.count('"><i data-kind=') == 44
    assert "<i data-kind=not_researched></i>Not researched" in page


def test_the_matrix_is_that_of_the_day(client):
    assert rows_of(client.get(MATRIX, {"as_of": "2005-06-01"}))["Arcadia"][2] == "Uncertain"


def test_what_was_not_asked_for_is_a_dash_and_never_a_none(client):
    found = rows_of(client.get(MATRIX, {"verdict": "documented_none"}))
    assert found == {"Galdova": ["None, 2023", "None, 2023"], "Hesperia": ["–", "None, 2022"]}


def test_nothing_found_says_which_filter_to_drop(client):
    page = client.get(MATRIX, {"verdict": "shown", "state": "XJ"})
    assert "Nothing found" in text_of(page)
    assert f"{MATRIX}?state=XJ" in links_of(page)


def test_each_state_leads_to_its_own_page_on_the_day(client):
    assert "/states/arcadia/recommendations/?as_of=2005-06-01" in links_of(client.get(MATRIX, {"as_of": "2005-06-01"}))


def test_the_page_of_a_state_says_the_verdict_its_records_and_what_would_change_it(client):
    page = client.get("/states/borealia/recommendations/")
    said = text_of(page)
    assert "Shown by 1 measure." in said
    assert "Not assessable: not researched (security sector)." in said
    assert "/prevention/xb-plan/" in links_of(page)
    assert "National plan" in part_of(page, "records")


def test_what_nobody_has_read_waits_for_a_reader(client):
    said = text_of(client.get("/states/arcadia/recommendations/"))
    assert "Not assessable: 1 record on the security sector bears on it, which a reader must judge." in said
    assert "A reader who finds this in one of the records: training named in the summary." in said


def test_each_word_of_the_matrix_leads_to_its_step_on_the_page_of_the_state(client):
    links = links_of(client.get(MATRIX, {"as_of": "2005-06-01"}))
    assert "/states/arcadia/recommendations/?as_of=2005-06-01#rec-1-c" in links
    assert 'id="rec-1-c"' in client.get("/states/arcadia/recommendations/").content.decode()


def test_what_was_not_researched_leads_to_the_coverage_of_the_state(client):
    page = client.get("/states/borealia/recommendations/")
    assert "/coverage/?state=XB" in links_of(page)
    assert "What was looked for in Borealia" in text_of(page)


def test_documented_none_says_of_when_and_claims_nothing_since(client):
    said = text_of(client.get("/states/galdova/recommendations/"))
    assert "Documented none as of 2023, says a source." in said
    assert "What has been done since is not known from these sources." in said


def test_a_measure_without_an_end_on_file_is_not_said_to_go_on(client):
    said = text_of(client.get("/states/arcadia/recommendations/"))
    assert "with no end on file" in said
    assert "no end on file" in part_of(client.get("/states/arcadia/recommendations/"), "records")


def test_what_counts_as_found_and_how_often_it_was_stands_under_the_step(client):
    said = text_of(client.get("/recommendations/"))
    criterion = whole_criteria().get(pk="money")
    assert f"What counts as “{criterion.look_for}”: a sum, a fund or a post for the work is named." in said
    assert "1 record was read for it; 1 names it." in said
    assert "1 record was read for it; 0 name it." in said


def test_what_a_reader_found_stands_beside_the_record_on_page_and_in_file_and_api(client):
    page = text_of(client.get("/states/borealia/recommendations/"))
    assert "Found by a reader on 23 November 2026: money named in the summary (names money for the work)." in page
    note = "A reader found in Plan: names money for the work."
    gap = client.get("/api/v1/gaps/?state=XB&step=rec-1-a").json()["results"][0]
    assert gap["verdict"] == "shown"
    assert [(each["found"], each["because"]) for each in gap["readings"]] == [(True, "names money for the work")]
    assert any(note.split(":")[1] in each for each in gap["notes"])
    assert "names money for the work" in client.get("/states/borealia/recommendations.csv").content.decode()


def test_what_was_not_found_is_said_to_be_not_named_and_no_more(client):
    page = text_of(client.get("/states/calidora/recommendations/"))
    assert "Not assessable: 1 measure read for it, it does not name what the rule asks for." in page
    assert "Not found by a reader on 23 November 2026: an authority named in the summary" in page


def test_what_bears_on_a_whole_recommendation_stands_beside_it(client):
    whole = Recommendation.objects.exclude(shown_by=[]).first()
    said = text_of(client.get("/recommendations/"))
    assert "On the recommendation as a whole bears, without a verdict:" in said
    assert rule_words(whole.shown_by[0]) in said


def test_what_a_reader_must_judge_is_never_said_to_be_shown(client):
    page = client.get("/states/arcadia/recommendations/").content.decode()
    step = re.search(r'<li id="rec-1-d">.*?</ul>', page, flags=re.S)[0]
    assert "a reader must judge" in step.lower()
    assert "Shown by" not in step
    assert "training named in the summary" in step


def test_every_page_says_how_carefully_it_was_judged(client):
    for address in ("/recommendations/", MATRIX, "/states/arcadia/recommendations/"):
        said = text_of(client.get(address))
        assert all(sentence in said for sentence in CAREFUL)


def test_the_list_of_recommendations_counts_the_states_of_each_step_and_leads_to_them(client):
    page = client.get("/recommendations/")
    assert f"{MATRIX}?step=rec-1-c&verdict=shown" in links_of(page)
    assert "Shown: 2" in text_of(page)
    for link in {link for link in links_of(page) if link.startswith(f"{MATRIX}?")}:
        name = re.search(r"step=([\w-]+)", link)[1]
        number = int(
            re.search(rf'href="{re.escape(link.replace("&", "&amp;"))}">[^<]*: (\d+)<', page.content.decode())[1]
        )
        assert f"{number} verdict" in text_of(client.get(link)), name


def test_the_profile_leads_there_and_keeps_the_day(client):
    page = client.get("/states/arcadia/?as_of=2012-01-01")
    assert "/states/arcadia/recommendations/?as_of=2012-01-01" in links_of(page)


@pytest.mark.parametrize("format", FORMATS, ids=lambda known: known.key)
def test_the_page_of_a_state_is_had_in_every_format(client, format):
    response = client.get(f"/states/arcadia/recommendations.{format.key}")
    assert (response.status_code, response.headers["Content-Type"]) == (200, format.media_type)


def test_the_file_of_a_state_says_what_its_page_says(client):
    file = client.get("/states/arcadia/recommendations.csv").content.decode("utf-8-sig")
    rows = list(csv.DictReader(io.StringIO(file)))
    said = text_of(client.get("/states/arcadia/recommendations/"))
    assert [row["id"] for row in rows] == ["rec-1-a", "rec-1-b", "rec-1-c", "rec-1-d"]
    for row in rows:
        assert f"{row['verdict']}." in said
        assert row["change"] in said
    assert rows[0]["verdict_kind"] == "not_found"


@pytest.mark.parametrize("address", ["/states/arcadiaa/recommendations/", "/states/arcadiaa/recommendations.csv"])
def test_a_state_that_does_not_exist_is_named_with_the_nearest(client, address):
    response = client.get(address)
    assert response.status_code == 404
    assert "/states/arcadia/recommendations/" in links_of(response)


@pytest.mark.parametrize(
    "address", [MATRIX, "/recommendations/states.csv", "/states/arcadia/recommendations/", "/recommendations/"]
)
@pytest.mark.parametrize("query", ["colour=red", "as_of=2005-13-01"])
def test_what_is_not_known_is_refused(client, address, query):
    assert client.get(f"{address}?{query}").status_code == 400


@pytest.mark.parametrize("query", ["verdict=done", "step=rec-9-z", "reason=none", "state=ZZ", "member=NATO"])
def test_a_word_that_does_not_exist_is_refused_by_name(client, query):
    response = client.get(f"{MATRIX}?{query}")
    assert response.status_code == 400
    assert query.partition("=")[2] in text_of(response)


def cost(client, address):
    with CaptureQueriesContext(connection) as asked:
        assert client.get(address).status_code == 200
    return len(asked)


def test_queries_grow_neither_with_states_nor_with_steps(client, in_the_world):
    """The page of one state costs no more than that of all, which has every family of records."""
    few = in_the_world(lambda: {address: cost(client, address) for address in (MATRIX, "/recommendations/")})
    for address, queries in few.items():
        assert cost(client, address) <= queries, address
    assert cost(client, "/states/united-kingdom/recommendations/") <= few[MATRIX]
