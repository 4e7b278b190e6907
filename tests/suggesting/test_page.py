"""Suggesting a correction at its page, without an account and without script; and asking what has become of it."""

import datetime
import re

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from apps.addresses import BadAddress
from apps.criminalization.models import Statute
from apps.loading.models import FactsVersion
from apps.pages import suggest
from apps.suggesting import sending, tickets
from apps.suggesting.models import Suggestion
from apps.suggesting.steps import decline
from apps.suggesting.tickets import drawn
from tests.pages.reading import links_of, text_of
from tests.suggesting.conftest import NOW, TEXT

pytestmark = pytest.mark.django_db
RECORD = "statutes/xa-code-5"
ADDRESS = f"/suggest/?record={RECORD}"
PAGES = {
    "/statutes/xa-code-5/": RECORD,
    "/prevention/xa-campaign/": "measures/xa-campaign",
    "/instruments/palermo-protocol/": "instruments/palermo-protocol",
    "/findings/brief-few-laws/": "findings/brief-few-laws",
    "/questions/what-is-demand/": "questions/what-is-demand",
    "/states/arcadia/": "states/XA",
}


def ticket(seconds=60, record=RECORD):
    """The ticket of a form that was drawn some seconds ago."""
    return drawn(record, datetime.datetime.now(datetime.UTC) - datetime.timedelta(seconds=seconds))


def send(client, address=ADDRESS, **said):
    given = {"text": TEXT, "source": "Gazette of Arcadia, 2020, page 7", "ticket": ticket(), **said}
    return client.post(address, given)


def refused(answer, status=400):
    """What the page says of a form that was not taken; nothing was kept."""
    assert answer.status_code == status
    assert not Suggestion.objects.exists()
    return text_of(answer)


@pytest.mark.parametrize("page", PAGES)
def test_every_record_leads_to_its_form_and_to_its_history(client, page):
    links = links_of(client.get(page))
    assert f"/suggest/?record={PAGES[page]}" in links
    family, _, key = PAGES[page].partition("/")
    history = f"state={key}" if family == "states" else f"record={PAGES[page]}"  # of a state: of all its records
    assert f"/changes/?{history}" in links
    form = client.get(f"/suggest/?record={PAGES[page]}")
    assert form.status_code == 200
    assert 'name="text"' in form.content.decode()


def test_the_form_shows_what_the_record_says_and_rests_on(client):
    page = text_of(client.get(ADDRESS))
    law = Statute.objects.get(pk="xa-code-5")
    for words in (law.summary, law.provision, law.get_approach_display(), "November 2004", "Ten years of the rule"):
        assert words in page


def test_what_is_sent_is_kept_with_the_record_as_it_was_told(client):
    answer = send(client, field="imprisonment_max_months", value="24", email="reader@example.org")
    kept = Suggestion.objects.get()
    assert (answer.status_code, answer.headers["Location"]) == (303, f"/suggest/{kept.pk}/")
    law = Statute.objects.get(pk="xa-code-5")
    assert (kept.place, kept.name, kept.state, kept.stage) == (RECORD, law.law, "XA", "new")
    assert (kept.text, kept.field, kept.value) == (TEXT, "imprisonment_max_months", "24")
    assert (kept.email, kept.facts) == ("reader@example.org", FactsVersion.objects.current().digest)
    assert not answer.cookies


def test_a_form_as_the_page_draws_it_can_be_sent(client, monkeypatch):
    monkeypatch.setattr(tickets, "SOONEST", 0)
    page = client.get(ADDRESS).content.decode()
    said = dict(re.findall(r'name="(\w+)"[^>]*value="([^"]*)"', page))
    action = re.search('<form class="suggesting" method="post" action="([^"]*)"', page)[1]
    answer = client.post(action, {"ticket": said["ticket"], "website": "", "text": TEXT, "source": "Gazette"})
    assert answer.status_code == 303


def test_its_number_tells_where_it_stands_and_nothing_of_what_was_said(client, readers):
    address = send(client, email="reader@example.org", field="law", value="Another name")["Location"]
    page = text_of(client.get(address))
    kept = Suggestion.objects.get()
    assert "Thank you" in page
    assert kept.pk in page
    assert "New . Nobody has taken it up yet" in page
    decline(kept.pk, readers[0], NOW, "The gazette says one year.")
    answer = client.get(address)
    told = text_of(answer)
    assert "Declined" in told
    assert "The gazette says one year." in told
    for secret in (TEXT, "Gazette of Arcadia", "reader@example.org", "Another name", "ada", "xa-code-5"):
        assert secret not in page + answer.content.decode()


