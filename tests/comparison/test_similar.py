"""Similar law: what is the same, what differs, what is not known; unknown is never either of the first two."""

from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from apps.comparison.answer import Answer
from apps.comparison.asked import Asked
from apps.comparison.features import KNOWN, Feature, Reading, Value, reading
from apps.comparison.likeness import LEAST, LawOf, Likeness
from apps.comparison.similar import FEATURES, among, similar_law
from apps.comparison.similar_table import features_table, not_listed, similar_table
from apps.comparison.topics import BY_KEY
from apps.criminalization.fetching import with_law
from apps.states.models import State
from apps.tables import Kind
from tests.comparison.fetched import Fetched
from tests.criminalization.building import build

TODAY = date(2026, 11, 24)
DAYS = [date(1990, 1, 1), date(2005, 6, 1), date(2015, 1, 1), TODAY]
CODES = ["XA", "XB", "XC", "XD", "XE", "XF", "XG", "XH", "XI", "XJ", "XK"]


def codes_of(key, laws=(), absences=(), day="2026-11-24"):
    """The code of a feature of a state that has these laws; None where it is not known."""
    build(laws, absences)
    state = with_law(State.objects.with_codes(["XX"])).get()
    feature = next(each for each in FEATURES if each.key == key)
    value = reading(feature, Asked(state, date.fromisoformat(day))).value
    return value and value.code


ALL, KNOWING = {"approach": "all_sex_buying"}, {"approach": "knowing_use"}
MINORS, PLACES = {**ALL, "reach": "minors"}, {**ALL, "reach": "public_places"}
NO_ALL, NO_KNOWING = {"topic": "all_sex_buying"}, {"topic": "knowing_use"}
PRISON, NO_PRISON = {"imprisonment_max_months": 12}, {"imprisonment_max_months": 0}
NORTH, SOUTH = {"place": "XX-N"}, {"place": "XX-S"}
CODED = [
    # feature, laws, laws said not to exist, code
    ("approach", [ALL], [], "all_sex_buying"),
    ("approach", [KNOWING, {**ALL, **NORTH}], [], "knowing_use+all_sex_buying"),
    ("approach", [{**ALL, **NORTH}, {**KNOWING, **SOUTH}], [], "part+knowing_use+all_sex_buying"),
    ("approach", [], [NO_ALL, NO_KNOWING], "none"),
    ("approach", [], [], None),
    ("approach", [MINORS], [], None),
    ("approach", [MINORS], [NO_ALL, NO_KNOWING], "minors"),
    ("approach", [{**ALL, "begins": "2026"}], [], None),
    ("approach", [ALL], [NO_ALL], None),
    ("mental_element", [KNOWING], [], "none_required"),
    ("mental_element", [{**KNOWING, "mental_element": "unknown"}], [], None),
    ("mental_element", [{**KNOWING, "mental_element": "knowledge"}, KNOWING], [], "knowledge+none_required"),
    ("mental_element", [{**KNOWING, "mental_element": "unknown"}, KNOWING], [], None),
    ("mental_element", [ALL], [NO_ALL], None),
    ("services", [KNOWING], [], "sexual"),
    ("services", [], [NO_ALL, NO_KNOWING], None),
    ("offence_kind", [{**ALL, "offence_kind": "administrative"}], [], "administrative"),
    ("imprisonment", [{**ALL, **PRISON}], [], "possible"),
    ("imprisonment", [{**ALL, **NO_PRISON}], [], "none"),
    ("imprisonment", [ALL], [], None),
    ("imprisonment", [{**ALL, **PRISON, **NORTH}, {**ALL, **SOUTH}], [], None),
    ("imprisonment", [{**ALL, **PRISON, **NORTH}, {**ALL, **NO_PRISON, **SOUTH}], [], "none+possible"),
    ("fine", [{**ALL, "fine": True}], [], "possible"),
    ("fine", [{**ALL, "fine": False}], [], "none"),
    ("fine", [ALL], [], None),
    ("reach_minors", [MINORS], [], "yes"),
    ("reach_minors", [{**MINORS, **NORTH}], [], "partly"),
    ("reach_minors", [ALL], [], None),
    ("reach_minors", [{**MINORS, "begins": "2026"}], [], None),
    ("reach_public_places", [PLACES], [], "yes"),
]


