"""The writer of facts: what a load adds, changes and removes, and that it is all or nothing."""

import copy

import pytest
from django.db import IntegrityError

from apps.criminalization.models import Amendment, Statute, StatuteCitation
from apps.loading.files import read
from apps.loading.rows import rows_of
from apps.loading.writing import Change, write
from apps.sources.models import Source
from apps.states.models import ResearchLead, State
from tests import world

pytestmark = pytest.mark.django_db


@pytest.fixture
def rows():
    """The rows of the world, which the database holds already."""
    return rows_of(read(world.FOLDER))


def row(rows, model, key):
    return next(found for found in rows[model] if found.id == key)


def everything():
    """All that the database holds, in a form that can be compared."""
    return {model: sorted(model.objects.values_list()) for model in (State, Statute, StatuteCitation, ResearchLead)}


def test_a_second_load_changes_nothing(rows):
    report = write(rows)
    assert not report
    assert report.unchanged == sum(len(found) for found in rows.values())


def test_a_changed_row_is_the_only_one_that_changes(rows):
    row(rows, Statute, "xa-code-5").summary = "Told anew."
    report = write(rows)
    assert report.changes[Statute] == Change(changed=1, unchanged=len(rows[Statute]) - 1)
    assert [model for model, change in report.changes.items() if change] == [Statute]
    assert Statute.objects.get(id="xa-code-5").summary == "Told anew."
    assert Amendment.objects.filter(statute="xa-code-5").count() == 2


def test_a_date_that_is_known_more_closely_is_a_change(rows):
    row(rows, Statute, "xa-code-5").in_force_from_first = row(rows, Statute, "xa-code-5").in_force_from_last
    assert write(rows).changes[Statute].changed == 1
    assert str(Statute.objects.get(id="xa-code-5").in_force_from) == "2005-12-31"


def test_a_new_row_is_added(rows):
    lead = copy.copy(rows[ResearchLead][0])
    lead.id, lead.position = "xa-lead-99", 98
    rows[ResearchLead].append(lead)
    assert write(rows).changes[ResearchLead].added == 1
    assert ResearchLead.objects.filter(id="xa-lead-99").exists()


def test_what_left_the_files_leaves_the_database(rows):
    rows[StatuteCitation] = [found for found in rows[StatuteCitation] if found.record_id != "xb-bill"]
    rows[Statute] = [found for found in rows[Statute] if found.id != "xb-bill"]
    report = write(rows)
    assert (report.changes[Statute].removed, report.changes[StatuteCitation].removed) == (1, 1)
    assert not Statute.objects.filter(id="xb-bill").exists()


def test_a_row_that_nobody_wrote_by_the_files_is_removed(rows):
    Source.objects.create(id="ffffffffffff", url="https://example.org/stray", kind="ngo")
    assert write(rows).changes[Source].removed == 1


def test_an_empty_set_of_rows_empties_the_database(rows):
    report = write({model: [] for model in rows})
    assert sum(change.removed for change in report.changes.values()) == sum(map(len, rows.values()))
    assert not any(model.objects.exists() for model in rows)
    assert write(rows).changes[State].added == len(rows[State])


def test_two_states_may_exchange_their_squares_on_the_map(rows):
    one, other = row(rows, State, "XA"), row(rows, State, "XB")
    one.tile_row, other.tile_row = other.tile_row, one.tile_row
    one.tile_col, other.tile_col = other.tile_col, one.tile_col
    assert write(rows).changes[State].changed == 2
    assert State.objects.get(id="XA").tile_col == 3


@pytest.mark.parametrize(
    "spoil",
    [
        pytest.param({"approach": "everything"}, id="a word that is none"),
        pytest.param({"first_source_id": None}, id="no source"),
        pytest.param({"jurisdiction_id": "ZZ"}, id="a jurisdiction that is none"),
        pytest.param({"first_source_id": "000000000000"}, id="a source that is none"),
    ],
)
def test_a_row_that_the_database_refuses_leaves_it_as_it_was(rows, spoil):
    before = everything()
    row(rows, State, "XA").summary = "Written before the fault."
    for field, value in spoil.items():
        setattr(row(rows, Statute, "xa-code-5"), field, value)
    with pytest.raises(IntegrityError):
        write(rows)
    assert everything() == before


def test_each_model_is_told_of_once_its_rows_are_written(rows):
    told = []
    write(rows, told=lambda model, change: told.append((model, change.unchanged)))
    assert told == [(model, len(found)) for model, found in rows.items()]
