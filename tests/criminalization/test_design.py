"""A law by the criteria of the brief: facts, and no figure on file is never a no."""

from datetime import date

import pytest

from apps.criminalization.design import BY_APPROACH, Applied, Purchases, applied, design_of
from apps.criminalization.models import Statute
from apps.criminalization.vocabulary import Approach
from apps.findings.design import with_design
from apps.tables import Kind

APPLICATION = [  # values, never in force, answer
    ([], False, Applied.NOT_KNOWN),
    ([0], False, Applied.ALL_ZERO),
    ([0, 0], False, Applied.ALL_ZERO),
    ([0, 3], False, Applied.YES),
    ([1], False, Applied.YES),
    ([], True, Applied.NEVER_IN_FORCE),
    ([4], True, Applied.NEVER_IN_FORCE),
]


@pytest.mark.parametrize(("values", "never", "answer"), APPLICATION)
def test_figures_say_whether_a_law_was_applied(values, never, answer):
    assert applied(values, never) is answer


def test_every_approach_says_which_purchases_it_reaches():
    assert set(BY_APPROACH) == set(Approach)
    assert set(BY_APPROACH.values()) == set(Purchases)


@pytest.fixture
def laws(db):
    return {law.pk: law for law in with_design(Statute.objects.whole())}


def day(text):
    return date.fromisoformat(text)


def test_a_figure_counts_only_from_its_first_year(laws):
    law = next(law for law in laws.values() if law.figures.all())
    first = min(figure.first_year for figure in law.figures.all())
    assert design_of(law, day(f"{first - 1}-12-31")).applied is Applied.NOT_KNOWN
    assert design_of(law, day(f"{first}-01-01")).figures


def test_no_figure_is_not_found_or_not_researched_and_never_none(laws):
    kinds = {}
    for law in laws.values():
        cell = design_of(law, day("2026-11-25")).applied_cell()
        kinds.setdefault(cell.value, set()).add(cell.kind)
    assert kinds["not_known"] == {Kind.NOT_FOUND, Kind.NOT_RESEARCHED}
    assert kinds["yes"] == {Kind.YES}
    assert kinds["never_in_force"] == {Kind.NOT_APPLICABLE}


def test_a_law_of_limited_reach_says_to_whom_it_keeps(laws):
    limited = [law for law in laws.values() if law.reach != "general"]
    assert limited
    for law in limited:
        assert law.get_reach_display().lower() in design_of(law, day("2026-11-25")).purchases_cell().text
