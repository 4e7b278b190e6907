"""Keeping a comparison, the page of one that was kept, its files and its proof."""

import io
import json
import re
import zlib

import docx
import pytest
from django.core.cache import caches
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from apps.comparison import keeping
from apps.comparison.models import KeptComparison
from apps.criminalization.models import Statute
from apps.dates import say
from apps.loading.models import FactsVersion
from tests.conftest import FIXTURES, load
from tests.pages.reading import links_of, part_of, text_of
from tests.tables.reading import sheet

pytestmark = pytest.mark.django_db
ASKED = "states=XA,XB,XI&topics=approach,penalty,action_plan"


@pytest.fixture(autouse=True)
def nobody_asked_before():
    caches["counts"].clear()


def keep(client, asked=ASKED, **sent):
    """Keep the comparison of an address, and the address that the answer leads to."""
    response = client.post(f"/c/?{asked}", sent)
    assert response.status_code == 303, text_of(response)
    return response["Location"]


def test_keeping_leads_to_the_page_of_the_kept_table(client):
    address = keep(client)
    kept = KeptComparison.objects.get()
    assert address == f"/c/{kept.id}/"
    page = text_of(client.get(address))
    for words in (kept.digest, kept.facts, "Arcadia", "kept on", f"http://testserver/c/{kept.id}/"):
        assert words in page
    assert "None of the 9 answers differs" in page


def test_the_same_table_has_the_same_address_however_it_was_asked_for(client):
    assert keep(client) == keep(client, "states=Arcadia,xb&states=XI&topics=approach,penalty,action_plan")
    assert KeptComparison.objects.count() == 1


def test_the_page_of_the_comparison_offers_to_keep_exactly_what_it_shows(client):
    page = client.get(f"/compare/?{ASKED}&layout=rows&as_of=2005-06-01").content.decode()
    assert (
        'action="/c/?states=XA,XB,XI&amp;topics=approach,penalty,action_plan&amp;layout=rows&amp;as_of=2005-06-01"'
        in page
    )


@pytest.mark.parametrize("format", ["csv", "json", "xlsx", "docx", "odt", "pdf", "md", "html"])
def test_a_file_is_taken_at_the_permanent_address(client, format):
    address = keep(client, format=format)
    kept = KeptComparison.objects.get()
    assert address == f"/c/{kept.id}.{format}"
    response = client.get(address)
    assert response.status_code == 200
    assert f"demandkb-{kept.id}.{format}" in response["Content-Disposition"]


def test_whoever_has_only_the_word_file_finds_the_same_table_again(client):
    response = client.get(keep(client, format="docx"))
    document = docx.Document(io.BytesIO(response.content))
    last = " ".join(paragraph.text for paragraph in document.paragraphs)
    kept = KeptComparison.objects.get()
    assert kept.digest in last
    assert f"Kept on: {say(kept.kept_on)}" in last
    assert f"http://testserver/c/{kept.id}/" in last
    assert client.get(f"/c/?id={kept.digest}")["Location"] == f"/c/{kept.id}/"


def test_a_kept_table_stays_when_the_facts_change_and_its_page_says_where(client):
    address = keep(client)
    before = json.loads(client.get(address.rstrip("/") + ".json").content)
    Statute.objects.filter(id="xa-code-5").update(imprisonment_max_months=77)
    page = client.get(address)
    assert "1 of 9 answers differs" in text_of(page)
    assert "Arcadia Penalty" in part_of(page, "since")
    assert json.loads(client.get(address.rstrip("/") + ".json").content) == before
    assert keep(client) != address


def test_it_stays_when_all_facts_are_replaced(client):
    address = keep(client)
    load(FIXTURES)
    page = text_of(client.get(address))
    assert "No longer asked about: Arcadia" in page
    assert "Arcadia" in text_of(client.get(address))
    assert "Yes. What is stored" in text_of(client.get(f"{address}verify/"))


def test_a_table_of_another_day_is_set_beside_the_law_of_that_day_and_of_today(client):
    page = part_of(client.get(keep(client, f"{ASKED}&as_of=1999-01-01")), "since")
    assert "1 January 1999, the day of the table" in page
    assert "None of the 9 answers differs" in page
    assert ", today" in page


