"""From files of facts to rows: what no database is needed for."""

from datetime import date

import pytest

from apps.dates import KnownDate
from apps.instruments.models import Participation
from apps.loading.files import read
from apps.loading.rows import models_of_facts, rows_of
from apps.loading.rows.cited import source_of
from apps.loading.rows.values import flag, known_date, number, numbered, text
from apps.sources.models import Source
from tests import world

SAID = {
    "url": "https://example.org/page",
    "title": "A page",
    "publisher": "Press",
    "published": "2020",
    "kind": "ngo",
    "supports": "This.",
}


@pytest.fixture(scope="module")
def rows():
    return rows_of(read(world.FOLDER))


def made(rows, model, key):
    return next(row for row in rows[model] if row.id == key)


def by_name(rows, name):
    return next(found for model, found in rows.items() if model.__name__ == name)


def test_text_loses_the_line_end_of_its_block():
    assert text({"summary": "Two words.\n"}, "summary") == "Two words."


@pytest.mark.parametrize("entry", [{}, {"note": None}])
def test_what_is_not_said_is_blank_or_none(entry):
    assert text(entry, "note") == ""
    assert number(entry, "note") is None
    assert known_date(entry, "note") is None
    assert flag(entry, "note") is None


def test_a_word_of_the_file_becomes_what_it_stands_for():
    entry = {"fine": "false", "value": "0", "begins": "2005-07"}
    assert flag(entry, "fine") is False
    assert number(entry, "value") == 0
    assert known_date(entry, "begins") == KnownDate(date(2005, 7, 1), date(2005, 7, 31))


def test_a_key_that_is_repeated_gets_a_number():
    assert list(numbered(["a", "b", "a", "a"])) == ["a", "b", "a-2", "a-3"]


def test_the_same_page_told_in_the_same_words_is_one_source_whatever_it_supports():
    assert source_of(SAID).id == source_of({**SAID, "supports": "That."}).id


@pytest.mark.parametrize("key", ["url", "title", "publisher", "published", "kind"])
def test_a_page_told_differently_is_another_source(key):
    other = {"kind": "news", "published": "2021"}.get(key, "other")
    assert source_of({**SAID, key: other}).id != source_of(SAID).id


def test_the_key_of_a_source_is_twelve_hex_digits():
    assert len(source_of(SAID).id) == 12
    assert int(source_of(SAID).id, 16) >= 0


def test_every_model_of_facts_has_rows_in_the_world(rows):
    assert [model.__name__ for model, found in rows.items() if not found] == []


def test_a_model_comes_after_those_it_names():
    order = models_of_facts()
    for place, model in enumerate(order):
        for field in model._meta.concrete_fields:
            if field.related_model:
                assert order.index(field.related_model) < place, (model, field)


def test_the_same_files_give_the_same_rows(rows):
    again = rows_of(read(world.FOLDER))
    assert [[row.pk for row in found] for found in rows.values()] == [
        [row.pk for row in found] for found in again.values()
    ]


def test_the_name_in_addresses_is_plain_letters(rows):
    assert made(rows, next(m for m in rows if m.__name__ == "State"), "XI").slug == "ilandia"


def test_figures_of_one_kind_and_period_are_told_apart(rows):
    keys = [row.id for row in by_name(rows, "EnforcementFigure") if row.state_id == "XA"]
    assert keys == ["xa-convictions-2006", "xa-convictions-2007-2008", "xa-convictions-2006-2"]


def test_an_absence_is_a_row_of_the_family_it_is_about(rows):
    laws = {row.id for row in by_name(rows, "AbsentLaw")}
    measures = {row.id for row in by_name(rows, "AbsentMeasure")}
    assert {"xg-no-any_demand_law", "xc-no-all_sex_buying"} <= laws
    assert measures == {"xg-no-any_prevention", "xi-no-awareness_campaign"}


def test_an_absence_in_a_part_is_of_that_part(rows):
    absent = next(row for row in by_name(rows, "AbsentLaw") if row.id == "xc-no-all_sex_buying")
    assert absent.jurisdiction_id == "XC-S"


@pytest.mark.parametrize(
    ("key", "title", "kind"),
    [
        ("xa-palermo-protocol", "Status of the Protocol", "intergovernmental"),
        ("xc-palermo-protocol", "", "other"),
    ],
)
def test_a_participation_takes_the_source_that_others_describe_or_its_bare_address(rows, key, title, kind):
    source = made(rows, Source, made(rows, Participation, key).source_id)
    assert (source.title, source.kind) == (title, kind)


def test_a_state_that_a_list_only_disputes_is_not_counted_by_it(rows):
    on_list = [row for row in by_name(rows, "ListedState") if row.record_id == "list-buying"]
    listed = {row.state_id: (row.is_listed, row.is_disputed) for row in on_list}
    assert listed == {"XA": (True, False), "XK": (True, True), "XF": (False, True)}


def test_a_finding_is_cited_by_its_section(rows):
    citation = next(row for row in by_name(rows, "FindingCitation") if row.record_id == "brief-rec")
    assert citation.supports == "Recommendations: 1"


def test_an_argument_on_criminal_law_as_a_whole_names_no_approach(rows):
    argument = next(row for row in by_name(rows, "ApproachArgument") if row.id == "all-for-brief-few-laws")
    assert argument.approach_id is None


def test_whether_a_measure_was_evaluated_is_not_known_where_nothing_is_said(rows):
    measures = {row.id: row.evaluated for row in by_name(rows, "Measure")}
    assert (measures["xd-research"], measures["xa-course"], measures["xa-campaign"]) == ("unknown", "yes", "no")
