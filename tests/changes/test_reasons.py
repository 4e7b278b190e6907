"""Differences and the reasons for them: each finds its partner, or is named as one without."""

from datetime import date

import pytest

from apps.changes.comparing import Difference
from apps.changes.reasons import FITTING, Reason, Why, matched
from apps.changes.telling import Record

DAY = date(2026, 11, 30)
LAW = Record("statutes", "a", "SE", "A law", {})
OTHER = Record("statutes", "b", "SE", "Another", {})


def difference(field="summary", record=LAW, what="changed"):
    return Difference(record, what, field, "before", "after")


def reason(*fields, why=Why.WORDING, key="a", note="Because."):
    return Reason("statutes", key, why, DAY, note, fields)


@pytest.mark.parametrize(
    ("found", "reasons", "changes", "unexplained", "idle"),
    [
        ([], [], 0, 0, []),
        ([difference()], [], 0, 1, []),
        ([difference()], [reason()], 1, 0, []),
        ([difference()], [reason("summary")], 1, 0, []),
        ([difference()], [reason("law")], 0, 1, [("law",)]),
        ([difference()], [reason("summary", "law")], 1, 0, [("law",)]),
        ([difference()], [reason(key="b")], 0, 1, [()]),
        ([difference("law"), difference()], [reason()], 2, 0, []),
        ([difference("law"), difference()], [reason("law"), reason()], 2, 0, []),
        ([difference("law")], [reason("law"), reason()], 1, 0, [()]),
        ([difference(), difference(record=OTHER)], [reason()], 1, 1, []),
        ([], [reason()], 0, 0, [()]),
    ],
)
def test_each_finds_its_partner(found, reasons, changes, unexplained, idle):
    made = matched(found, reasons)
    assert (len(made.changes), len(made.unexplained)) == (changes, unexplained)
    assert [each.fields for each in made.idle] == idle


def test_a_reason_that_names_the_field_comes_before_one_for_the_record():
    close, wide = reason("law", note="Close."), reason(note="Wide.")
    made = matched([difference("law"), difference()], [wide, close])
    assert [change.reason.note for change in made.changes] == ["Close.", "Wide."]


@pytest.mark.parametrize("why", [*Why])
@pytest.mark.parametrize("what", ["added", "removed", "changed"])
def test_a_reason_fits_what_happened(what, why):
    made = matched([difference("" if what != "changed" else "law", what=what)], [reason(why=why)])
    assert bool(made.unfitting) is (why not in FITTING[what])


def test_a_law_that_changed_can_explain_everything_and_nothing_else_says_so():
    assert all(Why.LAW_CHANGED in fitting for fitting in FITTING.values())
    assert [why for why in Why if "law" in why.label.lower()] == [Why.LAW_CHANGED]
