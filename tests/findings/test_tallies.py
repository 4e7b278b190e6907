"""Findings counted again by categories: a truth table over the invented world, and what a line says."""

from datetime import date

import pytest

from apps.comparison.asked import Asked
from apps.comparison.state_row import state_rows
from apps.criminalization.models import EnforcementFigure, Statute
from apps.findings.metrics import METRICS
from apps.findings.models import Explanation, Finding
from apps.findings.recount import FINDINGS, KEYS, all_recounts, recounts_of
from apps.findings.tallies import TALLIES
from apps.findings.tallies.lines import Entry, Line
from apps.findings.tallies.verdicts import Reason
from apps.states.models import State

pytestmark = pytest.mark.django_db
BY_KEY = {tally.key: tally for tally in TALLIES}
THEN, NOW = "2021-06-15", "2026-11-24"
XJ = "XJ:not_researched"

# tally, day, line, what certainly counts, what may with the reason, states where nobody looked
TRUTH = [
    ("duties-for-each-state", NOW, "0", "XE", "XH:not_said XJ:not_said XK:not_said", ""),
    ("duties-for-each-state", NOW, "3", "XA XD", "XI:not_said", ""),
    ("states-for-each-duty", THEN, "palermo-protocol", "XA XB XD XF", "XC:undated XI:not_said XJ:not_said XK:not_said", ""),
    ("states-for-each-duty", NOW, "eu-2011-36", "XA XD XI", "", ""),
    ("all-obliged", NOW, "politically", "XA XB XC XD XE XF XG XH XI XJ XK", "", ""),
    ("all-obliged", NOW, "legally", "XA XB XC XD XF XG", "XI:not_said XJ:not_said XK:not_said", ""),
    ("council-and-union", NOW, "either", "XA XD XI", "XB:not_said XC:not_said XF:not_said XG:not_said XH:not_said XK:not_said", ""),
    ("approaches", THEN, "knowing_use", "XD XI", f"XB:undated {XJ}", ""),
    ("approaches", THEN, "indirect", "", f"{XJ} XK:undated", ""),
    ("approaches", THEN, "several", "XC", f"{XJ} XK:undated", ""),
    ("approaches", NOW, "several", "XC XK", XJ, ""),
    ("approaches-of-statutes", NOW, "statutes:all_sex_buying", "XA XA XC XE XK", "", "XJ"),
    ("approaches-of-statutes", NOW, "all_sex_buying", "XA XC XE XK", XJ, ""),
    ("variations", NOW, "statutes:as_trafficking", "XA XD", "", "XJ"),
    ("variations", NOW, "as_trafficking", "XA XD", XJ, ""),
    ("on-victims", THEN, "either", "XC XD XI XK", f"XB:undated {XJ}", ""),
    ("on-victims", NOW, "any", "XB XI XK", XJ, ""),
    ("on-victims", NOW, "sexual", "XC XD", XJ, ""),
    ("strict-liability", NOW, "criminal", "XC XK", XJ, ""),
    ("prosecuted-knowing-use", THEN, "prosecuted", "", f"XB:undated XD:nothing_found XI:nothing_found {XJ}", ""),
    ("prosecuted-knowing-use", NOW, "prosecuted", "", f"XB:zero XD:nothing_found XI:nothing_found {XJ}", ""),
    ("prosecutions-of-users", NOW, "prosecutions", "", "", ""),
    ("all-buying-by-selling", THEN, "regulated", "", "XB:rough", ""),
    ("all-buying-by-selling", NOW, "not_penalised", "XA", "", ""),
    ("all-buying-by-selling", NOW, "unknown", "", XJ, ""),
    ("application", NOW, "above-zero", "XA", "", ""),
    ("application", NOW, "zero", "XB", "", ""),
    ("application", THEN, "zero", "", "XB:undated", ""),
    ("shortcomings", NOW, "knowledge", "XD XI", XJ, ""),
    ("shortcomings", NOW, "applied", "XA", f"XB:zero XC:nothing_found XD:nothing_found XI:nothing_found {XJ} XK:nothing_found", ""),
    ("security-sector-and-law", THEN, "without-law", "", "XB:not_researched XE:not_researched XH:not_researched", ""),
    ("security-sector-and-law", NOW, "with-law", "XA", "XB:not_researched XK:not_researched", ""),
    ("knowing-use-where-selling-is-allowed", NOW, "knowing-use", "XB", f"XI:not_said {XJ}", ""),
    ("law-and-types", NOW, "code_of_conduct", "XF", XJ, ""),
    ("measures-by-type", THEN, "measures:code_of_conduct", "", "XF:undated", "XJ"),
    ("measures-by-type", NOW, "measures:deterrence_disruption:active", "XC XH", "", "XJ"),
    ("measures-by-type", NOW, "action_plan", "XB", XJ, ""),
    ("measures-by-focus", NOW, "measures:any_exploitation", "XB XF", "", "XJ"),
    ("campaigns-by-lead", NOW, "measures:civil_society", "XA", "", "XJ"),
    ("campaigns-and-effect", NOW, "measures:evaluated:no", "XA", "", "XJ"),
    ("teaching-by-audience", NOW, "young_men", "XA XI", XJ, ""),
    ("techniques", NOW, "measures:warning_letters", "XC", "", "XJ"),
    ("active-methods", THEN, "active", "XA XC XI", f"XF:undated {XJ}", ""),
    ("young-men", NOW, "measures:young-men", "XA XI", "", "XJ"),
    ("measures-and-law", THEN, "states:without-law", "XE XF XG XH", f"XB:undated {XJ}", ""),
    ("measures-and-law", THEN, "measures:without-law", "", "XF:undated", "XJ"),
    ("measures-and-law", NOW, "measures:with-law", "XA XA XC XD XI", "", "XJ"),
    ("campaigns-without-a-law", NOW, "measures:campaigns", "", "", "XJ"),
    ("prevention-and-law", THEN, "active:without-law", "", f"XF:undated {XJ}", ""),
    ("prevention-and-law", NOW, "active:without-law", "XF XH", XJ, ""),
    ("action-plans", THEN, "plan", "", XJ, ""),
    ("action-plans", NOW, "plan", "XB", XJ, ""),
    ("three-types-and-a-law", NOW, "types", "", XJ, ""),
    ("online", NOW, "either", "XH", XJ, ""),
    ("buyer-courses", NOW, "buyer-course", "XA", XJ, ""),
    ("led-by-government", THEN, "measures:government", "XA", "XF:undated", "XJ"),
    ("youth", NOW, "youth", "XA XI", XJ, ""),
    ("trades", THEN, "either", "", f"XF:undated {XJ}", ""),
    ("research", NOW, "evaluated", "XA XI", XJ, ""),
]  # fmt: skip


