"""Lists held against the law on file: dates, parts, services, variations, duties; and notes beside the comparison."""

from datetime import date

import pytest

from apps.comparison.choosing import chosen_dimensions
from apps.comparison.compare import compare
from apps.criminalization.fetching import with_law
from apps.findings.lists.beside import with_lists
from apps.findings.lists.checks import checks, is_full
from apps.findings.lists.fetching import whole_lists
from apps.findings.lists.verdicts import Verdict
from apps.states.models import State

pytestmark = pytest.mark.django_db
TODAY = date(2026, 11, 25)
EXPECTED = {
    ("list-buying", "XA"): Verdict.AGREES,  # by a later law of a year, long in force
    ("list-buying", "XC-N"): Verdict.AGREES,  # by the law of the part that is named
    ("list-buying", "XF"): Verdict.DISPUTED,  # disputed, not counted
    ("list-buying", "XK"): Verdict.DISPUTED,  # counted, and disputed
    ("list-use", "XB"): Verdict.AGREES,  # by a law that perhaps held then: first day not known
    ("list-use", "XE"): Verdict.LIST_SAYS_MORE,
    ("list-use", "XF"): Verdict.DISPUTED,  # a source of the year after denies it
    ("list-use", "XK"): Verdict.AGREES,  # without proof of knowledge, knowing use is met too
    ("list-none", "XA"): Verdict.DISPUTED,
    ("list-none", "XG"): Verdict.AGREES,
    ("list-strict", "XB"): Verdict.LIST_SAYS_MORE,
    ("list-strict", "XK"): Verdict.RECORDS_SAY_MORE,  # one counted, one named, and a law on file
    ("list-bound", "XE"): Verdict.NOTHING_SAID,
    ("list-undated", "XD"): Verdict.LIST_SAYS_MORE,  # the law on file is for sexual services only
    ("list-undated", "XG"): Verdict.DISPUTED,
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
    assert full == {"list-buying", "list-none", "list-strict"}


def test_a_verdict_says_no_more_than_the_list_and_the_records():
    found = held_on(TODAY)
    assert found["list-use", "XE"].words.endswith("(looked November 2026): not confirmed.")
    assert "A list of 2019 names Estaria as having such a law (knowing use)" in found["list-use", "XE"].words
    assert "Whether the list looked at Korinth is not known." in found["list-strict", "XK"].words
    assert "any services" in found["list-undated", "XD"].words
    assert "sources differ on Fenmark" in found["list-buying", "XF"].words


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
    assert "A list of 2019 names Estaria (knowing use): not confirmed" in noted.answers["XE", "knowing_use"].note
    assert "not confirmed" in noted.answers["XE", "approach"].note
    assert "A list of 2020 (use without proof of knowledge) does not name Korinth" in (
        noted.answers["XK", "strict_liability"].note
    )


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
