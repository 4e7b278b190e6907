"""Suggestions at the desk: who may see and lead them on, and that nobody writes in them."""

import pytest
from django.contrib.admin.models import LogEntry
from django.contrib.auth.models import Permission, User
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from apps.states.models import ResearchLead
from apps.suggesting.models import Suggestion, SuggestionStep
from tests.suggesting.conftest import TEXT, suggested

pytestmark = pytest.mark.django_db
QUEUE, LIST = "/desk/queue/", "/desk/suggesting/suggestion/"
REASON = "The gazette says so."


@pytest.fixture
def suggestion(db):
    """A suggestion that nobody has taken up."""
    made = suggested(email="sender@example.org", field="imprisonment_max_months", value="24")
    made.save()
    return made


def seated(name, *permissions):
    """The browser of somebody of the staff with these permissions."""
    user = User.objects.create(username=name, is_staff=True)
    user.user_permissions.set(Permission.objects.filter(codename__in=permissions))
    client = Client()
    client.force_login(user, backend="apps.desk.staff.OnlyStaff")
    return client


@pytest.fixture
def first(db):
    """Somebody who may judge."""
    return seated("ada", "judge_suggestion")


@pytest.fixture
def second(db):
    """Somebody else who may."""
    return seated("ben", "judge_suggestion")


def step(client, suggestion, name, **said):
    return client.post(reverse("admin:suggestion_step", args=[suggestion.pk]), {"step": name, **said})


def page(suggestion):
    return reverse("admin:suggesting_suggestion_change", args=[suggestion.pk])


def patch(suggestion):
    return reverse("admin:suggestion_patch", args=[suggestion.pk])


def test_a_suggestion_goes_from_reader_to_reader_to_a_patch(suggestion, first, second):
    assert "Take it up" in first.get(page(suggestion)).content.decode()
    assert step(first, suggestion, "take-up").status_code == 302
    shown = first.get(page(suggestion)).content.decode()
    assert "You are its first reader" in shown
    assert "as its second reader" not in shown
    assert "as its second reader" in second.get(page(suggestion)).content.decode()
    assert step(second, suggestion, "accept", why="coding_corrected", reason=REASON).status_code == 302
    shown = second.get(page(suggestion)).content.decode()
    assert f'href="{patch(suggestion)}"' in shown
    assert "sender@example.org" not in shown
    for words in ("ada", "ben", "Being checked", REASON):
        assert words in shown
    answer = second.get(patch(suggestion))
    assert answer.headers["Content-Type"] == "text/x-diff; charset=utf-8"
    assert answer.headers["Content-Disposition"].startswith('attachment; filename="suggestion-')
    assert answer.content.decode().startswith(f"Suggestion {suggestion.pk}, accepted on ")


def test_every_step_is_noted_among_the_deeds_too(suggestion, first):
    step(first, suggestion, "take-up")
    step(first, suggestion, "decline", reason=REASON)
    assert [(note.user.username, note.object_id) for note in LogEntry.objects.all()] == [("ada", suggestion.pk)] * 2


@pytest.mark.parametrize(
    ("name", "said", "words"),
    [
        ("accept", {"why": "wording", "reason": REASON}, "You are its first reader"),
        ("decline", {"reason": " "}, "Give the reason"),
        ("take-up", {}, "can follow"),
    ],
)
def test_a_step_that_cannot_be_taken_says_why_and_keeps_what_was_typed(suggestion, first, name, said, words):
    step(first, suggestion, "take-up")
    answer = step(first, suggestion, name, **said)
    assert answer.status_code == 400
    assert words in answer.content.decode()
    assert Suggestion.objects.get().stage == "checking"
    assert SuggestionStep.objects.count() == 1


def test_what_was_typed_stays_where_the_reason_for_a_change_is_missing(suggestion, first, second):
    step(first, suggestion, "take-up")
    answer = step(second, suggestion, "accept", why="", reason="Typed with care.")
    assert answer.status_code == 400
    assert "Typed with care.</textarea>" in answer.content.decode()


def test_who_may_not_judge_sees_nothing_and_does_nothing(suggestion, first, second):
    other = seated("eve", "delete_suggestion", "delete_keptcomparison")
    for address in (LIST, page(suggestion), patch(suggestion)):
        assert other.get(address).status_code == 403
    for name in ("take-up", "decline", "accept"):
        assert step(other, suggestion, name, reason=REASON, why="wording").status_code == 403
    assert other.post(reverse("admin:suggesting_suggestion_delete", args=[suggestion.pk])).status_code == 403
    shown = other.get(QUEUE)
    assert shown.status_code == 200
    assert TEXT not in shown.content.decode()
    assert Suggestion.objects.get().stage == "new"