@pytest.mark.parametrize("number", ["0" * 24, "7", "new"])
def test_a_number_that_nobody_was_given_says_nothing(client, number):
    assert client.get(f"/suggest/{number}/").status_code == 404


def test_numbers_cannot_be_guessed_from_each_other(client):
    send(client)
    send(client, text="Another thing that is wrong with it.")
    one, two = Suggestion.objects.values_list("pk", flat=True)
    assert len(one) == len(two) == 24
    assert one[:8] != two[:8]


@pytest.mark.parametrize("address", ["/suggest/", ADDRESS])
def test_nobody_keeps_these_pages_and_robots_leave_them_alone(client, address):
    answer = client.get(address)
    assert answer.headers["Cache-Control"] == "no-store"
    assert "ETag" not in answer.headers
    assert client.get(send(client)["Location"]).headers["Cache-Control"] == "no-store"
    assert "Disallow: /suggest/?" in client.get("/robots.txt").content.decode()


FAULTS = {
    "no text": ({"text": ""}, "What is wrong?"),
    "too short a text": ({"text": "It is wrong."}, "at least 20"),
    "too long a text": ({"text": "wrong " * 600}, "at most 3000"),
    "no source": ({"source": " "}, "Where can it be read?"),
    "too long a source": ({"source": "x" * 501}, "at most 500"),
    "two links for a source": ({"source": "https://a.example/ https://b.example/"}, "more than one link"),
    "many links": ({"text": "See https://a.example www.b.example http://c.example https://d.example"}, "more than 3"),
    "no e-mail address": ({"email": "reader"}, "valid email address"),
    "a field that there is not": ({"field": "colour"}, "not one of the available choices"),
    "a value for no field": ({"value": "24"}, "Choose the part of the record"),
    "no word of the vocabulary": ({"field": "approach", "value": "knowing"}, "one of these words"),
    "the trap": ({"website": "https://spam.example/"}, "has to stay empty"),
    "hidden signs": ({"text": f"{TEXT}\u202e and back"}, "U+202E"),
    "no ticket": ({"ticket": ""}, "drawn anew now"),
    "a ticket of another": ({"ticket": "1700000000:statutes/xa-code-5:forged"}, "drawn anew now"),
}


@pytest.mark.parametrize("case", FAULTS)
def test_a_fault_is_named_with_the_way_out_and_what_was_typed_is_kept(client, case):
    said, words = FAULTS[case]
    answer = send(client, **said)
    page = refused(answer)
    assert "Not sent yet" in page
    assert words in page
    typed = {"text": TEXT, "source": "Gazette of Arcadia, 2020, page 7", **said}
    body = answer.content.decode()
    for name in ("text", "source"):
        assert typed[name].strip() in body


def test_a_fault_is_tied_to_its_field_for_those_who_do_not_see_it(client):
    body = send(client, source="").content.decode()
    assert '<a href="#id_source">Where can it be read?</a>' in body
    [field] = re.findall(r'<input[^>]*id="id_source"[^>]*>', body)
    assert 'aria-invalid="true"' in field
    assert "id_source_error" in field
    assert 'id="id_source_error"' in body


def test_a_person_neither_sees_nor_reaches_the_trap_and_a_screen_reader_says_what_it_is(client):
    body = client.get(ADDRESS).content.decode()
    trap = re.search(r'<div class="hidden">(.*?)</div>', body, re.DOTALL)[1]
    assert 'tabindex="-1"' in trap
    assert 'autocomplete="off"' in trap
    assert '<label for="id_website">Leave this empty' in trap
    assert "required" not in trap


@pytest.mark.parametrize(("seconds", "words"), [(0, "Read it over"), (25 * 3600, "more than a day ago")])
def test_a_form_comes_back_neither_at_once_nor_after_a_day(client, seconds, words):
    assert words in refused(send(client, ticket=ticket(seconds)))


@pytest.mark.parametrize("seconds", [4, 24 * 3600 - 5])
def test_between_the_two_it_is_taken(client, seconds):
    assert send(client, ticket=ticket(seconds)).status_code == 303


def test_a_form_that_came_too_soon_keeps_its_ticket_and_one_that_came_too_late_gets_another(client):
    for seconds, is_kept in ((0, True), (25 * 3600, False)):
        old = ticket(seconds)
        again = re.search('name="ticket" value="([^"]*)"', send(client, ticket=old).content.decode())[1]
        assert (again == old) is is_kept