def test_the_proof_works_the_digest_out_anew(client):
    address = keep(client)
    kept = KeptComparison.objects.get()
    assert text_of(client.get(f"{address}verify/")).count(kept.digest) == 2
    assert "The same as here: your file was made from this table" in text_of(
        client.get(f"{address}verify/?digest=SHA-256 {kept.digest}")
    )
    assert "Another: your file" in text_of(client.get(f"{address}verify/?digest={'0' * 64}"))
    KeptComparison.objects.update(contents=zlib.compress(kept.told.replace(b"Arcadia", b"Acardia")))
    assert "No. What is stored" in text_of(client.get(f"{address}verify/"))


@pytest.mark.parametrize(
    "written", ["{id}", "{digest}", "SHA-256 {digest}", "https://kb.example/c/{id}/", "{short}", " {ID} "]
)
def test_it_is_found_by_all_that_a_file_says_of_it(client, written):
    address = keep(client)
    kept = KeptComparison.objects.get()
    asked = written.format(id=kept.id, digest=kept.digest, short=kept.id[:6], ID=kept.id.upper())
    assert client.get("/c/", {"id": asked})["Location"] == address


def test_an_id_in_capitals_and_a_whole_digest_lead_to_the_one_address(client):
    address = keep(client)
    kept = KeptComparison.objects.get()
    for written in {kept.id.upper(), kept.digest, kept.digest.upper()} - {kept.id}:
        assert client.get(f"/c/{written}/")["Location"] == address
        assert client.get(f"/c/{written}/verify/")["Location"] == f"{address}verify/"


def test_a_wrong_id_is_named_with_the_nearest(client):
    address = keep(client)
    right = KeptComparison.objects.get().id
    wrong = right[:-1] + ("0" if right[-1] != "0" else "1")
    response = client.get(f"/c/{wrong}/")
    assert response.status_code == 404
    assert f"There is no kept comparison “{wrong}”" in text_of(response)
    assert address in links_of(response)
    assert client.get(f"/c/{wrong}.csv").status_code == 404


@pytest.mark.parametrize(
    ("method", "address", "named"),
    [
        ("post", "/c/", "states=FR,DE"),
        ("post", "/c/?states=Arkadia", "Arkadia"),
        ("post", "/c/?states=XA&topics=penalti", "penalty"),
        ("post", "/c/?states=XA&as_of=2005-13-01", "2005-13-01"),
        ("post", "/c/?states=XA&colour=red", "colour"),
        ("get", "/c/?id=not-a-digest", "not-a-digest"),
        ("get", "/c/?ids=6b3be3a65a4ac3c5", "ids"),
    ],
)
def test_what_cannot_be_answered_is_named(client, method, address, named):
    response = getattr(client, method)(address)
    assert response.status_code == 400
    assert named in text_of(response)
    assert KeptComparison.objects.count() == 0


def test_an_unknown_format_is_named_with_the_nearest_before_anything_is_kept(client):
    response = client.post(f"/c/?{ASKED}", {"format": "dokx"})
    assert response.status_code == 400
    assert "docx" in text_of(response)
    assert KeptComparison.objects.count() == 0


def test_a_kept_page_takes_no_day(client):
    address = keep(client)
    assert client.get(f"{address}?as_of=2005-01-01").status_code == 400
    assert "Law as of</summary>" not in client.get(address).content.decode()


def test_one_client_may_keep_so_many_tables_in_an_hour_and_loses_nothing(client, monkeypatch):
    monkeypatch.setattr(keeping, "AN_HOUR", 2)
    first = keep(client)
    keep(client, "states=XA,XB")
    refused = client.post("/c/?states=XA,XI")
    assert refused.status_code == 429
    assert 0 < int(refused["Retry-After"]) <= 3600
    assert {"/compare/?states=XA,XI", "/compare.docx?states=XA,XI"} <= set(links_of(refused))
    assert keep(client) == first, "what is kept already costs nothing"
    assert client.post("/c/?states=XA,XI", REMOTE_ADDR="192.0.2.7").status_code == 303
    assert KeptComparison.objects.count() == 3


