"""What a value is to a program that reads a file."""

from datetime import date
from decimal import Decimal
from typing import Any


def is_number(value: Any) -> bool:
    """Whether it can be reckoned with; a yes or no cannot, though Python counts it in."""
    return isinstance(value, int | float | Decimal) and not isinstance(value, bool)


def plain(value: Any) -> Any:
    """The value in what JSON knows: numbers, yes or no, text, lists of these.

    A day becomes YYYY-MM-DD, a coded word its word, and whatever else there is its text.
    """
    if isinstance(value, Decimal):
        return int(value) if value == value.to_integral_value() else float(value)
    if isinstance(value, bool | int | float) or value is None:
        return value
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, tuple | list):
        return [plain(each) for each in value]
    return str(value)
