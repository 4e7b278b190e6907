"""How a state stands to a treaty or directive on a day."""

import pytest

from apps.comparison.promises import binds, takes_part
from apps.instruments.models import Instrument, Participation
from apps.states.models import Membership
from apps.tables import Kind
from tests.comparison.fetched import asked, known

TRUTH = [
    # status, signed, ratified, in force, as of, day, kind, words
    (
        "party",
        None,
        "2004-07-01",
        "2004-07-31",
        "2015",
        "2004-07-30",
        Kind.NONE,
        "Not yet a party. In force for it 31 July 2004",
    ),
    ("party", None, "2004-07-01", "2004-07-31", "2015", "2004-07-31", Kind.YES, "Party"),
    ("party", None, "2004-07-01", "2004-07-31", "2015", "2030-01-01", Kind.YES, "Party"),
    ("party", None, "2004", None, "2015", "2003-12-31", Kind.NONE, "Not yet a party. Ratified 2004"),
    ("party", None, "2004", None, "2015", "2004-06-01", Kind.UNCERTAIN, "Perhaps a party: ratified 2004"),
    ("party", None, "2004", None, "2015", "2004-12-31", Kind.YES, "Party, by ratification"),
    ("party", None, None, None, "2015", "2015-12-31", Kind.YES, "Party, first day not known"),
    ("party", None, None, None, "2015", "2014-12-31", Kind.UNCERTAIN, "Perhaps party: first day not known"),
    ("party", None, None, None, None, "2026-11-23", Kind.YES, "Party, first day not known"),
    ("party", None, None, None, None, "2026-11-22", Kind.UNCERTAIN, "Perhaps party: first day not known"),
    ("signatory", "2005-05-16", None, None, "2016", "2010-01-01", Kind.PARTLY, "Signed, not ratified (2016)"),
    ("signatory", "2005-05-16", None, None, "2016", "2005-05-15", Kind.NONE, "Not yet signed. Signed 16 May 2005"),
    ("not_party", None, None, None, "2024", "2026-11-24", Kind.NONE, "Not a party, says a source (2024)"),
    ("opted_out", None, None, None, "2016", "2026-11-24", Kind.NONE, "Opted out, says a source (2016)"),
]


@pytest.mark.parametrize(("status", "signed", "ratified", "in_force", "as_of", "day", "kind", "words"), TRUTH)
def test_a_row_of_participation_answers_for_a_day(status, signed, ratified, in_force, as_of, day, kind, words):
    row = Participation(
        instrument_id="a-treaty",
        status=status,
        signed=known(signed),
        ratified=known(ratified),
        in_force=known(in_force),
        as_of=known(as_of),
    )
    answer = takes_part("a-treaty")(asked(day, participations=[row], memberships=[]))
    assert (answer.kind, answer.text) == (kind, words)
    assert answer.records == (row,)


def test_a_state_without_a_row_was_not_researched():
    assert takes_part("a-treaty")(asked(participations=[], memberships=[])).kind is Kind.NOT_RESEARCHED


MEMBER = [
    # since, until, day, kind
    ("1995-01-01", None, "2020-01-01", Kind.NOT_RESEARCHED),
    ("1973-01-01", "2020-01-31", "2021-01-01", Kind.NOT_APPLICABLE),
    ("1973-01-01", "2020-01-31", "2019-01-01", Kind.NOT_RESEARCHED),
    ("2013-07-01", None, "2012-01-01", Kind.NOT_APPLICABLE),
]


@pytest.mark.parametrize(("since", "until", "day", "kind"), MEMBER)
def test_a_directive_does_not_apply_to_a_state_that_is_no_member(since, until, day, kind):
    membership = Membership(organization_id="EU", since=known(since), until=known(until))
    found = takes_part("a-directive", is_directive=True)(asked(day, participations=[], memberships=[membership]))
    assert found.kind is kind


def test_a_member_is_bound_from_the_first_day_of_the_directive():
    directive = Instrument(id="a-directive", in_force_from=known("2011-04-15"))
    row = Participation(instrument=directive, status="bound_by_membership", as_of=known("2016"))
    membership = Membership(organization_id="EU", since=known("1995-01-01"))
    for day, kind in (("2011-04-14", Kind.NONE), ("2013-01-01", Kind.UNCERTAIN), ("2020-01-01", Kind.YES)):
        found = takes_part("a-directive", is_directive=True)(asked(day, participations=[row], memberships=[membership]))
        assert found.kind is kind


def test_a_directive_binds_nobody_before_its_own_first_day():
    directive = Instrument(id="a-directive", in_force_from=known("2024-07-14"))
    row = Participation(instrument=directive, status="bound_by_membership", as_of=known("2023"))
    membership = Membership(organization_id="EU", since=known("1973-01-01"))
    bound = {day: binds(row, asked(day, memberships=[membership])) for day in ("2024-01-01", "2025-01-01")}
    assert bound == {"2024-01-01": False, "2025-01-01": True}
