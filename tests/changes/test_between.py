"""What remains of changes that followed each other."""

from datetime import date

import pytest

from apps.changes.between import net
from apps.changes.models import RecordChange


def change(what="changed", field="summary", before="1", after="2", release="2026.2", why="wording", key="a"):
    if what != "changed":
        field, before, after = "", "", ""
    return RecordChange(
        family="statutes",
        key=key,
        state="SE",
        name="A law",
        what=what,
        field=field,
        before=before,
        after=after,
        release_id=release,
        why=why,
        note=f"In {release}.",
        on=date(2026, 11, 30),
    )


ADDED, REMOVED = change("added"), change("removed", release="2026.3")


@pytest.mark.parametrize(
    ("changes", "left"),
    [
        ([], []),
        ([change()], [("changed", "1", "2")]),
        ([change(), change(before="2", after="3", release="2026.3")], [("changed", "1", "3")]),
        ([change(), change(before="2", after="1", release="2026.3")], []),
        ([change(before="", after="1"), change(before="1", after="2")], [("changed", "", "2")]),
        ([ADDED], [("added", "", "")]),
        ([ADDED, change(release="2026.3")], [("added", "", "")]),
        ([change(), REMOVED], [("removed", "", "")]),
        ([ADDED, REMOVED], []),
        ([change("removed"), change("added", release="2026.3")], [("removed", "", ""), ("added", "", "")]),
        ([change(), change(field="law", before="x", after="y")], [("changed", "1", "2"), ("changed", "x", "y")]),
        ([change(), change(key="b", before="5", after="6")], [("changed", "1", "2"), ("changed", "5", "6")]),
    ],
)
def test_what_remains_is_what_differs(changes, left):
    assert [(each.what, each.before, each.after) for each in net(changes)] == left


def test_every_reason_on_the_way_is_told():
    [left] = net([change(why="coding_corrected"), change(before="2", after="3", release="2026.3")])
    assert left.note == "2026.2: The coding was corrected. In 2026.2. 2026.3: The same in clearer words. In 2026.3."
