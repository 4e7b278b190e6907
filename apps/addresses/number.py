"""A whole number in an address."""

from apps.addresses.faults import BadAddress, Fault, shown

DIGITS = 9  # no list of ours is longer than what these digits count


def read_number(text: str | None, default: int, parameter: str, most: int | None = None) -> int:
    """The number from 1 that is written; the default where nothing is written. BadAddress where it is no such number."""
    text = (text or "").strip()
    if not text:
        return default
    number = int(text) if text.isascii() and text.isdecimal() and len(text) <= DIGITS else 0
    if number < 1 or (most and number > most):
        reach = f"from 1 to {most}" if most else "from 1"
        raise BadAddress(Fault(parameter, shown(text), f"{parameter} is a whole number {reach}."))
    return number
