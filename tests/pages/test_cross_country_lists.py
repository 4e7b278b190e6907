"""Cross-country lists: page, file, API and profile say the same of a list and the records."""

import csv
from io import StringIO

import pytest

from tests.pages.reading import links_of, part_of, text_of
from tests.pages.test_queries import cost

pytestmark = pytest.mark.django_db
QUERIES = [
    "",
    "state=XE",
    "state=XC",
    "approach=all_sex_buying",
    "q=directive",
    "as_of=2015-06-01",
    "approach=knowing_use&state=XK",
]


def rows(client, address):
    return list(csv.DictReader(StringIO(client.get(address).content.decode("utf-8-sig"))))


@pytest.mark.parametrize("query", QUERIES)
def test_page_file_and_api_hold_the_same_lists_and_verdicts(client, query):
    page = client.get(f"/cross-country-lists/?{query}")
    answer = client.get(f"/api/v1/cross-country-lists/?{query}").json()["results"]
    file = rows(client, f"/cross-country-lists.csv?{query}")
    told = [(each["id"], place["text"]) for each in answer for place in each["places"]]
    assert [(row["list"], row["words"]) for row in file if row["state"]] == told
    assert list(dict.fromkeys(row["list"] for row in file)) == [each["id"] for each in answer]
    assert [told["list"].pk for told in page.context["lists"]] == [each["id"] for each in answer]
    for each in answer:
        for place in each["places"]:
            if place["verdict"] in ("list_says_more", "records_say_more", "disputed"):
                assert place["text"] in text_of(page)


def test_the_questions_tell_lists_apart(client):
    counts = [client.get(f"/api/v1/cross-country-lists/?{query}").json()["count"] for query in QUERIES]
    assert counts[0] > max(counts[1], counts[2], counts[3], counts[4])
    assert counts[2] == 1


def test_a_list_that_only_counts_says_so(client):
    assert "The passage that was read names no state." in part_of(client.get("/cross-country-lists/"), "list-duty")
    assert [row["verdict"] for row in rows(client, "/cross-country-lists.csv") if row["list"] == "list-duty"] == [
        "Only counts"
    ]


def test_a_profile_shows_what_lists_say_otherwise_and_never_silently(client):
    for slug, words in (
        ("estaria", "Reviewers (2019) names Estaria as having such a law (knowing use)"),
        ("fenmark", "sources differ on Fenmark"),
        ("korinth", "does not name Korinth"),
        ("arcadia", "Maps (2020) names Arcadia among those without any such law"),
    ):
        page = client.get(f"/states/{slug}/")
        assert words in part_of(page, "statutes")
        assert any(link.startswith("/cross-country-lists/?state=") for link in links_of(page))
        assert words in client.get(f"/states/{slug}.csv").content.decode()
    assert "say otherwise" not in text_of(client.get("/states/hesperia/"))


def test_a_silent_list_is_told_in_one_sentence_and_only_on_the_page_of_lists(client):
    said = (
        "Not named, though a law of this kind is on file: Korinth (1)."
        " The list is undated, and which states it looked at is not known."
    )
    assert said in part_of(client.get("/cross-country-lists/"), "list-silent")
    assert "Not named" not in part_of(client.get("/cross-country-lists/"), "list-narrow")
    file = rows(client, "/cross-country-lists.csv")
    assert [row["state"] for row in file if row["verdict"] == "Not named by the list"] == ["Korinth"]
    assert "Notes on use" not in text_of(client.get("/states/korinth/"))
    assert "Notes on use" not in client.get("/compare.csv?states=XK&topics=strict_liability").content.decode()


def test_what_a_list_covers_is_told_on_page_in_file_and_in_the_api(client):
    assert "Covers: states with a fine alone" in part_of(client.get("/cross-country-lists/"), "list-narrow")
    api = {each["id"]: each for each in client.get("/api/v1/cross-country-lists/").json()["results"]}
    strict = api["list-strict"]
    assert (strict["covers"], strict["covers_states"]) == ("The states of the review", ["XB", "XK"])
    assert api["list-use"]["covers"] is None
    assert {row["covers"] for row in rows(client, "/cross-country-lists.csv") if row["list"] == "list-strict"} == {
        "The states of the review"
    }


def test_a_profile_of_a_day_before_the_lists_says_nothing_of_them_in_its_law(client):
    assert "say otherwise" not in text_of(client.get("/states/estaria/?as_of=2010-01-01"))
    assert "Bound to have: Knowing use" in part_of(client.get("/states/estaria/?as_of=2010-01-01"), "named")


def test_the_comparison_shows_a_note_on_page_in_file_and_in_the_api(client):
    said = "Reviewers (2019) names Estaria (knowing use): not confirmed"
    query = "states=XE,XH&topics=knowing_use"
    assert said in text_of(client.get(f"/compare/?{query}"))
    assert said in client.get(f"/compare.csv?{query}").content.decode()
    cells = client.get(f"/api/v1/compare/?{query}").json()["cells"]
    assert [cell["note"] for cell in cells if cell["state"] == "XE"] == [said]
    assert said in client.get(f"/api/v1/compare/?{query}&format=csv").content.decode()


def test_a_comparison_kept_with_its_notes_has_not_changed_since(client):
    kept = client.post("/c/?states=XE,XH&topics=knowing_use")
    assert kept.status_code == 303
    assert not [drift for drift in client.get(kept.headers["Location"]).context["drifts"] if drift.changed]


def test_a_wrong_state_names_the_nearest(client):
    assert client.get("/cross-country-lists/?state=XZ").status_code == 400
    assert client.get("/api/v1/cross-country-lists/list-us/").json()["faults"][0]["nearest"] == "list-use"


def test_queries_do_not_grow_and_the_page_stays_light(client, in_the_world):
    addresses = ("/cross-country-lists/", "/cross-country-lists.csv", "/api/v1/cross-country-lists/")
    few = in_the_world(lambda: {address: cost(client, address) for address in addresses})
    for address, queries in few.items():
        assert cost(client, address) <= queries, address
    assert len(client.get("/cross-country-lists/").content) < 150_000