def test_a_ticket_is_for_one_record(client):
    assert "drawn anew" in refused(send(client, ticket=ticket(record="statutes/xa-act-1999")))


def test_the_same_text_is_not_taken_twice_however_it_is_written(client):
    send(client)
    answer = send(client, text=f"  {TEXT.upper()} ".replace(" ", "\n"), source="Another")
    assert answer.status_code == 400
    assert "was sent before" in text_of(answer)
    assert Suggestion.objects.count() == 1


def test_one_client_may_send_so_many_in_an_hour_and_others_may_go_on(client, monkeypatch):
    monkeypatch.setattr(sending, "AN_HOUR", 2)
    for number in range(2):
        assert send(client, text=f"{TEXT} {number}").status_code == 303
    answer = send(client, text="One more thing that is wrong.")
    assert answer.status_code == 429
    assert int(answer.headers["Retry-After"]) > 0
    assert "One more thing that is wrong." in answer.content.decode()
    assert send(Client(REMOTE_ADDR="203.0.113.9"), text="One more thing that is wrong.").status_code == 303


def test_a_form_with_a_fault_costs_nothing_of_the_allowance(client, monkeypatch):
    monkeypatch.setattr(sending, "AN_HOUR", 1)
    send(client, source="")
    assert send(client).status_code == 303


def test_all_together_may_send_so_many_in_a_day(client, monkeypatch):
    monkeypatch.setattr(sending, "A_DAY", 1)
    send(client)
    answer = send(Client(REMOTE_ADDR="203.0.113.9"), text="One more thing that is wrong.")
    assert answer.status_code == 429
    assert "Today no further suggestion" in text_of(answer)


@pytest.mark.parametrize(
    ("given", "kept"), [("all_sex_buying", "all_sex_buying"), ("Knowing use", "knowing_use"), ("", "")]
)
def test_a_word_of_a_vocabulary_may_be_given_by_its_label(client, given, kept):
    send(client, field="approach", value=given)
    assert Suggestion.objects.get().value == kept


def test_the_text_of_a_field_is_kept_as_files_hold_it(client):
    send(client, field="summary", value="  One  line\r\n\r\n\r\n and another ")
    assert Suggestion.objects.get().value == "One line\nand another"


@pytest.mark.parametrize(
    ("query", "words"),
    [
        ("record=statutes/no-such-law", "There is no statute"),
        ("record=statute/xa-code-5", "Did you mean"),
        ("record=statutes/xa%00-code-5", "xa\N{REPLACEMENT CHARACTER}-code-5"),
        ("record=sources/anything", "record takes family and key"),
        ("record=xa-code-5", "record takes family and key"),
        ("recrod=statutes/xa-code-5", "recrod"),
    ],
)
def test_an_address_of_no_record_is_refused_by_name(client, query, words):
    for answer in (client.get(f"/suggest/?{query}"), send(client, f"/suggest/?{query}")):
        assert words in refused(answer)


def test_a_suggestion_is_about_what_is_held_now(rf):
    with pytest.raises(BadAddress, match="leave the release out"):
        suggest.page(rf.get(f"{ADDRESS}&release=2026.1"))


def test_without_a_record_the_page_says_where_to_begin(client):
    assert "Begin at the record" in text_of(client.get("/suggest/"))
    assert "A suggestion is about one record" in refused(client.post("/suggest/", {"text": TEXT}))


@pytest.mark.parametrize("address", ["/suggest/", ADDRESS])
def test_other_methods_are_refused(client, address):
    assert client.delete(address).status_code == 405
    assert client.options(address).headers["Allow"] == "GET, HEAD, OPTIONS, POST"
    assert client.post("/suggest/000000000000000000000000/").status_code == 405


def test_hostile_text_is_text(client):
    evil = "</textarea><script>alert(1)</script> and what is wrong \"'"
    body = send(client, text=evil, source="").content.decode()
    assert "<script>alert" not in body
    assert "&lt;/textarea&gt;&lt;script&gt;" in body


def test_the_form_of_a_record_costs_as_many_questions_whatever_is_in_the_queue(client):
    def cost():
        with CaptureQueriesContext(connection) as asked:
            client.get(ADDRESS)
        return len(asked)

    before = cost()
    send(client)
    assert cost() == before
