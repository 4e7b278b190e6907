"""Which statutes of the invented world an address asks for."""

import pytest
from django.http import QueryDict

from apps.addresses import BadAddress
from apps.criminalization.approach import contradicts
from apps.criminalization.denials import denied_laws
from apps.criminalization.filters import FigureFilter, StatuteFilter
from apps.criminalization.force import Force
from apps.criminalization.models import AbsentLaw, EnforcementFigure, Statute
from apps.criminalization.vocabulary import Reach
from apps.dates import KnownDate

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


@pytest.mark.parametrize("as_of", ["1998", "2004", "2005", "2012", "2020-06", "2026-11-30"])
@pytest.mark.parametrize("topic", ["any_demand_law", "all_sex_buying", "knowing_use"])
def test_the_database_denies_the_laws_that_a_source_contradicts(topic, as_of):
    for services in ("", "sexual"):
        AbsentLaw.objects.update(topic=topic, services=services, **_ends(as_of))
        general = Statute.objects.filter(reach=Reach.GENERAL).select_related("jurisdiction__state")
        denied = {law.pk for law in general if any(contradicts(each, law) for each in AbsentLaw.objects.all())}
        assert set(denied_laws()) == denied


@pytest.mark.parametrize("day", ["1998-12-31", "2005-06-01", "2006-06-01", "2020-01-01", "2026-11-30"])
@pytest.mark.parametrize("query", ["", "state=XA,XB", "variation=child_victims,as_trafficking"])
def test_laws_are_told_apart_by_the_database_as_one_by_one(query, day):
    on = KnownDate.parse(day).first
    laws = StatuteFilter(QueryDict(query), Statute.objects.select_related("jurisdiction__state")).qs
    held = [law.force_on(on) for law in laws]
    undated = [law for law in laws if law.force_on(on) == Force.YES and law.in_force_from is None]
    assert laws.tally(on) == {
        "held": held.count(Force.YES),
        "perhaps": held.count(Force.UNCERTAIN),
        "not_held": held.count(Force.NO),
        "undated": len(undated),
        "states": len({law.state for law in laws}),
    }


def _ends(text):
    known = KnownDate.parse(text)
    return {"as_of_first": known.first, "as_of_last": known.last}
