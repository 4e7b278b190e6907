"""Lists of the status of selling sex: page, file, API and profile say the same of the word on file."""

import csv
from io import StringIO

import pytest

from apps.findings.lists.selling import Word
from tests.pages.reading import part_of, text_of

pytestmark = pytest.mark.django_db
FILE, API = "/cross-country-lists/selling-sex.csv", "/api/v1/selling-sex-lists/"
SAID = (
    "Maps (2017) names Arcadia (selling sex: regulated); another word on file: not penalised,"
    " as researched in November 2026; no history of the status is on file."
)


def rows(client, query=""):
    return list(csv.DictReader(StringIO(client.get(f"{FILE}{query}").content.decode("utf-8-sig"))))


def told(client, query=""):
    return [place for each in client.get(f"{API}{query}").json()["results"] for place in each["states"]]


def test_each_state_named_has_the_same_word_another_word_or_none_on_file(client):
    assert {place["state"]: place["verdict"] for place in told(client)} == {
        "XA": "another_word",
        "XB": "same_word",
        "XK": "no_status",
    }
    assert {place["state"]: place["status"] for place in told(client)} == {
        "XA": "not_penalised",
        "XB": "regulated",
        "XK": None,
    }


def test_every_word_is_reached_and_nothing_is_said_of_a_day_before_the_research(client):
    before = {place["verdict"] for place in told(client, "?as_of=2018-01-01")}
    assert before == {"nothing_said"}
    assert before | {place["verdict"] for place in told(client)} == {word.value for word in Word}


@pytest.mark.parametrize("query", ["", "?as_of=2018-01-01"])
def test_page_file_and_api_say_the_same(client, query):
    page = client.get(f"/cross-country-lists/{query}")
    words = [words for _, words in page.context["selling"]]
    shown = {(check.state.name, check.words) for each in words for _, checks in each for check in checks}
    assert shown == {(row["state"], row["words"]) for row in rows(client, query)}
    assert [row["words"] for row in rows(client, query)] == [place["text"] for place in told(client, query)]


def test_the_page_says_where_the_word_is_another_with_the_sources_of_both(client):
    page = part_of(client.get("/cross-country-lists/"), "selling")
    assert SAID in page
    assert "The same word on file: Borealia" in page
    assert "No status on file: Korinth" in page
    assert [row["status"] for row in rows(client)] == ["Regulated", "Not found", "Not penalised"]


def test_only_the_profile_of_the_state_that_differs_says_so(client):
    assert SAID in part_of(client.get("/states/arcadia/"), "statutes")
    assert SAID in client.get("/states/arcadia.csv").content.decode()
    for slug in ("borealia", "korinth", "arcadia/?as_of=2018-01-01"):
        assert "another word on file" not in text_of(client.get(f"/states/{slug}{'' if '?' in slug else '/'}"))


@pytest.mark.usefixtures("real_facts")
def test_in_the_real_records_belgium_alone_has_another_word(client):
    assert [place["state"] for place in told(client) if place["verdict"] == "another_word"] == ["BE"]
    assert "another word on file: not penalised" in text_of(client.get("/states/belgium/"))
    laws = client.get("/api/v1/statutes/?state=RS&approach=all_sex_buying").json()["results"]
    assert laws  # what the note of the older list says of Serbia
    assert {each["confidence"] for each in client.get(API).json()["results"]} == {"low"}
