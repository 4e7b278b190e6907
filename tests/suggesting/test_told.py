"""A record as the database tells it is the one that the files tell."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from apps.changes.telling import TOLD, records_of
from apps.criminalization.models import Statute
from apps.loading.files import read
from apps.loading.rows import rows_of
from apps.suggesting.told import record_told
from tests.world import FOLDER

pytestmark = pytest.mark.django_db


def test_every_record_of_the_world_is_told_as_the_files_tell_it():
    told = records_of(rows_of(read(FOLDER)))
    assert {family for family, _ in told} >= {"statutes", "measures", "instruments", "findings", "questions", "states"}
    for place, record in told.items():
        assert record_told(*place) == record, place


def test_there_is_no_record_of_another_family_or_key():
    assert record_told("statutes", "no-such-law") is None
    assert record_told("sources", "anything") is None
    assert "sources" not in TOLD


def test_a_record_with_much_in_it_costs_as_much_as_one_with_little():
    def cost(law):
        with CaptureQueriesContext(connection) as asked:
            record_told("statutes", law.pk)
        return len(asked)

    by_sources = sorted(Statute.objects.all(), key=lambda law: law.citations.count())
    assert cost(by_sources[-1]) <= cost(by_sources[0])
