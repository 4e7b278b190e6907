"""Lists held against the law on file: dates, parts, services, variations, duties; and notes beside the comparison."""

from dataclasses import replace
from datetime import date

import pytest

from apps.comparison.choosing import chosen_dimensions
from apps.comparison.compare import compare
from apps.criminalization.fetching import with_law
from apps.findings.lists.beside import with_lists
from apps.findings.lists.checks import checks, is_full
from apps.findings.lists.fetching import whole_lists
from apps.findings.lists.sentences import since
from apps.findings.lists.verdicts import Verdict
from apps.states.models import State

pytestmark = pytest.mark.django_db
TODAY = date(2026, 11, 25)
EXPECTED = {
    ("list-buying", "XA"): Verdict.AGREES,  # by a later law of a year, long in force
    ("list-buying", "XC-N"): Verdict.AGREES,  # by the law of the part that is named
    ("list-buying", "XF"): Verdict.DISPUTED,  # disputed, not counted
    ("list-buying", "XK"): Verdict.DISPUTED,  # counted, and disputed
    ("list-use", "XB"): Verdict.AGREES_IF,  # by a law that perhaps held then: first day not known
    ("list-use", "XE"): Verdict.LIST_SAYS_MORE,
    ("list-use", "XF"): Verdict.DISPUTED,  # a source of the year after denies it
    ("list-use", "XK"): Verdict.AGREES,  # without proof of knowledge, knowing use is met too
    ("list-none", "XA"): Verdict.DISPUTED,
    ("list-none", "XB"): Verdict.AGREES_IF_NOT,
    ("list-none", "XG"): Verdict.AGREES,
    ("list-strict", "XB"): Verdict.LIST_SAYS_MORE,
    ("list-strict", "XK"): Verdict.RECORDS_SAY_MORE,  # one counted, one named, this one covered, and a law on file
    ("list-bound", "XE"): Verdict.NOTHING_SAID,
    ("list-undated", "XD"): Verdict.LIST_SAYS_MORE,  # the law on file is for sexual services only
    ("list-undated", "XG"): Verdict.DISPUTED,
    ("list-silent", "XB"): Verdict.LIST_SAYS_MORE,
    ("list-silent", "XK"): Verdict.NOT_NAMED,  # which states it looked at is not known
    ("list-narrow", "XB"): Verdict.LIST_SAYS_MORE,  # and nothing of XK, since it covers states of another sort
}


def held_on(day):
    states = list(with_law(State.objects.order_by("name")))
    return {(each.pk, check.place.pk): check for each in whole_lists() for check in checks(each, states, day)}


def test_every_place_has_its_verdict_and_every_verdict_is_reached():
    found = {key: check.verdict for key, check in held_on(TODAY).items()}
    assert found == EXPECTED
    assert set(found.values()) == set(Verdict)


def test_a_list_says_nothing_of_a_day_before_it():
    before = held_on(date(2015, 6, 1))
    assert {check.verdict for check in before.values()} == {Verdict.NOTHING_SAID}
    assert "is later than the day asked about" in before["list-use", "XE"].words


def test_a_list_is_full_where_it_names_as_many_places_as_it_counts():
    full = {each.pk for each in whole_lists() if is_full(each)}
    assert full == {"list-buying", "list-none", "list-strict", "list-silent", "list-narrow"}


def test_a_verdict_says_no_more_than_the_list_and_the_records():
    found = held_on(TODAY)
    assert found["list-use", "XE"].words.endswith("(looked November 2026): not confirmed.")
    assert "Reviewers (2019) names Estaria as having such a law (knowing use)" in found["list-use", "XE"].words
    assert "the records hold no such law for that time" in found["list-use", "XE"].words
    assert found["list-strict", "XK"].words.startswith(
        "Reviewers (2020) does not name Korinth (use without proof of knowledge), which it says it covers"
        " (the states of the review); the records hold Act on Trafficking"
    )
    assert found["list-silent", "XK"].words.endswith("The list is undated, and which states it looked at is not known.")
    assert "among those without any such law, as the source means it" in found["list-none", "XG"].words
    assert found["list-none", "XB"].words.endswith("Whether that was in force then is not known.")
    assert found["list-use", "XB"].words.endswith("Whether that was in force by then is not known.")
    assert "any services" in found["list-undated", "XD"].words
    assert "sources differ on Fenmark" in found["list-buying", "XF"].words


def test_a_list_is_called_by_publisher_and_date_or_by_its_title():
    found = held_on(TODAY)
    assert found["list-silent", "XB"].words.startswith("Notes on use (undated) names Borealia")
    assert found["list-narrow", "XB"].words.startswith("Union (copy; 2021) names Borealia")


