"""The second clock: with `release=` a page, a file or an answer of the API tells what was held then, by the same code."""

import json
import re
from pathlib import Path

import pytest
from django.db import OperationalError, connections

from apps.changes.models import RecordChange, Release
from apps.loading.building import build, is_built
from apps.loading.files import read
from apps.loading.history import History
from apps.loading.releases import releases_beside
from apps.loading.rows import rows_of
from apps.loading.writing import write
from demandkb.databases import of_releases
from tests import world
from tests.loading.breaking import released

pytestmark = pytest.mark.django_db(databases="__all__")
ALIAS = "release_2026.1"
KEYS = ("", "xa-course/")
THEN, NOW = "An earlier name", "Course for buyers"
MEASURE = "/prevention/xa-course/"


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    """The invented world beside a release of it, in which a course was called otherwise."""
    made = tmp_path_factory.mktemp("released")
    facts = released(made, world.FOLDER, NOW)
    (made / "releases" / "2026.1" / "SHA256SUMS").write_text("")
    return facts


@pytest.fixture(scope="module")
def var(folder, tmp_path_factory):
    """Where the database of the release stands, as `build_releases` builds it."""
    made = tmp_path_factory.mktemp("var")
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr("django.conf.settings.VAR", made)
        [release] = releases_beside(folder)
        assert not is_built(release)
        build(release)
        assert is_built(release)
        (folder.parent / "releases" / "2026.1" / "SHA256SUMS").write_text("another")
        assert not is_built(release)
    return made


@pytest.fixture(scope="module", autouse=True)
def _known(folder, var, django_db_setup):
    """The database by its name, as the settings would have it; known before a test says which it may ask."""
    [made] = of_releases(folder.parent / "releases", var).values()
    connections.settings[ALIAS] = {**connections.settings["default"], "OPTIONS": {}, **made}
    yield
    del connections[ALIAS], connections.settings[ALIAS]


@pytest.fixture
def site(client, folder, settings):
    """The site on the world of now, with its release."""
    rows = rows_of(read(folder))
    history = History(read(folder), rows)
    write(rows, history=history.rows(), standing=history.standing())
    settings.RELEASES = ("2026.1",)
    return client


def text(answer):
    assert answer.status_code == 200, answer.content[:500]
    return answer.content.decode()


@pytest.mark.parametrize(
    "address", [MEASURE, "/prevention/", "/prevention.csv", "/api/v1/measures/", "/api/v1/measures/xa-course/"]
)
def test_what_was_held_then_and_what_is_held_now(site, address):
    now, then = text(site.get(address)), text(site.get(address, {"release": "2026.1"}))
    assert (NOW in now, THEN in now) == (True, False)
    assert (NOW in then, THEN in then) == (False, True)


def test_both_clocks_go_together(site):
    page = text(site.get("/states/arcadia/", {"release": "2026.1", "as_of": "2001-01-01"}))
    assert THEN in page
    assert "as_of=2001-01-01&amp;release=2026.1" in page


def test_a_page_says_that_an_old_release_is_shown_and_leads_back(site):
    page = text(site.get(MEASURE, {"release": "2026.1"}))
    assert '<p class="release-shown" role="note"><b>Release 2026.1, of 1 February 2026.</b>' in page
    assert f'<a href="{MEASURE}">Show what it holds now</a>' in page
    assert "release-shown" not in text(site.get(MEASURE))


def test_the_page_of_now_says_what_has_changed_since(site, settings):
    settings.REMEMBERS = True
    assert ">1 change</a> since <a" in text(site.get("/"))


def test_meta_says_which_release_it_is(site):
    then = site.get("/api/v1/measures/", {"release": "2026.1"}).json()["meta"]
    now = site.get("/api/v1/measures/").json()["meta"]
    names = ("release", "since_release", "changes_since")
    assert [then[name] for name in names] == ["2026.1", None, None]
    assert [now[name] for name in names] == [None, "2026.1", 1]
    assert then["dataset"]["digest"] != now["dataset"]["digest"]


def test_a_file_says_which_release_it_is(site):
    file = json.loads(text(site.get("/prevention.json", {"release": "2026.1"})))
    assert "release 2026.1 of 1 February 2026" in json.dumps(file)


