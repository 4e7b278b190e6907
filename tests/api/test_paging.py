"""Walking a list: each record once, whatever the order, forwards and back, also while records come and go."""

import pytest

from apps.addresses import BadAddress
from apps.api.anchored import ANCHORS, Anchored
from apps.api.cursor import Cursor
from apps.criminalization.filters import SORTS as OF_STATUTES
from apps.criminalization.models import EnforcementFigure, Statute
from apps.instruments.filters import SORTS as OF_INSTRUMENTS
from apps.prevention.filters import SORTS as OF_MEASURES
from tests.api.test_refusals import only_fault

ORDERED = [
    (name, word)
    for name, sorts in (("statutes", OF_STATUTES), ("measures", OF_MEASURES), ("instruments", OF_INSTRUMENTS))
    for key in sorts
    for word in (key, f"-{key}")
]
WORKED_OUT = [("states", "-since"), ("states", "statutes"), ("timeline", ""), ("absences", ""), ("coverage", "")]


def path_of(address):
    return address.partition("/api/v1/")[2]


def ids(answer):
    return [record["id"] for record in answer["results"]]


def asked(name, order, size):
    return f"{name}/?page_size={size}&fields=id" + (f"&ordering={order}" if order else "")


def walk(ask, path, link="next"):
    """The pages from an address on, by the links of the answers."""
    pages = [ask(path).json()]
    while pages[-1][link]:
        pages.append(ask(path_of(pages[-1][link])).json())
    return pages


def take_out(keys):
    """Laws with the figures that are of them."""
    EnforcementFigure.objects.filter(statute__in=keys).delete()
    Statute.objects.filter(pk__in=keys).delete()


@pytest.mark.parametrize(("name", "order"), [*ORDERED, *WORKED_OUT])
def test_a_list_is_walked_forwards_and_back(ask, name, order):
    whole = ids(ask(asked(name, order, 200)).json())
    size = max(len(whole) // 4, 1)
    forwards = walk(ask, asked(name, order, size))
    assert [key for page in forwards for key in ids(page)] == whole
    assert len(forwards) > 2
    last = forwards[-2]["next"]
    back = walk(ask, path_of(last), "previous")
    assert [key for page in reversed(back) for key in ids(page)] == whole
    assert {page["count"] for page in (*forwards, *back)} == {len(whole)}


def test_the_links_stand_in_the_head_too(ask):
    first = ask("statutes/?page_size=2")
    middle = ask(path_of(first.json()["next"]))
    body = middle.json()
    assert 'rel="prev"' not in first.headers["Link"]
    assert f'<{body["next"]}>; rel="next"' in middle.headers["Link"]
    assert f'<{body["previous"]}>; rel="prev"' in middle.headers["Link"]
    assert '/api/v1/statutes/?page_size=2>; rel="first"' in middle.headers["Link"]


@pytest.mark.parametrize("gone", ["first", "last", "all"])
def test_records_that_go_while_a_list_is_walked_shift_nothing(ask, gone):
    whole = ids(ask("statutes/?page_size=200").json())
    first = ask("statutes/?page_size=3").json()
    doomed = {"first": ids(first)[:1], "last": ids(first)[-1:], "all": ids(first)}[gone]
    take_out(doomed)
    rest = walk(ask, path_of(first["next"]))
    assert [key for page in rest for key in ids(page)] == whole[3:]


def test_records_that_come_while_a_list_is_walked_are_given_where_they_belong(ask):
    whole = ids(ask("statutes/?page_size=200&ordering=statute").json())
    early, late = Statute.objects.get(pk=whole[0]), Statute.objects.get(pk=whole[-1])
    first = ask("statutes/?page_size=3&ordering=statute").json()
    for law, key in ((early, "a-new-first"), (late, "zz-new-last")):
        law.pk, law._state.adding = key, True
        law.save(force_insert=True)
    rest = walk(ask, path_of(first["next"]))
    assert [key for page in rest for key in ids(page)] == [*whole[3:], "zz-new-last"]


def test_a_page_after_which_all_is_gone_is_empty_and_leads_to_the_first(ask):
    first = ask("statutes/?page_size=3").json()
    kept = ids(first)
    take_out(set(Statute.objects.values_list("pk", flat=True)).difference(kept))
    after = ask(path_of(first["next"]))
    body = after.json()
    assert (body["count"], body["results"], body["next"], body["previous"]) == (3, [], None, None)
    assert after.headers["Link"].endswith('/api/v1/statutes/?page_size=3>; rel="first"')


@pytest.mark.parametrize(
    "other",
    ["measures/?page_size=3", "statutes/?page_size=3&approach=knowing_use", "statutes/?page_size=3&ordering=-adopted"],
)
def test_a_cursor_holds_for_its_own_question_alone(ask, other):
    cursor = ask("statutes/?page_size=3").json()["next"].partition("cursor=")[2].partition("&")[0]
    assert ask(f"statutes/?page_size=7&fields=id&cursor={cursor}").status_code == 200
    fault = only_fault(ask(f"{other}&cursor={cursor}"))
    assert fault["parameter"] == "cursor"
    assert "first page" in fault["message"]


LETTERS = "abcdefghijklmnopqrstuvwxyz"


@pytest.mark.parametrize(
    ("left", "expected"),
    [
        (LETTERS, "klm"),
        (LETTERS.replace("j", ""), "klm"),
        (LETTERS.replace("k", ""), "lmn"),
        ("a" + LETTERS[10:], "klm"),
        (LETTERS[:10] + "XYZ" + LETTERS[10:], "XYZ"),
    ],
)
def test_a_place_is_found_again_by_the_rows_before_it(left, expected):
    rows = Anchored(LETTERS, str)
    cursor = Cursor(rows.values_of(rows.slice(None, ANCHORS), is_before=False))
    assert "".join(Anchored(left, str).slice(cursor, 3)) == expected


def test_a_place_of_which_nothing_is_left_is_refused():
    rows = Anchored(LETTERS, str)
    cursor = Cursor(rows.values_of(rows.slice(None, ANCHORS), is_before=False))
    with pytest.raises(BadAddress, match="begin anew"):
        Anchored(LETTERS[ANCHORS:], str).slice(cursor, 3)


@pytest.mark.parametrize("asked_twice", ["ordering=adopted&sort=adopted", "ordering=adopted&ordering=-adopted"])
def test_an_order_is_given_once(ask, asked_twice):
    assert only_fault(ask(f"statutes/?{asked_twice}"))["parameter"] == "ordering"


def test_an_order_has_one_meaning_under_both_names(ask):
    assert ids(ask("statutes/?ordering=-adopted").json()) == ids(ask("statutes/?sort=-adopted").json())
    assert only_fault(ask("statutes/?ordering=adoptd"))["nearest"] == "adopted"
