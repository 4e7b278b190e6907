"""The version of the facts follows from the facts alone."""

import random

import pytest
from django.db import IntegrityError

from apps.loading.files import read
from apps.loading.models import FactsVersion, digest_of_rows
from apps.loading.rows import rows_of
from apps.loading.rows.moves import moves_of
from apps.loading.writing import write
from apps.states.models import State
from tests import world

pytestmark = pytest.mark.django_db


@pytest.fixture
def rows():
    return rows_of(read(world.FOLDER))


def test_a_load_notes_the_version_and_a_second_load_adds_none(rows):
    before, moves = FactsVersion.objects.current(), moves_of(read(world.FOLDER))
    assert before.digest == digest_of_rows(rows, moves)
    write(rows, moves=moves)
    assert FactsVersion.objects.current() == before
    write(rows)
    assert FactsVersion.objects.current().digest == digest_of_rows(rows) != before.digest


def test_it_does_not_depend_on_the_order_in_which_rows_were_made(rows):
    shuffled = {model: random.Random(7).sample(made, len(made)) for model, made in rows.items()}
    assert digest_of_rows(dict(reversed(shuffled.items()))) == digest_of_rows(rows)


def test_one_letter_makes_another_version_and_the_way_back_leads_to_the_first(rows):
    write(rows)
    first = FactsVersion.objects.current()
    state = next(row for row in rows[State] if row.pk == "XG")
    told, state.summary = state.summary, "Told anew."
    write(rows)
    second = FactsVersion.objects.current()
    assert second.digest != first.digest
    state.summary = told
    write(rows)
    third = FactsVersion.objects.current()
    assert (third.digest, third.pk > second.pk) == (first.digest, True)
    assert str(third).startswith(first.digest[:12])


def test_before_a_first_load_there_is_none():
    FactsVersion.objects.all().delete()
    assert FactsVersion.objects.words() == ""


def test_the_database_refuses_a_version_without_a_digest():
    with pytest.raises(IntegrityError, match="facts_version_has_a_digest"):
        FactsVersion.objects.create(digest="none")
