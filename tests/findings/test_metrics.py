"""Figures counted again: one truth table over the invented world, and what a range says."""

from datetime import date

import pytest

from apps.comparison.state_row import state_rows
from apps.criminalization.sayings import few_or_many
from apps.findings.figures import figures
from apps.findings.metrics import BRIEF_DAY, METRICS, count
from apps.findings.models import Finding
from apps.findings.tallies.verdicts import Reason
from apps.states.models import State

pytestmark = pytest.mark.django_db
BY_KEY = {metric.key: metric for metric in METRICS}

# metric, day, states that certainly count, states of which nobody can tell with the reason
TRUTH = [
    ("criminal-law", "1999-01-01", "XA", "XB:undated XJ:not_researched XK:undated"),
    ("criminal-law", "2005-06-01", "", "XA:rough XB:undated XJ:not_researched XK:undated"),
    ("criminal-law", "2021-06-15", "XA XC XD XI XK", "XB:undated XJ:not_researched"),
    ("criminal-law", "2026-11-24", "XA XB XC XD XI XK", "XJ:not_researched"),
    ("knowing-use", "1999-01-01", "", "XB:undated XJ:not_researched"),
    ("knowing-use", "2021-06-15", "XD XI", "XB:undated XJ:not_researched"),
    ("knowing-use", "2026-11-24", "XB XD XI", "XJ:not_researched"),
    ("no-initiative", "2021-06-15", "", "XB:rough XG:nothing_found XH:nothing_found XJ:not_researched"),
    ("no-initiative", "2026-11-24", "XG", "XJ:not_researched"),
    ("palermo", "2005-06-01", "XA XF", "XC:undated XI:not_said XJ:not_said XK:not_said"),
    ("palermo", "2026-11-24", "XA XB XC XD XF XG", "XI:not_said XJ:not_said XK:not_said"),
    ("criminal-law-without-indirect", "2005-06-01", "", "XA:rough XB:undated XJ:not_researched"),
    ("criminal-law-of-any-reach", "2021-06-15", "XA XC XD XE XI XK", "XB:undated XJ:not_researched"),
]


@pytest.fixture
def counted(once):
    """A metric counted on a day."""

    def on_day(key, day):
        on = date.fromisoformat(day)
        return count(BY_KEY[key], once(("states", day), lambda: state_rows(on)), on)

    return on_day


def codes(entries):
    return " ".join(sorted(entry.state.pk for entry in entries))


@pytest.mark.parametrize(("key", "day", "certain", "perhaps"), TRUTH, ids=[f"{key} {day}" for key, day, _, _ in TRUTH])
def test_a_state_counts_or_does_not_or_nobody_can_tell(counted, key, day, certain, perhaps):
    found = counted(key, day)
    assert codes(found.line.certain) == certain
    assert " ".join(sorted(f"{entry.state.pk}:{entry.reason.key}" for entry in found.line.perhaps)) == perhaps


def test_the_truth_table_reaches_every_metric_and_every_reason():
    assert {key for key, *_ in TRUTH} == set(BY_KEY)
    for reason in set(Reason) - {Reason.ZERO, Reason.WIDER}:
        assert any(f":{reason.key}" in perhaps for *_, perhaps in TRUTH), reason


@pytest.mark.parametrize("metric", METRICS, ids=lambda metric: metric.key)
@pytest.mark.parametrize("day", ["1990-12-31", "2005-06-01", "2021-06-15", "2090-01-01"])
def test_every_state_is_asked_once_and_says_why_where_nobody_can_tell(counted, metric, day):
    found = counted(metric.key, day)
    assert sorted(state.pk for state in found.states) == sorted(State.objects.values_list("pk", flat=True))
    assert all(entry.reason for entry in found.line.perhaps)
    assert not any(entry.reason for entry in found.line.certain)
    assert sum(len(entries) for _, entries in found.line.by_reason) == found.line.highest - found.line.lowest


def test_what_is_not_known_is_never_a_no(counted):
    """Jorvania, where nobody has looked, may count under every figure on law and prevention."""
    for metric in METRICS:
        assert "XJ" in codes(counted(metric.key, "2026-11-24").line.perhaps), metric.key


def test_a_state_that_counts_shows_the_records_behind_it(counted):
    for metric in METRICS:
        for entry in counted(metric.key, "2026-11-24").line.certain:
            assert entry.records


def test_a_metric_has_a_key_of_its_own_and_says_its_rule():
    assert len(BY_KEY) == len(METRICS)
    assert all(len(metric.rule) > 60 and not metric.label.endswith(".") for metric in METRICS)
    assert sum(metric.is_headline for metric in METRICS) == 4


def published(value):
    """The figure on criminal law, as if the brief of the invented world gave a number of its own."""
    finding = Finding.objects.get(pk="brief-few-laws")
    finding.pk, finding.position, finding.value = "osce-31-of-57", 100, value
    finding.save(force_insert=True)
    return next(each for each in figures(date(2026, 11, 24)) if each.metric.key == "criminal-law")


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (9, "show 7 at most; the document gives 9"),
        (4, "show at least 5; the document gives 4"),
        (6, "lies within the range"),
    ],
)
def test_the_difference_is_told_from_the_numbers(value, words):
    assert words in published(value).why[0]


def test_a_figure_says_who_came_to_count_since_only_where_that_is_certain():
    palermo = next(each for each in figures(date(2026, 11, 24)) if each.metric.key == "palermo")
    assert palermo.why[-1] == "Counted since: Galdova."
    earlier = next(each for each in figures(date(2010, 1, 1)) if each.metric.key == "palermo")
    assert not any("since:" in sentence for sentence in earlier.why)


def test_without_its_finding_a_figure_has_no_published_number():
    assert all(figure.published is None for figure in figures(BRIEF_DAY))
    assert all(len(figure.counts) == 1 for figure in figures(BRIEF_DAY))


def test_a_few_states_are_named_and_many_are_counted():
    states = [state.name for state in State.objects.order_by("pk")]
    assert few_or_many(states[:1], "states") == "Arcadia"
    assert few_or_many(states[:3], "states") == "Arcadia, Borealia and Calidora"
    assert few_or_many(states[:4], "states") == "4 states"
