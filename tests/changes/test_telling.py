"""Records as their history tells them: every record of the files once, with what stands within it."""

import pytest

from apps.changes.comparing import Difference, differences
from apps.changes.families import FAMILIES
from apps.changes.telling import MODELS, NOT_TOLD, TOLD, Record, records_of
from apps.changes.wording import ONE, field_words, sentence, value_words
from apps.loading.files import read
from apps.loading.rows import models_of_facts, rows_of
from tests import world


@pytest.fixture(scope="module")
def rows():
    return rows_of(read(world.FOLDER))


@pytest.fixture(scope="module")
def records(rows):
    return records_of(rows)


def test_every_row_of_a_family_is_a_record(rows, records):
    counted = sum(len(rows[model]) for model in MODELS)
    assert len(records) == counted > 100


def test_every_model_of_facts_is_told_somewhere(rows):
    """As a record, or within one, but for sources and research leads."""
    told = {name for record in records_of(rows).values() for name in record.fields}
    within = [model for model in models_of_facts() if model not in MODELS]
    names = {
        "sources" if field.name == "record" and hasattr(model, "supports") else field.remote_field.get_accessor_name()
        for model in within
        for field in model._meta.concrete_fields
        if field.is_relation and field.related_model in MODELS
    }
    assert {"sources", "variations", "audiences", "steps", "positions"} <= told & names


def test_a_statute_says_what_its_file_says(records):
    law = records["statutes", "xa-act-1999"]
    assert (law.family, law.key, law.state) == ("statutes", "xa-act-1999", "XA")
    assert law.name == law.fields["law"]
    assert law.fields["approach"]
    assert "<http" in law.fields["sources"]


def test_a_known_date_is_told_once_and_as_closely_as_it_is_known(records):
    told = {name for record in records.values() for name in record.fields}
    assert "in_force_from" in told
    assert not {name for name in told if name.endswith(("_first", "_last"))}


@pytest.mark.parametrize("family", [*TOLD])
def test_each_family_has_a_word_for_one_of_it(family):
    assert ONE[family]


def test_only_sources_and_leads_of_the_families_are_not_told():
    assert set(FAMILIES) - set(TOLD) == NOT_TOLD == {"sources", "leads"}


def record(key="a", **fields):
    return Record("statutes", key, "SE", "A law", fields)


def of(*records):
    return {each.place: each for each in records}


@pytest.mark.parametrize(
    ("before", "after", "found"),
    [
        ([], [], []),
        ([record(law="A")], [record(law="A")], []),
        ([], [record(law="A")], [("added", "", "", "")]),
        ([record(law="A")], [], [("removed", "", "", "")]),
        ([record(law="A")], [record(law="B")], [("changed", "law", "A", "B")]),
        ([record(law="A")], [record(law="A", fine="True")], [("changed", "fine", "", "True")]),
        ([record(law="A", fine="True")], [record(law="A")], [("changed", "fine", "True", "")]),
        ([record(a="1", b="1")], [record(b="2", a="2")], [("changed", "a", "1", "2"), ("changed", "b", "1", "2")]),
        ([record("a", a="1")], [record("b", a="1")], [("removed", "", "", ""), ("added", "", "", "")]),
    ],
)
def test_what_differs_is_told_field_by_field(before, after, found):
    told = [(each.what, each.field, each.before, each.after) for each in differences(of(*before), of(*after))]
    assert told == found


class Change:
    def __init__(self, what="changed", field="", before="", after="", family="statutes"):
        self.what, self.field, self.before, self.after, self.family = what, field, before, after, family


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (Change("added"), "statute added"),
        (Change("removed", family="enforcement"), "figure on application removed"),
        (Change(field="imprisonment_max_months", after="12"), "maximum penalty (months of imprisonment) added"),
        (Change(field="imprisonment_max_months", before="12"), "maximum penalty (months of imprisonment) removed"),
        (Change(field="summary", before="a", after="b"), "summary changed"),
    ],
)
def test_a_change_is_told_in_a_clause(change, words):
    assert sentence(change) == words


@pytest.mark.parametrize(
    ("field", "value", "words"),
    [
        ("approach", "knowing_use", "Knowing use"),
        ("in_force_from", "2005-07", "July 2005"),
        ("fine", "True", "yes"),
        ("summary", "As it stands.", "As it stands."),
        ("summary", "", "nothing said"),
    ],
)
def test_what_a_field_says_is_told_as_people_say_it(field, value, words):
    assert value_words("statutes", field, value) == words


def test_a_field_without_a_word_of_its_own_is_told_by_its_name():
    assert field_words("lead_typical") == "lead typical"
    assert isinstance(Difference(record(), "added"), Difference)