@pytest.mark.django_db
@pytest.mark.parametrize(("key", "laws", "absences", "code"), CODED)
def test_a_feature_is_coded_where_all_of_it_is_known(key, laws, absences, code):
    assert codes_of(key, laws, absences) == code


@pytest.mark.django_db
@pytest.mark.parametrize("day", DAYS)
def test_an_answer_of_an_unknown_kind_has_no_value(day):
    for code in CODES:
        for each in similar_law(code, day).law.readings:
            assert each.value is None or each.answer.kind in KNOWN


def test_a_feature_is_a_topic_of_the_comparison_and_stands_once():
    assert {feature.key for feature in FEATURES} <= set(BY_KEY)
    assert len({feature.key for feature in FEATURES}) == len(FEATURES)


class InForce:
    """A law that is in force on every day."""

    def force_on(self, day):
        return "yes"


def invented(name, values, has_law=True):
    """A state's law with these values of a, b, c …: one letter a feature, ? where it is not known."""
    asked = Asked(State(id=name, name=name, slug=name.lower(), researched_on=TODAY), TODAY)
    asked.__dict__ |= {"laws": [InForce()] if has_law else []}
    asked.state._prefetched_objects_cache = {name: Fetched() for name in ("jurisdictions", "searches")}
    return LawOf(asked, tuple(_reading(place, letter) for place, letter in enumerate(values)))


def _reading(place, letter):
    known = letter != "?"
    answer = Answer(Kind.YES if known else Kind.NOT_FOUND, letter)
    feature = Feature(f"f{place}", f"Feature {place}", read=None)
    return Reading(feature, answer, Value(letter, letter) if known else None)


def keys(pairs):
    return [one.feature.key for one, _ in pairs]


TRUTH = [
    # one state, the other, same, differs, unknown, listed
    ("aaa", "aaa", "012", "", "", True),
    ("aaa", "aab", "01", "2", "", True),
    ("aaa", "abb", "0", "12", "", False),
    ("aaa", "bbb", "", "012", "", False),
    ("aaaa", "aabb", "01", "23", "", False),
    ("aaa", "aa?", "01", "", "2", False),
    ("aa?", "aa?", "01", "", "2", False),
    ("aaa?", "aaa?", "012", "", "3", True),
    ("aaa?", "aaab", "012", "", "3", True),
    ("???", "???", "", "", "012", False),
]


@pytest.mark.parametrize(("ones", "others", "same", "differs", "unknown", "listed"), TRUTH)
def test_unknown_is_neither_the_same_nor_a_difference(ones, others, same, differs, unknown, listed):
    one, other = invented("One", ones), invented("Other", others)
    for found in (Likeness(one, other), Likeness(other, one)):
        said = ["".join(key[1:] for key in keys(pairs)) for pairs in (found.same, found.differs, found.unknown)]
        assert said == [same, differs, unknown]
        assert found.is_similar is listed


def test_the_sentence_counts_and_names():
    found = Likeness(invented("One", "aaab?"), invented("Other", "aaaaa"))
    assert found.sentence == "3 of 4 features the same; differs: feature 3; not known of one or both: feature 4"
    assert Likeness(invented("One", "aaa"), invented("Other", "aaa")).sentence == "3 of 3 features the same"


def test_most_the_same_come_first_then_fewest_that_differ_then_by_name():
    others = [("Zeta", "aaaab"), ("Alpha", "aaa?b"), ("Beta", "aaaa?"), ("Gamma", "aaa??"), ("Delta", "aaa??")]
    found = among(invented("One", "aaaaa"), [invented(*each) for each in others], TODAY)
    assert [each.state.name for each in found.listed] == ["Beta", "Zeta", "Delta", "Gamma", "Alpha"]