def test_without_a_date_nothing_is_said_of_a_time_and_a_law_of_another_kind_is_told():
    words = held_on(TODAY)["list-silent", "XB"].words
    assert "the records hold no such law (looked November 2026): not confirmed. Of another kind on file: " in words
    assert "(knowing use; Borealia, in force, first day not known" in words


def test_no_law_stands_beside_a_list_that_was_not_held_against_the_records():
    found = [*held_on(TODAY).values(), *held_on(date(2015, 6, 1)).values()]
    assert not [check for check in found if check.verdict is Verdict.NOTHING_SAID and check.laws]


def test_laws_with_the_same_provision_are_told_apart_by_their_years():
    check = held_on(TODAY)["list-buying", "XA"]
    law = check.laws[0]
    assert [text for _, text in check.provisions] == [law.provision]
    twice = replace(check, laws=(law, law)).provisions
    assert {text for _, text in twice} == {f"{law.provision} ({since(law)})"}


def compared(codes, topics=("all",), day=TODAY):
    return compare(codes, chosen_dimensions(topics), day)


def test_a_note_stands_beside_an_answer_whose_words_kind_and_confidence_stay():
    plain = compared(("XA", "XB", "XE", "XF", "XK"))
    noted = with_lists(plain)
    assert plain.kinds == noted.kinds
    for place, answer in plain.answers.items():
        now = noted.answers[place]
        assert (now.kind, now.text, now.since, now.records, now.confidence) == (
            answer.kind,
            answer.text,
            answer.since,
            answer.records,
            answer.confidence,
        )
    assert "Reviewers (2019) names Estaria (knowing use): not confirmed" in noted.answers["XE", "knowing_use"].note
    assert "not confirmed" in noted.answers["XE", "approach"].note
    assert noted.answers["XK", "strict_liability"].note == (
        "Reviewers (2020) does not name Korinth (use without proof of knowledge), which it says it covers"
    )  # and nothing of the list that is silent on it


def test_the_sources_of_the_list_are_cited_with_its_note():
    answer = with_lists(compared(("XE",))).answers["XE", "knowing_use"]
    assert "Names four." in {citation.supports for citation in answer.citations}


def test_an_answer_with_which_no_list_disagrees_stays_as_it_is():
    plain = compared(("XC", "XH", "XJ"))
    assert with_lists(plain).answers == plain.answers
    other = compared(("XE",), ("penalty", "coe-197"))
    assert with_lists(other) is other


def test_on_a_day_before_every_list_nothing_is_noted():
    plain = compared(("XA", "XE", "XF", "XK"), day=date(2010, 1, 1))
    assert with_lists(plain).answers == plain.answers


@pytest.mark.usefixtures("real_facts")
def test_the_real_lists_name_leads_and_disputes_and_agree_on_the_states_that_all_know():
    found = held_on(TODAY)
    verdicts = {key: check.verdict for key, check in found.items()}
    assert verdicts["child-purchase-five-states", "HU"] is Verdict.LIST_SAYS_MORE
    assert verdicts["desire-knowing-use", "GB-SCT"] is Verdict.LIST_SAYS_MORE
    assert verdicts["nordic-criminal-law", "FI"] is Verdict.DISPUTED
    assert verdicts["nordic-model-list-2023", "SE"] is Verdict.AGREES
    assert verdicts["desire-all-buying", "GB-NIR"] is Verdict.AGREES
    assert {verdict for key, verdict in verdicts.items() if key[0] == "eu-duty-2026"} == {Verdict.NOTHING_SAID}
    assert not [key for key, check in found.items() if check.verdict is Verdict.AGREES and not check.laws]


@pytest.mark.usefixtures("real_facts")
def test_the_real_lists_say_nothing_by_silence_and_a_list_of_one_sort_nothing_of_another():
    found = held_on(TODAY)
    unnamed = {key[0] for key, check in found.items() if not (check.names or check.is_disputed)}
    assert unnamed == {"desire-knowing-use", "desire-all-buying"}
    assert {check.verdict for check in found.values() if not (check.names or check.is_disputed)} == {Verdict.NOT_NAMED}
    assert found["child-purchase-five-states", "IT"].verdict is Verdict.AGREES_IF
    assert found["desire-knowing-use", "BG"].verdict is Verdict.AGREES_IF
    assert "knowing use; Finland, since 1 October 2006" in found["nordic-criminal-law", "FI"].words
    plain = compared(("AL", "EE", "RS"))
    assert with_lists(plain).answers == plain.answers
