"""A comparison that was kept says for ever what it said, and what has changed since can be told."""

from dataclasses import replace
from datetime import date

import pytest
from django.db import IntegrityError

from apps.comparison.choosing import chosen_dimensions
from apps.comparison.compare import compare
from apps.comparison.models import KeptComparison
from apps.comparison.since_kept import drift_of, question_of
from apps.comparison.table import comparison_table
from apps.criminalization.models import Statute
from apps.tables.contents import canonical, contents_of, digest_of

pytestmark = pytest.mark.django_db
DAY = date(2026, 11, 24)
LAYOUTS = ["columns", "rows"]


def table_on(day=DAY, codes=("XA", "XB", "XI"), topics=("all",), layout="columns"):
    return comparison_table(compare(codes, chosen_dimensions(topics), day), states_as=layout)


def kept(table):
    return KeptComparison.objects.keep(KeptComparison.of(table, kept_on=DAY, facts="a version"))


@pytest.mark.parametrize("layout", LAYOUTS)
def test_it_gives_back_the_very_table_that_was_kept(layout):
    table = table_on(layout=layout)
    found = KeptComparison.objects.get(pk=kept(table).pk)
    assert canonical(contents_of(found.table)) == canonical(contents_of(table))
    assert found.recomputed == found.digest == digest_of(table)
    assert (found.kept_on, found.facts, found.table.facts) == (DAY, "a version", "a version")


def test_the_same_table_is_kept_once_and_the_first_day_stands():
    first = kept(table_on())
    again = KeptComparison.objects.keep(KeptComparison.of(table_on(), kept_on=date(2030, 1, 1), facts="later"))
    assert (again.pk, again.kept_on, again.facts) == (first.pk, DAY, "a version")
    assert KeptComparison.objects.count() == 1


@pytest.mark.parametrize(
    "other",
    [{"day": date(2026, 11, 23)}, {"codes": ("XB", "XA", "XI")}, {"topics": ("law",)}, {"layout": "rows"}],
)
def test_another_question_is_another_table(other):
    assert kept(table_on(**other)).pk != kept(table_on()).pk


def test_the_digest_depends_on_no_database_process_or_order_of_hashes():
    """The suite runs on SQLite and on PostgreSQL, in many processes, and each must come to this id.

    It changes with the world's facts and with the words of an answer, and with nothing else.
    """
    assert KeptComparison.of(table_on(topics=("approach", "penalty", "coe-197"))).id == "15750aa7d5f0bea6"


@pytest.mark.parametrize("wrong", [{"id": "0000000000000000"}, {"id": "27e9bd"}])
def test_the_database_refuses_an_id_that_is_not_of_the_digest(wrong):
    made = KeptComparison.of(table_on(), kept_on=DAY)
    for name, value in wrong.items():
        setattr(made, name, value)
    with pytest.raises(IntegrityError, match="kept_comparison_is_known_by_its_digest"):
        made.save(force_insert=True)


def test_the_database_refuses_a_digest_twice():
    made = kept(table_on())
    other = KeptComparison(id="f" * 16, digest=made.digest, contents=b"", kept_on=DAY)
    with pytest.raises(IntegrityError):
        other.save(force_insert=True)


@pytest.mark.parametrize("layout", LAYOUTS)
def test_a_kept_table_knows_what_it_asked(layout):
    question = question_of(table_on(layout=layout, topics=("approach", "penalty")))
    assert question.states == ("XA", "XB", "XI")
    assert question.topics == ("approach", "penalty")
    assert question.layout == layout


@pytest.mark.parametrize("layout", LAYOUTS)
def test_while_the_facts_stay_nothing_differs(layout):
    table = kept(table_on(layout=layout)).table
    drift = drift_of(table, DAY)
    assert (drift.changed, drift.gone) == ((), ())
    assert drift.asked == sum(cell.kind is not None for row in table.rows for cell in row[1:]) - (
        len(table.rows) if layout == "columns" else 0
    )


@pytest.mark.parametrize("layout", LAYOUTS)
def test_where_the_facts_have_changed_is_told_cell_by_cell_and_the_kept_table_stays(layout):
    first = kept(table_on(layout=layout))
    before = first.told
    Statute.objects.filter(id="xa-code-5").update(imprisonment_max_months=77)
    drift = drift_of(KeptComparison.objects.get(pk=first.pk).table, DAY)
    assert [(each.state, each.topic) for each in drift.answers] == [("Arcadia", "Penalty")]
    (changed,) = drift.answers
    assert changed.then.text != changed.now.text
    assert drift.sources == []
    assert KeptComparison.objects.get(pk=first.pk).told == before


def test_an_answer_that_stands_on_other_sources_is_told_apart():
    table = kept(table_on(topics=("approach",))).table
    law = Statute.objects.get(id="xa-code-5")
    law.citations.filter(position=0).update(supports="Something else.")
    drift = drift_of(table, DAY)
    assert drift.answers == []
    assert [each.state for each in drift.sources] == ["Arcadia"]


def test_a_topic_that_is_no_longer_asked_about_is_named_and_counts_as_nothing():
    table = table_on(topics=("approach", "penalty"), layout="rows")
    old = replace(table, columns=(*table.columns[:2], replace(table.columns[2], key="forgotten")))
    drift = drift_of(old, DAY)
    assert drift.gone == ("Penalty",)
    assert drift.asked == 3
    assert drift.changed == ()


def test_the_law_of_another_day_may_differ():
    drift = drift_of(table_on(date(1999, 1, 1)), DAY)
    assert len(drift.answers) > 3
