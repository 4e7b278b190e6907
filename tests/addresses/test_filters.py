"""A filter set that drops nothing in silence."""

from typing import Any

import django_filters
import pytest
from django.db import models
from django.http import QueryDict

from apps.addresses import BadAddress
from apps.addresses.filters import DayFilter, StrictFilterSet, WordsFilter


class Approach(models.TextChoices):
    """An invented vocabulary."""

    ALL = "all_buying", "All buying of sex"
    KNOWING = "knowing_use", "Knowing use"
    NONE = "none", "None"


class Law(models.Model):
    """An invented record, whose table is in no database: only the question is looked at."""

    approach = models.CharField(max_length=20)
    title = models.CharField(max_length=50)
    year = models.IntegerField()
    first = models.DateField()
    repealed = models.BooleanField()

    class Meta:
        """Part of no application."""

        app_label = "invented_laws"
        managed = False

    def __str__(self) -> str:
        """The title."""
        return self.title


class LawFilterSet(StrictFilterSet):
    """Every sort of filter that an address can hold."""

    also = ("as_of",)
    approach = WordsFilter(choices=Approach)
    q = django_filters.CharFilter(field_name="title", lookup_expr="icontains", label="Words")
    kind = django_filters.ChoiceFilter(field_name="title", choices=[("act", "Act"), ("code", "Code")])
    year = django_filters.NumberFilter()
    years = django_filters.RangeFilter(field_name="year", label="Years")
    in_force_on = DayFilter(field_name="first", lookup_expr="lte", label="In force on")
    repealed = django_filters.BooleanFilter(label="Repealed")


def asked(query: str, **more: Any) -> LawFilterSet:
    return LawFilterSet(QueryDict(query), Law.objects.all(), **more)


def condition(filter_set: LawFilterSet) -> str:
    return str(filter_set.qs.query).partition(" WHERE ")[2].replace('"invented_laws_law".', "").replace('"', "")


@pytest.mark.parametrize(
    ("query", "wanted"),
    [
        ("", ""),
        ("q=&approach=&year=+&approach=,", ""),
        ("approach=none", "approach IN (none)"),
        ("approach=knowing_use,none", "approach IN (knowing_use, none)"),
        ("approach=knowing_use&approach=none", "approach IN (knowing_use, none)"),
        ("approach=none&approach=knowing_use,%20none,&approach=", "approach IN (none, knowing_use)"),
        ("year=2005&as_of=2003-06-01", "year = 2005"),
        ("years_min=1990&years_max=2000", "year BETWEEN 1990 AND 2000"),
        ("kind=act", "title = act"),
        ("in_force_on=2010-01-01", "first <= 2010-01-01"),
        ("repealed=false", "NOT repealed"),
        ("repealed=unknown", ""),
    ],
)
def test_an_address_is_the_question_it_looks_like(query: str, wanted: str) -> None:
    assert asked(query).faults() == ()
    assert condition(asked(query)).replace("'", "") == wanted


@pytest.mark.parametrize(
    ("query", "parameter", "value", "near"),
    [
        ("aproach=none", "aproach", "none", "approach"),
        ("zzzz=1", "zzzz", "1", ""),
        ("years=3", "years", "3", "year"),
        ("approach=all_bying", "approach", "all_bying", "all_buying"),
        ("approach=none,Knowing+use", "approach", "Knowing use", "knowing_use"),
        ("approach=NONE", "approach", "NONE", "none"),
        ("kind=akt", "kind", "akt", "act"),
        ("kind=act&kind=code", "kind", "act, code", ""),
        ("q=a&q=a", "q", "a, a", ""),
        ("as_of=2001-01-01&as_of=2002-01-01", "as_of", "2001-01-01, 2002-01-01", ""),
        ("year=soon", "year", "soon", ""),
        ("years_min=few", "years_min", "few", ""),
        ("in_force_on=01/02/2003", "in_force_on", "01/02/2003", ""),
        ("repealed=perhaps", "repealed", "perhaps", ""),
        ("repealed=2", "repealed", "2", ""),
        ("repealed=True", "repealed", "True", "true"),
        ("q=a%00b", "q", "a\ufffdb", ""),
        ("as_of=%00", "as_of", "\ufffd", ""),
        ("q=" + "x" * 201, "q", "x" * 60 + "…", ""),
        ("approach=none," + "x" * 201, "approach", "x" * 60 + "…", ""),
    ],
)
def test_what_cannot_be_answered_is_named(query: str, parameter: str, value: str, near: str) -> None:
    faults = asked(query).faults()
    assert [(fault.parameter, fault.value, fault.nearest) for fault in faults] == [(parameter, value, near)]
    with pytest.raises(BadAddress):
        asked(query).require()
    with pytest.raises(BadAddress):
        _ = asked(query).qs


def test_all_faults_are_said_at_once_in_the_order_of_the_address() -> None:
    faults = asked("year=soon&approach=x,y&sort=z&kind=act").faults()
    assert [(fault.parameter, fault.value) for fault in faults] == [
        ("year", "soon"),
        ("approach", "x"),
        ("approach", "y"),
        ("sort", "z"),
    ]


def test_a_fault_says_what_was_meant_and_what_exists() -> None:
    (word,) = asked("approach=all_bying").faults()
    assert str(word) == (
        "“all_bying” is not a word of approach. Did you mean “all_buying”? There are: all_buying, knowing_use, none."
    )
    (name,) = asked("aproach=none").faults()
    assert str(name).startswith(
        "There is no parameter “aproach” here. Did you mean “approach”? There are: approach, as_"
    )


def test_a_day_says_how_to_write_one() -> None:
    (fault,) = asked("in_force_on=01/02/2003").faults()
    assert "2005-07-01" in fault.message


def test_yes_or_no_says_its_two_words() -> None:
    (fault,) = asked("repealed=perhaps").faults()
    assert fault.choices == ("true", "false")


def test_a_view_can_read_more_parameters_itself() -> None:
    assert asked("page=2").faults()
    assert asked("page=2", also=("page",)).faults() == ()


def test_a_plain_dictionary_is_an_address_too() -> None:
    filter_set = LawFilterSet({"approach": ["none", "all_buying"], "year": 2005}, Law.objects.all())
    assert "approach IN (none, all_buying)" in condition(filter_set).replace("'", "")


def test_without_an_address_there_is_nothing_wrong() -> None:
    assert LawFilterSet(None, Law.objects.all()).faults() == ()


def test_choices_are_described_in_words() -> None:
    described = asked("approach=none,all_buying&q=rent&repealed=true&years_min=1990&as_of=2001-01-01").described()
    assert described == [
        ("approach", "none", "None"),
        ("approach", "all_buying", "All buying of sex"),
        ("q", "rent", "Words: rent"),
        ("repealed", "true", "Repealed: yes"),
        ("years_min", "1990", "Years: 1990"),
    ]


def test_a_yes_or_no_that_does_not_matter_is_no_choice() -> None:
    assert asked("repealed=unknown").described() == []


def test_what_is_wrong_is_not_described_as_if_it_were_asked() -> None:
    assert asked("approach=x&year=2005").described() == [("year", "2005", "Year: 2005")]


def test_a_vocabulary_may_come_from_a_function() -> None:
    class Late(StrictFilterSet):
        approach = WordsFilter(choices=lambda: Approach.choices)

    assert Late(QueryDict("approach=none"), Law.objects.all()).faults() == ()
    assert Late(QueryDict("approach=nine"), Law.objects.all()).faults()[0].nearest == "none"
