"""The index holds an entry for every state and record, and follows the facts."""

import pytest

from apps.criminalization.models import Statute, StatuteCitation
from apps.findings.models import Finding, Question, Recommendation
from apps.instruments.models import Instrument
from apps.loading.files import read
from apps.loading.models import FactsVersion
from apps.loading.rows import rows_of
from apps.loading.rows.moves import moves_of
from apps.loading.writing import write
from apps.prevention.models import Measure
from apps.search.entries import index_of
from apps.search.models import Entry, EntryCitation, EntryKind, EntryState, KnownWord
from apps.sources.models import Source
from apps.states.models import State
from tests import world
from tests.search.filed import found

pytestmark = pytest.mark.django_db
MODELS = {
    EntryKind.STATE: State,
    EntryKind.INSTRUMENT: Instrument,
    EntryKind.STATUTE: Statute,
    EntryKind.MEASURE: Measure,
    EntryKind.RECOMMENDATION: Recommendation,
    EntryKind.QUESTION: Question,
    EntryKind.FINDING: Finding,
    EntryKind.SOURCE: Source,
}
INDEX = (Entry, EntryState, EntryCitation, KnownWord)


@pytest.fixture
def rows():
    return rows_of(read(world.FOLDER))


def held():
    return {model: sorted(model.objects.values_list()) for model in INDEX}


@pytest.mark.parametrize(("kind", "model"), MODELS.items())
def test_every_record_has_one_entry(kind, model):
    keys = Entry.objects.filter(kind=kind).values_list("key", flat=True)
    assert sorted(keys) == sorted(model.objects.values_list("pk", flat=True))


def test_the_same_facts_give_the_same_index(rows):
    before = held()
    assert not write(rows)
    assert held() == before


def test_the_index_is_made_without_a_query(rows, django_assert_num_queries):
    with django_assert_num_queries(0):
        index_of(rows)


def test_a_changed_record_is_found_by_its_new_words_and_not_by_its_old_ones(rows):
    law = next(law for law in rows[Statute] if law.id == "xa-code-5")
    law.summary = "Told with quixotic words."
    report = write(rows)
    assert found("quixotically") == [str(law)]
    assert set(report.changes) == set(rows)
    assert [model for model, change in report.changes.items() if change] == [Statute]
    assert KnownWord.objects.get(id="quixotic").entries == 1


def test_a_record_that_is_gone_is_not_found(rows):
    assert Entry.objects.filter(key="xb-bill").exists()
    rows[StatuteCitation] = [found for found in rows[StatuteCitation] if found.record_id != "xb-bill"]
    rows[Statute] = [found for found in rows[Statute] if found.id != "xb-bill"]
    write(rows)
    assert not Entry.objects.filter(key="xb-bill").exists()


def test_the_index_is_no_fact(rows):
    digest = FactsVersion.objects.current().digest
    Entry.objects.all().delete()
    assert not write(rows, moves=moves_of(read(world.FOLDER)))
    assert FactsVersion.objects.current().digest == digest
    assert Entry.objects.exists()


def test_an_entry_carries_the_sources_of_its_record():
    entry = Entry.objects.get(kind=EntryKind.STATUTE, key="xa-code-5")
    cited = StatuteCitation.objects.filter(record="xa-code-5").values_list("source", "supports")
    assert list(entry.citations.values_list("source", "supports")) == list(cited)
