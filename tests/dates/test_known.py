"""A date is kept as closely as it is known, and never more closely."""

from datetime import date

import pytest

from apps.dates import KnownDate, say

KNOWN = [
    # text, first day, last day, precision, words
    ("2005", date(2005, 1, 1), date(2005, 12, 31), "year", "2005"),
    ("2005-02", date(2005, 2, 1), date(2005, 2, 28), "month", "February 2005"),
    ("2024-02", date(2024, 2, 1), date(2024, 2, 29), "month", "February 2024"),
    ("2005-12", date(2005, 12, 1), date(2005, 12, 31), "month", "December 2005"),
    ("2005-07-01", date(2005, 7, 1), date(2005, 7, 1), "day", "1 July 2005"),
]
NO_DATES = ["", "05", "2005-13", "2005-02-30", "2005-00-00", "in 2005", "2005-7-1", "2005-07-01T00:00"]
COME = [
    # text, day, whether it had come
    ("2005", date(2004, 12, 31), False),
    ("2005", date(2005, 1, 1), None),
    ("2005", date(2005, 12, 30), None),
    ("2005", date(2005, 12, 31), True),
    ("2005-07", date(2005, 6, 30), False),
    ("2005-07", date(2005, 7, 15), None),
    ("2005-07", date(2005, 7, 31), True),
    ("2005-07-01", date(2005, 6, 30), False),
    ("2005-07-01", date(2005, 7, 1), True),
]


@pytest.mark.parametrize(("text", "first", "last", "precision", "words"), KNOWN)
def test_a_text_names_the_days_that_it_may_be(text, first, last, precision, words):
    known = KnownDate.parse(text)
    assert (known.first, known.last, known.precision, known.words) == (first, last, precision, words)
    assert str(known) == text


@pytest.mark.parametrize("text", NO_DATES)
def test_a_text_that_names_no_date_is_refused_by_name(text):
    with pytest.raises(ValueError, match="not a date") as caught:
        KnownDate.parse(text)
    assert repr(text) in str(caught.value)


@pytest.mark.parametrize(("text", "day", "come"), COME)
def test_whether_a_date_had_come_has_three_answers(text, day, come):
    assert KnownDate.parse(text).had_come(day) is come


def test_a_span_cannot_end_before_it_begins():
    with pytest.raises(ValueError, match="later than"):
        KnownDate(date(2005, 1, 2), date(2005, 1, 1))


def test_a_day_is_said_without_a_leading_nought():
    assert say(date(2005, 7, 1)) == "1 July 2005"
