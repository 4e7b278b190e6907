"""What is not known comes last, whichever way a list is turned."""

import pytest
from django.http import QueryDict

from apps.addresses import BadAddress
from apps.addresses.sorting import rows_in_order
from apps.criminalization.filters import StatuteFilter
from apps.criminalization.models import Statute
from tests.criminalization.building import build, known

pytestmark = pytest.mark.django_db

LAWS = [
    {"approach": "knowing_use", "begins": "2010", "adopted": None, "imprisonment_max_months": 24, "confidence": "low"},
    {"approach": "all_sex_buying", "begins": None, "adopted": known("1998"), "imprisonment_max_months": None},
    {"approach": "indirect", "begins": "1999", "adopted": known("1999-05-01"), "imprisonment_max_months": 6},
    {"approach": "strict_liability", "begins": "2010-01-01", "adopted": None, "confidence": "medium"},
]


def order(word):
    query = QueryDict(f"state=XX&sort={word}")
    return [int(law.pk.removeprefix("xx-")) for law in StatuteFilter(query, Statute.objects.all()).qs]


@pytest.mark.parametrize(
    ("word", "places"),
    [
        ("since", [2, 3, 0, 1]),
        ("-since", [0, 3, 2, 1]),
        ("adopted", [1, 2, 0, 3]),
        ("-adopted", [2, 1, 0, 3]),
        ("penalty", [2, 0, 1, 3]),
        ("-penalty", [0, 2, 1, 3]),
        ("approach", [2, 0, 3, 1]),
        ("-approach", [1, 3, 0, 2]),
        ("confidence", [0, 3, 1, 2]),
        ("-confidence", [1, 2, 3, 0]),
        ("state", [0, 1, 2, 3]),
        ("statute", [0, 1, 2, 3]),
        ("-statute", [3, 2, 1, 0]),
    ],
)
def test_laws_stand_in_the_order_that_is_asked_for(word, places):
    build([{"confidence": "high", **law} for law in LAWS])
    assert order(word) == places


@pytest.mark.parametrize(("is_descending", "expected"), [(False, ["b", "d", "a", "c"]), (True, ["a", "b", "d", "c"])])
def test_rows_alike_stay_as_they_stood(is_descending, expected):
    values = {"a": 2, "b": 1, "c": None, "d": 1}
    assert rows_in_order(list(values), values.get, is_descending) == expected


@pytest.mark.parametrize(
    ("query", "near"),
    [("sort=sinse", "since"), ("sort=-adoptd", "-adopted"), ("sort=since&sort=state", ""), ("sort=Since", "since")],
)
def test_an_order_that_does_not_exist_is_refused_with_the_nearest(query, near):
    (fault,) = StatuteFilter(QueryDict(query), Statute.objects.all()).faults()
    assert (fault.parameter, fault.nearest) == ("sort", near)


def test_a_blank_order_is_none():
    assert StatuteFilter(QueryDict("sort="), Statute.objects.all()).sort is None


def test_a_list_without_an_order_of_its_own_refuses_one():
    from apps.criminalization.filters import FigureFilter
    from apps.criminalization.models import EnforcementFigure

    with pytest.raises(BadAddress, match="no parameter “sort”"):
        FigureFilter(QueryDict("sort=year"), EnforcementFigure.objects.all()).require()