def test_behind_a_proxy_the_client_is_the_one_that_the_proxy_saw(client, monkeypatch, settings):
    monkeypatch.setattr(keeping, "AN_HOUR", 1)
    settings.BEHIND_PROXY = True
    for number, last in enumerate(["192.0.2.1", "192.0.2.2"]):
        sent = {"HTTP_X_FORWARDED_FOR": f"203.0.113.9, {last}"}
        assert client.post(f"/c/?states=XA,X{'BI'[number]}", **sent).status_code == 303
        assert client.post("/c/?states=XB,XI", **sent).status_code == 429


def test_all_clients_together_may_keep_so_many_in_a_day(client, monkeypatch):
    monkeypatch.setattr(keeping, "A_DAY", 1)
    first = keep(client)
    assert client.post("/c/?states=XA,XI", REMOTE_ADDR="192.0.2.7").status_code == 429
    assert keep(client) == first


@pytest.mark.parametrize("method", ["put", "patch", "delete"])
def test_nothing_else_can_be_done_to_it(client, method):
    address = keep(client)
    stranger = Client(enforce_csrf_checks=True)
    for asked in ("/c/", address):
        assert getattr(stranger, method)(asked).status_code == 405
    assert KeptComparison.objects.count() == 1


def test_a_kept_page_costs_as_many_queries_for_two_states_as_for_all(client):
    costs = []
    for asked in ("states=XA,XB,XD,XI&topics=all", "states=all&topics=all"):
        address = keep(client, asked)
        with CaptureQueriesContext(connection) as queries:
            assert client.get(address).status_code == 200
        costs.append(len(queries))
    assert costs[0] == costs[1] <= 27


def test_every_file_names_the_version_of_the_facts(client):
    current = FactsVersion.objects.words()
    assert current
    assert json.loads(client.get(f"/compare.json?{ASKED}").content)["facts"] == current
    assert json.loads(client.get("/states.json").content)["facts"] == current


def test_a_large_kept_table_leads_to_each_answer_as_it_was_kept(client):
    address = keep(client, "states=all&topics=all")
    links = [link for link in links_of(client.get(address)) if re.fullmatch(rf"{address}[\w-]+/[\w-]+/", link)]
    assert len(links) > 50  # of the first page
    one = f"{address}XA/penalty/"
    assert one in links
    before = text_of(client.get(one))
    assert "Arcadia: Penalty" in before
    Statute.objects.filter(id="xa-code-5").update(imprisonment_max_months=77)
    assert text_of(client.get(one)) == before
    assert client.get(f"{address}XA/nothing/").status_code == 404
    assert client.get(f"{address}XZ/penalty/").status_code == 404


@pytest.mark.parametrize("format", ["csv", "json", "docx", "xlsx", "md"])
def test_a_file_of_only_what_differs_says_what_was_asked_and_what_was_left_out(client, format):
    address = keep(client, "states=XA,XB&topics=law&differs=yes")
    kept = KeptComparison.objects.get().table
    asked = keep(client, "states=XA,XB&topics=law")
    assert kept.query == KeptComparison.objects.get(pk=asked.split("/")[2]).table.query
    assert kept.remark.startswith("Only what differs is shown: ")
    assert "hidden" in kept.remark
    content = client.get(f"{address.rstrip('/')}.{format}").content
    if format == "docx":
        words = " ".join(paragraph.text for paragraph in docx.Document(io.BytesIO(content)).paragraphs)
    elif format == "xlsx":
        words = str(sheet(content, "Notes and query"))
    else:
        words = content.decode().replace("\\", "")
    assert kept.remark in words
    assert kept.remark in text_of(client.get(address))


def test_a_table_in_which_nothing_differs_says_so_and_not_that_nothing_was_found(client):
    address = keep(client, "states=XA&topics=palermo-protocol&differs=yes")
    page = text_of(client.get(address))
    remark = KeptComparison.objects.get().table.remark
    assert remark.startswith("No two known answers differ on the one topic asked, so no row is shown.")
    assert remark in page
    assert "0 answers differ" not in page
    markdown = client.get(address.rstrip("/") + ".md").content.decode()
    assert "Nothing answers this question" not in markdown
    assert "Palermo Protocol" in markdown
