"""Everything that a page shows is in the API: each page with the answers that hold what it shows.

A page that is new fails until it stands here, and each address here has to answer with something.
"""

import json

import pytest
from django.test import Client

from apps.pages import urls
from tests.api.asked import NAMES

pytestmark = pytest.mark.django_db
NOTHING = ()  # what shows no fact: forms, statements on the site itself, addresses for machines
ANSWERED = {
    "home": ("states/", "crossed/?also=party:palermo-protocol", "years/"),
    "states": ("states/",),
    "state-choice": NOTHING,
    "state": ("states/XA/profile/", "states/XA/"),
    "state-timeline": ("timeline/?state=XA",),
    "similar": ("states/XA/similar/",),
    "state-brief": ("states/XA/profile/", "gaps/?state=XA"),
    "state-gaps": ("gaps/?state=XA", "recommendations/", "readings/"),
    "about": ("vocabulary/",),
    "accessibility": NOTHING,
    "sitemap": NOTHING,
    "robots": NOTHING,
    "feed": ("timeline/", "dataset/"),
    "components": NOTHING,
    "data": ("dataset/", "vocabulary/"),
    "releases": ("releases/",),
    "release": ("releases/",),
    "release-file": NOTHING,
    "release-latest": NOTHING,
    "release-latest-file": NOTHING,
    "release-difference": NOTHING,
    "changes": ("changes/",),
    "changes-feed": ("changes/",),
    "suggest": NOTHING,
    "suggestion": NOTHING,
    "statutes": ("statutes/",),
    "statute-design": ("statutes/", "arguments/"),
    "statute": ("statutes/xa-code-5/", "amendments/?state=XA", "arguments/?approach=all_sex_buying"),
    "approaches": ("approaches/", "adoption/", "arguments/", "questions/"),
    "instruments": ("instruments/", "provisions/"),
    "instrument": (
        "instruments/palermo-protocol/",
        "provisions/?instrument=palermo-protocol",
        "participations/?instrument=palermo-protocol",
        "transpositions/",
    ),
    "prevention": ("measures/", "measure-types/", "prevention-aims/", "absences/?family=measures"),
    "measure": ("measures/{measures}/", "measure-types/"),
    "findings": ("findings/", "tensions/", "documents/"),
    "figures": ("metrics/",),
    "checks": ("checks/",),
    "finding": ("findings/{findings}/", "findings/", "tensions/"),
    "recommendations": ("recommendations/", "gaps/", "readings/"),
    "gaps": ("gaps/",),
    "questions": ("questions/",),
    "question": ("questions/{questions}/",),
    "timeline": ("timeline/",),
    "security-sector": ("security-claims/", "policy-regimes/", "notes/", "security-sector/"),
    "security-case": ("security-claims/", "security-sector/"),
    "cross-country-lists": ("cross-country-lists/", "selling-sex-lists/", "notes/"),
    "coverage": ("coverage/",),
    "leads": ("leads/",),
    "compare": ("compare/?states=XA,XC&topics=all",),
    "embed-compare": ("compare/?states=XA,XC",),
    "search": ("search/?q=act",),
    "search-suggest": ("search/suggestions/?q=ac",),
    "sources": ("sources/",),
    "source": ("sources/{sources}/",),
    "topics": ("topics/", "vocabulary/"),
    "kept-start": ("kept/{kept}/",),
    "kept": ("kept/{kept}/",),
    "kept-answer": ("kept/{kept}/",),
    "kept-verify": ("kept/{kept}/",),
    "embed-kept": ("kept/{kept}/",),
}
EMPTY_HERE = ("checks/", "releases/", "changes/")  # the invented documents have no figures that could be added up
# Files and pictures show what a page shows; where they have no page of their own, it is this one.
SHOWN_ON = {
    "map": "home",
    "crossed": "home",
    "years": "home",
    "card": "home",
    "state-card": "state",
    "compare-card": "compare",
    "counted": "finding",
    "regimes": "security-sector",
    "selling-lists": "cross-country-lists",
}


