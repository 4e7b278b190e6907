"""What a load notes of each record: since when it is here, when it changed, when it went and where to."""

import copy
from datetime import UTC, date, datetime

import pytest

from apps.changes.digests import digests_of
from apps.changes.models import Note
from apps.changes.noting import Move, notes_after
from apps.criminalization.models import Amendment, Statute, StatuteCitation
from apps.findings.models import FindingCitation
from apps.instruments.models import InstrumentCitation
from apps.loading.files import read
from apps.loading.models import FactsVersion, digest_of_rows
from apps.loading.rows import rows_of
from apps.loading.writing import write
from tests import world

ONE, TWO, THREE = (datetime(2026, 1, day, tzinfo=UTC) for day in (1, 2, 3))
MOVE = Move("statutes", "old", "new", "Twice on file.", date(2025, 12, 24))


@pytest.fixture(scope="module")
def made():
    return rows_of(read(world.FOLDER))


@pytest.fixture
def rows(made):
    return copy.deepcopy(made)


def told(notes):
    return {note.key: (note.first_seen, note.changed, note.removed, note.went_to) for note in notes}


def test_notes_of_one_load_after_another():
    old, new = ("statutes", "old"), ("statutes", "new")
    first = notes_after([], {old: "a", new: "a"}, [], ONE)
    assert told(first) == {"old": (ONE, ONE, None, ""), "new": (ONE, ONE, None, "")}
    assert told(notes_after(first, {old: "a", new: "b"}, [], TWO)) == {
        "old": (ONE, ONE, None, ""),
        "new": (ONE, TWO, None, ""),
    }
    gone = notes_after(first, {new: "a"}, [], TWO)
    assert told(gone)["old"] == (ONE, ONE, TWO, "")
    moved = notes_after(gone, {new: "a"}, [MOVE], THREE)
    assert told(moved)["old"] == (ONE, ONE, TWO, "new")
    assert told(notes_after(moved, {old: "a", new: "a"}, [], THREE))["old"] == (ONE, THREE, None, "")


def test_an_id_that_was_never_here_is_noted_as_long_as_the_files_name_it():
    never = notes_after([], {("statutes", "new"): "a"}, [MOVE], ONE)
    assert told(never)["old"] == (None, None, ONE, "new")
    assert "old" not in told(notes_after(never, {("statutes", "new"): "a"}, [], TWO))


PARTS = [  # what is told anew, and the families of the records that are then others
    (Amendment, "change", {"statutes", "amendments", "jurisdictions", "states"}),
    (StatuteCitation, "supports", {"statutes", "amendments", "jurisdictions", "states"}),
    (InstrumentCitation, "supports", {"instruments", "provisions"}),
    (
        FindingCitation,
        "supports",
        {"findings", "approaches", "arguments", "tensions", "recommendations", "questions"},
    ),
]


@pytest.mark.parametrize(("model", "field", "families"), PARTS)
def test_a_part_that_changed_changes_its_record_and_what_rests_on_it(rows, model, field, families):
    before = digests_of(rows)
    of_the_law = [
        row for row in rows[model] if getattr(row, "statute_id", getattr(row, "record_id", "")) == "xa-code-5"
    ]
    setattr((of_the_law or rows[model])[0], field, "Told anew.")
    changed = {place for place, digest in digests_of(rows).items() if digest != before[place]}
    assert {family for family, _ in changed} == families
    assert not of_the_law or ("statutes", "xa-code-5") in changed


@pytest.mark.django_db
def test_a_load_writes_the_notes_with_the_facts_and_the_version_knows_nothing_of_them(rows):
    version = FactsVersion.objects.current()
    note = Note.objects.get(id="statutes/xa-code-5")
    assert note.removed is None
    next(row for row in rows[Statute] if row.pk == "xa-code-5").summary = "Told anew."
    moves = [Move("statutes", "xa-act-2000", "xa-code-5", "", date(2025, 3, 4))]
    write(rows, moves=moves)
    after, later = Note.objects.get(id=note.id), FactsVersion.objects.current()
    assert (after.first_seen, after.changed) == (note.first_seen, later.loaded_at)
    assert later.loaded_at > version.loaded_at
    assert later.digest == digest_of_rows(rows, moves)
    assert Note.objects.changed_after(version.loaded_at).filter(family="statutes").get() == after
    assert Note.objects.gone_from("statutes", "xa-act-2000").went_to == "xa-code-5"