def test_who_did_not_log_in_is_led_to_the_log_in(suggestion, client):
    for answer in (client.get(QUEUE), client.get(patch(suggestion)), step(client, suggestion, "take-up")):
        assert (answer.status_code, answer.headers["Location"].partition("?")[0]) == (302, "/desk/login/")
    assert Suggestion.objects.get().stage == "new"


def test_a_step_needs_the_cookie_of_its_form(suggestion):
    browser = Client(enforce_csrf_checks=True)
    user = User.objects.create(username="boss", is_staff=True, is_superuser=True)
    browser.force_login(user, backend="apps.desk.staff.OnlyStaff")
    assert step(browser, suggestion, "take-up").status_code == 403
    assert Suggestion.objects.get().stage == "new"


def test_nobody_writes_in_a_suggestion_a_superuser_neither(suggestion, boss):
    forged = {"text": "forged", "stage": "accepted", "_save": "Save", "steps-TOTAL_FORMS": 1, "steps-INITIAL_FORMS": 0}
    assert boss.post(page(suggestion), forged).status_code == 403
    assert boss.post(reverse("admin:suggesting_suggestion_add"), forged).status_code == 403
    kept = Suggestion.objects.get()
    assert (kept.text, kept.stage) == (TEXT, "new")
    assert not SuggestionStep.objects.exists()


def test_a_superuser_too_needs_another_to_accept(suggestion, boss):
    step(boss, suggestion, "take-up")
    assert step(boss, suggestion, "accept", why="wording", reason=REASON).status_code == 400


def test_what_must_not_stay_is_taken_down_with_a_permission_of_its_own(suggestion, first):
    delete = reverse("admin:suggesting_suggestion_delete", args=[suggestion.pk])
    step(first, suggestion, "take-up")
    assert first.post(delete, {"post": "yes"}).status_code == 403
    both = seated("cy", "judge_suggestion", "delete_suggestion")
    assert both.post(delete, {"post": "yes"}).status_code == 302
    assert not Suggestion.objects.exists()
    assert not SuggestionStep.objects.exists()


def test_steps_that_there_are_not_and_suggestions_that_there_are_not(suggestion, first):
    assert step(first, suggestion, "forget").status_code == 404
    assert step(first, Suggestion(pk="0" * 24), "take-up").status_code == 404
    assert first.get(patch(suggestion)).status_code == 404  # not accepted
    assert first.get(reverse("admin:suggestion_step", args=[suggestion.pk])).status_code == 405
    assert first.post(patch(suggestion)).status_code == 405


def test_the_queue_holds_what_waits_beside_the_leads_of_the_files(suggestion, first, second):
    closed = suggested(text="Something else that is wrong.", key="xa-act-1999", name="Purchase Act")
    closed.save()
    step(first, closed, "decline", reason=REASON)
    shown = first.get(QUEUE).content.decode()
    assert page(suggestion) in shown
    assert page(closed) not in shown
    assert ResearchLead.objects.first().text[:20] in shown
    assert f'href="{QUEUE}"' in first.get("/desk/").content.decode()


def test_suggestions_are_sorted_out_by_where_they_stand_and_found_by_words(suggestion, first):
    other = suggested(text="Something else that is wrong.", key="xa-act-1999", name="Purchase Act")
    other.save()
    step(first, other, "take-up")
    for query, found, lost in (
        ("stage__exact=new", suggestion, other),
        ("stage__exact=checking", other, suggestion),
        ("q=something", other, suggestion),
        (f"q={suggestion.pk}", suggestion, other),
    ):
        shown = first.get(f"{LIST}?{query}").content.decode()
        assert page(found) in shown, query
        assert page(lost) not in shown, query


def test_the_queue_costs_as_much_for_many_as_for_one(suggestion, first):
    def cost():
        with CaptureQueriesContext(connection) as asked:
            assert first.get(QUEUE).status_code == 200
            assert first.get(LIST).status_code == 200
        return len(asked)

    step(first, suggestion, "take-up")
    before = cost()
    for number in range(5):
        made = suggested(text=f"{TEXT} {number}")
        made.save()
        step(first, made, "take-up")
    assert cost() <= before


def test_hostile_text_is_text_at_the_desk_too(first):
    suggested(text="<script>alert(1)</script> is what is wrong here", name="<img src=x>").save()
    made = Suggestion.objects.get()
    for address in (QUEUE, LIST, page(made)):
        shown = first.get(address).content.decode()
        assert "<script>alert" not in shown
        assert "<img src=x" not in shown