def test_every_state_is_listed_or_named_with_why_it_is_not():
    others = [("A", "aaa"), ("B", "a??"), ("C", "abb")]
    others = [*(invented(*each) for each in others), invented("D", "aaa", has_law=False)]
    found = among(invented("One", "aaa"), others, TODAY)
    assert [each.state.name for each in found.listed] == ["A"]
    assert [reason.rpartition(": ")[2] for reason in not_listed(found)] == ["D.", "B.", "C."]


@pytest.mark.django_db
@pytest.mark.parametrize("day", DAYS)
def test_one_state_is_as_like_another_as_that_is_like_the_one(day):
    laws = {code: similar_law(code, day).law for code in CODES}
    lists = {code: {each.state.id for each in similar_law(code, day).listed} for code in CODES}
    for a in CODES:
        for b in CODES:
            there, back = Likeness(laws[a], laws[b]), Likeness(laws[b], laws[a])
            for name in ("same", "differs", "unknown"):
                assert keys(getattr(there, name)) == keys(getattr(back, name))
            assert len(there.same) + len(there.differs) + len(there.unknown) == len(FEATURES)
            assert (b in lists[a]) == (a in lists[b])
            if a in lists[b]:
                assert len(there.compared) >= LEAST
                assert there.citations


@pytest.mark.django_db
@pytest.mark.parametrize(("code", "words"), [("XG", "No law on demand, says a source"), ("XJ", "Not researched")])
def test_a_state_without_a_law_has_none_similar_and_it_is_said_why(code, words):
    found = similar_law(code, TODAY)
    [why] = not_listed(found)
    assert found.listed == ()
    assert why.startswith("No law on buyers or users of ")
    assert words in why
    assert code not in {each.state.id for other in CODES for each in similar_law(other, TODAY).listed}


@pytest.mark.django_db
def test_a_law_that_is_perhaps_in_force_is_none_to_be_similar_to():
    assert similar_law("XA", date(2005, 6, 1)).listed == ()
    assert not similar_law("XA", date(1990, 1, 1)).law.has_law


@pytest.mark.django_db
def test_a_state_of_which_too_little_is_known_says_how_much():
    found = next(
        each for code in CODES if (each := similar_law(code, TODAY)).law.has_law and len(each.law.known) < LEAST
    )
    [why] = not_listed(found)
    assert f"{len(found.law.known)} feature" in why
    assert found.listed == ()


@pytest.mark.django_db
def test_the_status_of_selling_is_not_known_of_a_day_before_the_research():
    law = similar_law("XA", date(2015, 1, 1)).law
    assert next(each for each in law.readings if each.feature.key == "selling_sex").value is None


@pytest.mark.django_db
def test_the_tables_say_what_was_found():
    found = next(each for code in CODES if (each := similar_law(code, TODAY)).listed)
    table = similar_table(found)
    for row, each in zip(table.rows, found.listed, strict=True):
        assert [cell.value for cell in row[3:]] == [keys(each.same), keys(each.differs), keys(each.unknown)]
        assert row[2].text == each.phrase
        assert row[2].citations
    own = features_table(found)
    assert [row[0].value for row in own.rows] == [feature.key for feature in FEATURES]
    assert any("Not listed." in note for note in table.notes)


def cost():
    with CaptureQueriesContext(connection) as queries:
        similar_table(similar_law("arcadia", TODAY, by="slug"))
    return len(queries)


@pytest.mark.django_db
def test_more_states_cost_no_more_queries(in_the_world):
    few = in_the_world(cost)
    with CaptureQueriesContext(connection) as queries:
        similar_law("SE", TODAY)
    assert len(queries) <= few <= 15


@pytest.mark.django_db
def test_nobody_is_found_under_a_code_that_does_not_exist():
    with pytest.raises(State.DoesNotExist):
        similar_law("ZZ", TODAY)
