"""Which instruments and rows of participation of the invented world an address asks for."""

import datetime

import pytest
from django.http import QueryDict

from apps.addresses import BadAddress
from apps.instruments.filters import InstrumentFilter, ParticipationFilter
from apps.instruments.models import Instrument, Participation
from apps.instruments.table import instrument_table, participation_table
from apps.sources.models import with_sources
from apps.tables import Kind

pytestmark = pytest.mark.django_db
TODAY = datetime.date(2026, 11, 24)


def test_instruments_are_found_by_what_their_provisions_are_on_each_once():
    for instrument in Instrument.objects.prefetch_related("provisions"):
        for provision in instrument.provisions.all():
            kept = list(InstrumentFilter(QueryDict(f"on={provision.on},other"), Instrument.objects.all()).qs)
            assert kept.count(instrument) == 1


def test_context_and_obligations_part_the_list():
    context = InstrumentFilter(QueryDict("context_only=true"), Instrument.objects.all()).qs
    duties = InstrumentFilter(QueryDict("context_only=false"), Instrument.objects.all()).qs
    assert all(each.context_only for each in context)
    assert len(context) + len(duties) == Instrument.objects.count()


def test_participation_is_found_by_state_instrument_and_status():
    row = Participation.objects.first()
    query = f"state={row.state_id}&instrument={row.instrument_id}&status={row.status}"
    assert list(ParticipationFilter(QueryDict(query), Participation.objects.all()).qs) == [row]


def test_an_unknown_instrument_is_refused_with_the_nearest():
    with pytest.raises(BadAddress, match="palermo-protocol"):
        ParticipationFilter(QueryDict("instrument=palermo"), Participation.objects.all()).require()


def test_a_date_that_no_source_gives_is_not_found():
    rows = Participation.objects.select_related("state", "instrument", "source")
    table = participation_table(rows, TODAY)
    keys = [column.key for column in table.columns]
    for each, row in zip(rows, table.rows, strict=True):
        assert (row[keys.index("signed")].kind is Kind.NOT_FOUND) == (each.signed is None)
        assert row[0].citations


def test_every_instrument_is_a_row_with_its_sources():
    table = instrument_table(with_sources(Instrument.objects.prefetch_related("provisions")), TODAY)
    assert len(table.rows) == Instrument.objects.count()
    assert all(row[0].citations for row in table.rows)