@pytest.fixture
def asked(once):
    """The states as they are asked on a day."""

    def on_day(day):
        on = date.fromisoformat(day)
        return [Asked(row.state, on) for row in once(("states", day), lambda: state_rows(on))]

    return on_day


@pytest.fixture
def lines(asked):
    """The lines of a tally on a day, by key."""
    return lambda key, day: {line.key: line for line in BY_KEY[key].lines(asked(day))}


@pytest.mark.parametrize(("key", "day", "line", "certain", "perhaps", "unseen"), TRUTH)
def test_what_counts_what_may_and_where_nobody_looked(lines, key, day, line, certain, perhaps, unseen):
    found = lines(key, day)
    key = line if line in found else line.partition(":")[2]
    assert " ".join(sorted(entry.state.pk for entry in found[key].certain)) == certain
    assert " ".join(sorted(f"{entry.state.pk}:{entry.reason.key}" for entry in found[key].perhaps)) == perhaps
    assert " ".join(state.pk for state in found[key].unseen) == unseen


def test_the_truth_table_reaches_every_tally_and_every_reason_but_those_of_sums():
    assert {key for key, *_ in TRUTH} == set(BY_KEY)
    for reason in set(Reason) - {Reason.WIDER}:
        assert any(f":{reason.key}" in perhaps for *_, perhaps, _ in TRUTH), reason


@pytest.mark.parametrize("tally", TALLIES, ids=lambda tally: tally.key)
@pytest.mark.parametrize("day", ["1990-12-31", "2005-06-01", THEN, "2090-01-01"])
def test_a_line_holds_a_state_or_record_once_and_a_reason_for_each_perhaps(lines, tally, day):
    for line in lines(tally.key, day).values():
        keys = [entry.key for entry in (*line.certain, *line.perhaps)]
        assert len(keys) == len(set(keys))
        assert all(entry.reason for entry in line.perhaps)
        assert not any(entry.reason for entry in line.certain)
        assert sum(len(entries) for _, entries in line.by_reason) == len(line.perhaps)
        assert line.lowest <= line.highest


@pytest.mark.parametrize("tally", TALLIES, ids=lambda tally: tally.key)
def test_the_lines_of_a_tally_are_the_same_on_every_day_and_each_has_a_key(asked, lines, tally):
    then, now = lines(tally.key, "1990-12-31"), lines(tally.key, NOW)
    assert list(then) == list(now)
    assert len(now) == len(tally.lines(asked(NOW)))


# There Jorvania was looked for, or it is no record of it that is counted.
LOOKED_FOR = {"security-sector-and-law", "council-and-union", "application", "prosecutions-of-users"}


def test_what_is_not_known_is_never_a_no(lines):
    """Jorvania, where nobody looked for laws or measures, may count, or stands apart, wherever these are counted."""
    for tally in TALLIES:
        if tally.key in LOOKED_FOR:
            continue
        found = lines(tally.key, NOW).values()
        assert any(entry.state.pk == "XJ" for line in found for entry in (*line.perhaps, *line.certain)) or any(
            state.pk == "XJ" for line in found for state in line.unseen
        ), tally.key