def page_of(name):
    """The page that shows what stands at an address of the site."""
    bare = name.removesuffix("-download").removesuffix("-picture")
    return SHOWN_ON.get(bare, bare)


def test_each_address_of_the_site_has_its_answer():
    names = {pattern.name for pattern in urls.urlpatterns if pattern.name}
    assert {page_of(name) for name in names} == set(ANSWERED)


@pytest.fixture(scope="module")
def known(django_db_setup, django_db_blocker):
    """The key of some record of each list, and of a kept comparison."""
    with django_db_blocker.unblock():
        ask = Client()
        return {
            name: ask.get(f"/api/v1/{name}/?page_size=1").json()["results"][0]["id"]
            for name in ("measures", "findings", "questions", "sources")
        }


def test_each_answer_holds_something(ask, client, known):
    sent = json.dumps({"states": ["XA", "XC"]})
    kept = client.post("/api/v1/compare/", sent, content_type="application/json").json()["id"]
    addresses = dict.fromkeys(address for answers in ANSWERED.values() for address in answers)
    for address in addresses:
        answer = ask(address.format(**known, kept=kept))
        assert answer.status_code == 200, address
        body = answer.json()
        assert body["meta"]["citation"], address
        held = next(body[key] for key in ("results", "lists", "cells", "id") if key in body)
        assert held or address in EMPTY_HERE, address


def test_every_list_and_every_other_answer_is_what_some_page_shows():
    shown = {address.partition("/")[0] for answers in ANSWERED.values() for address in answers}
    beside = {"jurisdictions", "organizations", "memberships", "enforcement"}  # shown on profiles, and lists besides
    assert set(NAMES) - shown == beside


def test_the_data_set_counts_what_its_lists_hold(ask):
    found = ask("dataset/").json()
    assert found["digest"] == ask("statutes/?page_size=1").json()["meta"]["dataset"]["digest"]
    assert found["loaded_at"] == found["versions"][0]["loaded_at"]
    counts = {each["list"]: each["records"] for each in found["lists"]}
    assert list(counts) == NAMES
    for name, records in counts.items():
        assert records in (None, ask(f"{name}/?page_size=1").json()["count"]), name
    assert [name for name, records in counts.items() if records is None] == ["timeline", "coverage"]


def test_the_code_book_has_every_word_with_its_meaning(ask):
    book = ask("vocabulary/").json()
    fields = {(each["list"], field["field"]): field for each in book["lists"] for field in each["fields_of_records"]}
    words = {word["word"]: word for word in fields["statutes", "approach"]["words"]}
    assert words["knowing_use"]["definition"]
    assert fields["measures", "confidence"]["words"][0]["definition"]
    assert fields["statutes", "penalty.imprisonment_max_months"]["help"]
    assert {kind["word"] for kind in book["answers"]} >= {"none", "not_found", "not_researched"}
    assert "supports" in {field["field"] for field in book["sources"]}


def test_what_rests_on_a_source_leads_to_it(ask, known):
    for resting in ask(f"sources/{known['sources']}/").json()["resting"]:
        assert resting["supports"]
        record = ask(resting["self"].partition("/api/v1/")[2]).json()
        assert known["sources"] in json.dumps(record)


def test_years_and_approaches_are_those_of_the_files(ask, client):
    for name, path, column in (("years", "/years.json", "certain"), ("adoption", "/approaches.json", "uncertain")):
        api, file = ask(f"{name}/?as_of=2012-01-01").json(), client.get(f"{path}?as_of=2012-01-01").json()
        assert [row["year"] for row in api["results"]] == [int(row["year"]["text"]) for row in file["rows"]]
        assert [row[column] for row in api["results"]] == [row[column]["value"] for row in file["rows"]]
        assert ask(f"{name}/?as_of=2012-01-01&format=table.json").json()["rows"] == file["rows"]
