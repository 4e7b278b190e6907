"""Whole numbers of an address, such as that of a page."""

from apps.addresses.faults import BadAddress, Fault, shown

DIGITS = 9  # no list of ours is longer than what these digits count


def whole_number(text: str | None, parameter: str, default: int, most: int | None = None) -> int:
    """The number from 1 that a parameter says; the default where it says nothing."""
    text = (text or "").strip()
    if not text:
        return default
    number = int(text) if text.isascii() and text.isdecimal() and len(text) <= DIGITS else 0
    if number < 1 or (most and number > most):
        reach = f"from 1 to {most}" if most else "from 1"
        raise BadAddress(Fault(parameter, shown(text), f"{parameter} is a whole number {reach}."))
    return number


def no_such_page(number: int, last: int) -> BadAddress:
    """That a list has fewer pages."""
    return BadAddress(Fault("page", str(number), f"There is no page {number}; the last one is {last}.", str(last)))