def test_prosecutions_are_added_up_inside_the_years_and_stand_under_perhaps_where_the_period_is_longer(lines):
    law = Statute.objects.filter(jurisdiction__state="XD", approach="knowing_use").first()
    sample = EnforcementFigure.objects.first()
    for place, (first, last, value) in enumerate(
        [(2017, 2017, 30), (2018, 2018, 12), (2016, 2018, 5), (2019, 2019, 9)]
    ):
        EnforcementFigure.objects.create(
            id=f"new-{place}", position=place, first_source=sample.first_source, state_id="XD", statute=law,
            first_year=first, last_year=last, kind="prosecutions", value=value, confidence="high",
        )  # fmt: skip
    (line,) = lines("prosecutions-of-users", NOW).values()
    assert (line.lowest, line.highest, line.words) == (42, 47, "42–47")
    assert [(entry.number, entry.reason) for entry in line.perhaps] == [(5, Reason.WIDER)]
    assert [(state.pk, number) for state, number in line.certain_states] == [("XD", 42)]


def line(certain, perhaps=0, **also):
    state = State(pk="XA", name="Arcadia")
    return Line(
        "key",
        "Label",
        "states",
        tuple(Entry(state) for _ in range(certain)),
        tuple(Entry(state, reason=Reason.UNDATED) for _ in range(perhaps)),
        **also,
    )


@pytest.mark.parametrize(
    ("found", "share"),
    [
        (line(4), ""),
        (line(4, whole=line(8)), "4 of 8 (50 %)"),
        (line(1, 1, whole=line(8)), "1–2 of 8 (13–25 %)"),
        (line(1, 1, whole=line(4, 4)), "1–2 of 4–8"),
        (line(0, whole=line(0)), "0 of 0"),
        (line(5, whole=line(2), per="for each state"), "2.5 for each state"),
        (line(5, 1, whole=line(2), per="for each state"), "5–6 for 2"),
    ],
)
def test_a_share_is_a_ratio_only_where_its_whole_is_certain(found, share):
    assert found.share == share


def finding(key, value=None):
    """A finding of the world under the key of one that is counted again."""
    found = Finding.objects.get(pk="brief-few-laws")
    found.pk, found.position, found.value = key, 100, value
    found.save(force_insert=True)
    return found


def only(key, value, on=NOW):
    (found, *_) = recounts_of(finding(key, value), date.fromisoformat(on), date.fromisoformat(NOW))
    return found


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (40, "The number of the document, 40 %, lies within the range of the records."),
        (60, "For June 2021 the records show 54.5 % at most; the document gives 60 %."),
        (30, "For June 2021 the records show at least 36.4 %; the document gives 30 %."),
    ],
)
def test_a_percentage_is_compared_with_the_share(value, words):
    assert only("osce-footnote-40-percent", value).why[0] == words


def test_a_number_above_the_range_is_not_called_too_high_where_nobody_looked():
    assert only("osce-two-campaigns", 2).why == [
        "The records show 0 or more, since nobody looked in 1 state; the document gives 2."
    ]


def test_who_came_to_count_is_told_only_where_it_certainly_did_not_before():
    assert only("osce-55-of-57", 4).why[-1] == "Counted since: Galdova."


def test_the_days_stand_in_order_and_each_once():
    found = only("osce-31-of-57", 5, on="2005-06-01")
    assert [counted.on.isoformat() for counted in found.days] == ["2005-06-01", THEN, NOW]
    assert [counted.on.isoformat() for counted in found.shown] == [THEN, "2005-06-01"]


def test_an_explanation_fits_the_numbers_that_it_was_written_for():
    recounts = recounts_of(finding("osce-31-of-57", 5), date.fromisoformat(NOW), date.fromisoformat(NOW))
    by_key = {recount.tally.key: recount for recount in recounts}
    assert list(by_key) == ["criminal-law", "criminal-law-without-indirect", "criminal-law-of-any-reach"]
    assert by_key["criminal-law"].still_fits
    Explanation.objects.update(written_for={"brief": "31", "today": "31"})
    (found, *_) = recounts_of(Finding.objects.get(pk="osce-31-of-57"), date.fromisoformat(NOW), date.fromisoformat(NOW))
    assert not found.still_fits


def test_every_tally_has_a_key_of_its_own_and_says_its_rule():
    assert len(KEYS) == len(set(KEYS)) == len(METRICS) + len(TALLIES)
    assert all(len(tally.rule) > 60 and tally.findings for tally in TALLIES)


def test_a_finding_that_is_not_on_file_is_not_counted():
    assert all_recounts(date.fromisoformat(NOW), date.fromisoformat(NOW)) == []
    assert not FINDINGS & set(Finding.objects.values_list("pk", flat=True))
