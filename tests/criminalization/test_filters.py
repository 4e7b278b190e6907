"""Which statutes of the invented world an address asks for."""

import pytest
from django.http import QueryDict

from apps.addresses import BadAddress
from apps.criminalization.filters import FigureFilter, StatuteFilter
from apps.criminalization.models import EnforcementFigure, Statute

pytestmark = pytest.mark.django_db


def found(query):
    return [law.pk for law in StatuteFilter(QueryDict(query), Statute.objects.all()).qs]


@pytest.mark.parametrize(
    ("query", "ids"),
    [
        ("state=XA", ["xa-act-1999", "xa-code-5", "xa-code-7"]),
        ("state=XA&reach=minors", ["xa-code-7"]),
        ("state=XC,XD&approach=all_sex_buying", ["xc-n-act", "xd-w-order"]),
        ("state=XC&approach=strict_liability&approach=all_sex_buying", ["xc-n-act", "xc-s-act"]),
        ("state=XD&status=in_force&mental_element=knowledge", ["xd-code-232"]),
        ("state=XF&status=lapsed", ["xf-bill-2019"]),
        ("state=XA&q=", ["xa-act-1999", "xa-code-5", "xa-code-7"]),
        ("state=XA&q=nowhere-in-the-records", []),
        ("disputed=true", ["xi-users"]),
        ("disputed=false&state=XI", []),
    ],
)
def test_an_address_asks_for_these_statutes(query, ids):
    assert found(query) == ids


@pytest.mark.parametrize(
    ("query", "ids"),
    [
        ("in_force_on=2003-06-01", ["xa-act-1999"]),
        ("in_force_on=2003-06-01&force=uncertain", []),
        ("in_force_on=2005-06-01", []),
        ("in_force_on=2005-06-01&force=uncertain", ["xa-act-1999", "xa-code-5", "xa-code-7"]),
        ("in_force_on=2006-06-01", ["xa-code-5", "xa-code-7"]),
        ("in_force_on=2006-06-01&force=yes", ["xa-code-5", "xa-code-7"]),
        ("in_force_on=1999-01-01", ["xa-act-1999"]),
        ("in_force_on=1998-12-31", []),
    ],
)
def test_a_law_that_is_uncertain_on_a_day_is_in_force_only_where_that_is_asked_for(query, ids):
    assert found(f"state=XA&{query}") == ids


@pytest.mark.parametrize("day", ["1998-06-01", "2005-06-01", "2012-05-05", "2026-11-24"])
def test_both_is_certain_and_uncertain_together(day):
    apart = found(f"in_force_on={day}") + found(f"in_force_on={day}&force=uncertain")
    assert sorted(found(f"in_force_on={day}&force=both")) == sorted(apart)


def test_a_law_without_a_first_day_is_in_force_from_the_day_of_research():
    assert found("state=XB&in_force_on=2100-01-01") == ["xb-users"]
    assert "xb-users" in found("state=XB&in_force_on=2010-01-01&force=uncertain")
    assert "xb-users" not in found("state=XB&in_force_on=2010-01-01")


def test_a_bill_was_never_in_force():
    assert "xb-bill" not in found("state=XB&in_force_on=2100-01-01&force=both")


@pytest.mark.parametrize(
    ("query", "parameter", "near"),
    [
        ("state=XZ", "state", "XA"),
        ("state=Arcadi", "state", "XA"),
        ("approach=all_buying", "approach", "all_sex_buying"),
        ("aproach=indirect", "aproach", "approach"),
        ("in_force_on=2005", "in_force_on", ""),
        ("force=uncertain", "force", ""),
    ],
)
def test_what_cannot_be_answered_is_named_with_the_nearest(query, parameter, near):
    with pytest.raises(BadAddress) as bad:
        found(query)
    (fault,) = bad.value.faults
    assert fault.parameter == parameter
    if near and parameter != "state":
        assert fault.nearest == near


def test_laws_come_state_by_state():
    names = [law.state.name for law in StatuteFilter(QueryDict(""), Statute.objects.whole()).qs]
    begins = [name for before, name in zip(["", *names], names, strict=False) if name != before]
    assert len(begins) == len(set(names))


def test_figures_are_found_by_a_year_that_their_period_covers():
    everything = EnforcementFigure.objects.all()
    for figure in everything:
        for year in (figure.first_year, figure.last_year):
            assert figure in FigureFilter(QueryDict(f"state={figure.state_id}&year={year}"), everything).qs
        later = FigureFilter(QueryDict(f"year={figure.last_year + 1}"), everything).qs
        assert figure not in later


def test_at_least_of_a_confidence_is_that_one_and_the_higher():
    for word, words in (("high", "high"), ("medium", "high,medium"), ("low", "high,medium,low")):
        assert found(f"min_confidence={word}") == found(f"confidence={words}")