def test_pages_of_the_next_rows_stay_at_the_release(site):
    page = site.get("/api/v1/statutes/", {"release": "2026.1", "page_size": 1}).json()
    assert "release=2026.1" in page["next"]
    assert site.get(page["next"]).json()["meta"]["release"] == "2026.1"


@pytest.mark.parametrize("address", ["/", "/states/arcadia/", "/statutes.csv", "/embed/compare/", "/data/releases/"])
def test_a_release_that_there_is_not_is_not_found_and_names_those_there_are(site, address):
    answer = site.get(address, {"release": "2026.7"})
    assert answer.status_code == 404
    page = answer.content.decode()
    assert "There is no release “2026.7”" in page
    assert f'<a href="{address}?release=2026.1">2026.1</a>' in page


def test_so_it_is_in_the_api(site):
    answer = site.get("/api/v1/states/", {"release": "2026.7"})
    assert answer.status_code == 404
    [fault] = answer.json()["faults"]
    assert (fault["parameter"], fault["value"], fault["nearest"], fault["choices"]) == (
        "release",
        "2026.7",
        "2026.1",
        ["2026.1"],
    )


def test_what_has_no_past_refuses_it(site):
    assert site.get("/c/", {"release": "2026.1"}).status_code == 400


def test_a_release_that_is_not_built_is_not_answered_from_what_is_held_now(site, monkeypatch):
    def no_file():
        raise OperationalError("unable to open database file")

    monkeypatch.setattr(connections[ALIAS], "cursor", no_file)
    for address in (MEASURE, "/api/v1/measures/"):
        answer = site.get(address, {"release": "2026.1"})
        assert answer.status_code == 503
        assert NOW not in answer.content.decode()


def test_answers_of_both_are_kept_apart(site, settings):
    settings.KEPT_ANSWERS = 1
    settings.REMEMBERS = True
    for _ in range(2):
        assert NOW in text(site.get(MEASURE))
        assert THEN in text(site.get(MEASURE, {"release": "2026.1"}))


def test_a_comparison_that_is_kept_names_its_release_and_what_has_changed(site):
    then = site.post("/c/?states=XA&topics=approach&release=2026.1")
    now = site.post("/c/?states=XA&topics=approach")
    assert (then.status_code, now.status_code) == (303, 303)
    page = text(site.get(then["Location"]))
    assert "release 2026.1 of 1 February 2026" in page
    assert '<a href="/data/releases/2026.1/">2026.1</a>' in page
    assert "It is one course of several." in page


def test_every_release_of_the_repository_has_a_database_by_its_name():
    root = Path(__file__).parents[2]
    folders = {path.name for path in (root / "releases").glob("*") if path.is_dir()}
    assert set(of_releases(root / "releases", root)) == folders


def test_the_list_of_releases_is_told(site):
    assert Release.objects.count() == 1
    page = text(site.get("/data/releases/"))
    assert '<a href="/data/releases/2026.1/">2026.1</a>' in page
    assert ">1 change</a></b> since release 2026.1" in page


def test_a_table_in_a_frame_says_so_too(site):
    frame = text(site.get("/embed/compare/", {"states": "XA", "release": "2026.1"}))
    assert "<b>Release 2026.1, of 1 February 2026.</b> This is what DemandKB held then." in frame
    assert "release-shown" not in text(site.get("/embed/compare/", {"states": "XA"}))


@pytest.mark.parametrize("why", ["coding_corrected", "wording", "law_changed"])
def test_a_change_of_a_record_never_appears_on_a_timeline_of_law(site, why):
    pages = ["/timeline/", "/timeline.csv", "/api/v1/timeline/", "/states/arcadia/timeline.csv", "/feed.xml"]
    before = {page: _without_moments(text(site.get(page))) for page in pages}
    RecordChange.objects.create(
        id="next/statutes/xa-act-1999/approach",
        position=99,
        family="statutes",
        key="xa-act-1999",
        state="XA",
        name="Purchase Act",
        what="changed",
        field="approach",
        before="knowing_use",
        after="all_sex_buying",
        why=why,
        on="2026-03-02",
        note="It had been coded wrongly.",
    )
    assert {page: _without_moments(text(site.get(page))) for page in pages} == before
    assert "It had been coded wrongly." in text(site.get("/changes/", {"record": "statutes/xa-act-1999"}))


def _without_moments(said):
    return re.sub(r"\d{4}-\d\d-\d\dT[0-9:.+Z]+", "", said)
