"""The list of changes: its filters, its files, its feed, and what it refuses."""

import csv
import io

import pytest

from apps.changes.models import RecordChange, Release

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _history():
    releases = [
        Release(
            version=f"2026.{each}", position=each, on=f"2026-0{each}-01", digest="a" * 64, notes="Notes.", counts={}
        )
        for each in (1, 2, 3)
    ]
    Release.objects.bulk_create(releases)
    told = [
        (
            "2026.2",
            "statutes",
            "xa-act-1999",
            "XA",
            "changed",
            "approach",
            "knowing_use",
            "all_sex_buying",
            "coding_corrected",
        ),
        (
            "2026.3",
            "statutes",
            "xa-act-1999",
            "XA",
            "changed",
            "approach",
            "all_sex_buying",
            "knowing_use",
            "coding_corrected",
        ),
        ("2026.3", "measures", "xb-new", "XB", "added", "", "", "", "record_added"),
        (None, "states", "XB", "XB", "changed", "summary", "<b>Old</b>", "New", "wording"),
    ]
    RecordChange.objects.bulk_create(
        RecordChange(
            id=f"{release}/{family}/{key}/{field}",
            position=position,
            release_id=release,
            family=family,
            key=key,
            state=state,
            name=key,
            what=what,
            field=field,
            before=before,
            after=after,
            why=why,
            on=f"2026-0{position + 1}-02",
            note=f"Reason {position}.",
        )
        for position, (release, family, key, state, what, field, before, after, why) in enumerate(told)
    )


@pytest.mark.parametrize(
    ("query", "reasons"),
    [
        ("", "0123"),
        ("since=2026.1", "0123"),
        ("since=2026.2", "123"),
        ("since=2026.3", "3"),
        ("since=2026-03-02", "23"),
        ("told_in=2026.3", "12"),
        ("told_in=next", "3"),
        ("told_in=next,2026.2", "03"),
        ("why=coding_corrected", "01"),
        ("why=law_changed", ""),
        ("what=added", "2"),
        ("state=XB", "23"),
        ("family=states,measures", "23"),
        ("record=statutes/xa-act-1999", "01"),
        ("record=statutes/none", ""),
        ("q=new", "23"),
        ("q=Reason 0", "0"),
        ("state=XA&since=2026.2", "1"),
    ],
)
def test_page_file_and_api_tell_the_same_changes(client, query, reasons):
    page = client.get(f"/changes/?{query}").content.decode()
    rows = list(csv.DictReader(io.StringIO(client.get(f"/changes.csv?{query}").content.decode().split("\n\n")[0])))
    api = client.get(f"/api/v1/changes/?{query}").json()
    wanted = {f"Reason {number}." for number in reasons}
    assert {f"Reason {each}." for each in range(4) if f"Reason {each}." in page} == wanted
    assert {each["note"] for each in api["results"]} == wanted
    assert {
        reason for row in rows for reason in row.values() if reason in {f"Reason {each}." for each in range(4)}
    } == wanted


@pytest.mark.parametrize(
    ("query", "says"),
    [
        ("since=2026.9", "there are 2026.1, 2026.2, 2026.3"),
        ("since=yesterday", "or a day, as 2026-11-30"),
        ("record=statuts/a", "record takes family and key"),
        ("why=law", "law_changed"),
        ("told_in=2026.7", "2026.2"),
    ],
)
def test_what_cannot_be_asked_is_refused_with_what_can(client, query, says):
    for address in ("/changes/", "/api/v1/changes/", "/changes.csv", "/changes.xml"):
        answer = client.get(f"{address}?{query}")
        assert answer.status_code == 400
        assert says in answer.content.decode()


def test_nothing_that_a_record_said_is_markup(client):
    page = client.get("/changes/?state=XB").content.decode()
    assert "&lt;b&gt;Old&lt;/b&gt;" in page
    assert "<b>Old</b>" not in page


def test_the_feed_tells_the_newest_first_with_their_reasons(client):
    feed = client.get("/changes.xml")
    assert feed["Content-Type"].startswith("application/atom+xml")
    said = feed.content.decode()
    assert said.index("Reason 3.") < said.index("Reason 0.")
    assert "The coding was corrected. Reason 1." in said


def test_the_difference_of_two_releases_is_what_remains(client):
    page = client.get("/data/releases/2026.1/2026.3/").content.decode()
    assert "<b>1 difference</b>" in page
    assert "measure added" in page
    assert "Reason 0." not in page, "what was changed and changed back is no difference"
    table = client.get("/data/releases/2026.2/2026.3.json").json()
    assert len(table["rows"]) == 2


def test_the_older_release_comes_first(client):
    answer = client.get("/data/releases/2026.3/2026.1/")
    assert (answer.status_code, answer["Location"]) == (301, "/data/releases/2026.1/2026.3/")


@pytest.mark.parametrize("place", ["2026.9/", "2026.1/2026.9/", "2026.1/files/none.csv"])
def test_a_release_or_a_file_that_there_is_not_leads_to_those_there_are(client, place):
    answer = client.get(f"/data/releases/{place}")
    assert answer.status_code == 404
    assert "/data/releases/" in answer.content.decode()


def test_latest_leads_to_the_newest(client):
    assert client.get("/data/releases/latest/")["Location"] == "/data/releases/2026.3/"
    assert client.get("/data/releases/latest/demandkb.xlsx")["Location"] == "/data/releases/2026.3/files/demandkb.xlsx"


def test_queries_do_not_grow_with_changes(client, django_assert_max_num_queries):
    for address in ("/changes/", "/changes.xml"):
        with django_assert_max_num_queries(16):
            client.get(address)
    RecordChange.objects.bulk_create(
        RecordChange(
            id=f"more/{each}",
            position=100 + each,
            family="states",
            key="XA",
            state="XA",
            name="Arcadia",
            what="changed",
            field="summary",
            before="a",
            after=f"b{each}",
            why="wording",
            on="2026-06-01",
            note="More.",
        )
        for each in range(60)
    )
    for address in ("/changes/", "/changes.xml"):
        with django_assert_max_num_queries(16):
            client.get(address)
