"""The day that a question asks about."""

from datetime import date

import pytest

from apps.addresses import BadAddress, read_day

DEFAULT = date(2026, 11, 24)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2005-07-01", date(2005, 7, 1)),
        (" 2005-07-01 ", date(2005, 7, 1)),
        ("2004-02-29", date(2004, 2, 29)),
        ("1900-01-01", date(1900, 1, 1)),
        ("2100-12-31", date(2100, 12, 31)),
        ("", DEFAULT),
        ("  ", DEFAULT),
        (None, DEFAULT),
    ],
)
def test_a_day_is_read(text: str | None, day: date) -> None:
    assert read_day(text, DEFAULT) == day


@pytest.mark.parametrize(
    "text",
    [
        *("2005", "2005-07", "20050701", "2005-W26-5", "01/07/2005", "1 July 2005", "2005-7-1", "today"),
        *("2005-02-30", "2005-13-01", "0000-01-01", "2005-07-01T00:00", "2005-07-01\0", "２００５-07-01", "x" * 5000),
        *("1899-12-31", "2101-01-01", "9999-12-31"),
    ],
)
def test_what_is_not_a_day_of_ours_is_refused_with_the_way_out(text: str) -> None:
    with pytest.raises(BadAddress) as caught:
        read_day(text, DEFAULT)
    assert caught.value.faults[0].parameter == "as_of"
    assert "2005-07-01" in str(caught.value) or "from 1900-01-01 to 2100-12-31" in str(caught.value)
    assert len(str(caught.value)) < 300
    assert "\0" not in str(caught.value)


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("2005-02-30", "2005-02-28"),
        ("2004-2-30", "2004-02-29"),
        ("2005-13-01", "2005-01-13"),
        ("31.12.2004", "2004-12-31"),
        ("12/31/2004", "2004-12-31"),
        ("07/07/2005", "2005-07-07"),
        ("20050701", "2005-07-01"),
        ("2005/07/01", "2005-07-01"),
        ("1899-12-31", "1900-01-01"),
        ("2101-01-01", "2100-12-31"),
    ],
)
def test_the_day_that_was_probably_meant_is_named(text: str, meant: str) -> None:
    with pytest.raises(BadAddress) as caught:
        read_day(text, DEFAULT)
    assert caught.value.faults[0].nearest == meant


@pytest.mark.parametrize(
    "text", ["01/07/2005", "2005", "2005-07", "2005-00-00", "2005-44-55", "3005/07/01", "soon", "2005071"]
)
def test_no_day_is_guessed_where_there_are_several_or_none(text: str) -> None:
    with pytest.raises(BadAddress) as caught:
        read_day(text, DEFAULT)
    assert caught.value.faults[0].nearest == ""


def test_the_parameter_that_holds_the_day_is_named() -> None:
    with pytest.raises(BadAddress, match="in_force_on: “soon” is not a day"):
        read_day("soon", DEFAULT, parameter="in_force_on")
