"""No rule stumbles over a value of the wrong form, whatever stands where."""

from functools import reduce
from operator import getitem

import pytest

from apps.loading.entries import Entries, Entry
from apps.loading.files import read
from apps.loading.rules import check
from tests.loading.breaking import SMALL

ODD = {
    "a text": "§",
    "nothing": None,
    "a list": Entries(1, ["§", None], [1, 1]),
    "a record": Entry(1, {"§": "§"}, {"§": 1}),
}


def places(value, path=()):
    """The path of every value below."""
    items = value.items() if isinstance(value, Entry) else enumerate(value) if isinstance(value, Entries) else ()
    for key, below in items:
        yield (*path, key)
        yield from places(below, (*path, key))


@pytest.mark.parametrize("odd", ODD)
@pytest.mark.parametrize(
    "file", ["XA", "findings", "approaches", "recommendations", "cross_country_lists", "instruments"]
)
def test_a_wrong_form_is_a_fault_and_no_exception(file, odd):
    files = read(SMALL)
    top = files.states[file] if file in files.states else files.documents[file]
    for *above, last in list(places(top)):
        holder = reduce(getitem, above, top)
        right, holder[last] = holder[last], ODD[odd]
        check(files)
        holder[last] = right
    assert check(files) == []
