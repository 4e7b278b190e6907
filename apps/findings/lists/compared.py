"""The comparison that an address asks for, with what lists say beside it, as pages, files and kept tables hold it."""

from apps.addresses import BadAddress
from apps.comparison.choosing import NO_STATE, chosen_dimensions, chosen_states
from apps.comparison.compare import compare
from apps.comparison.differing import only_what_differs
from apps.comparison.table import comparison_table
from apps.findings.lists.beside import with_lists


def asked_table(address, on):
    """The table of a `ComparisonAddress` on a day; one that names no state is refused."""
    states = chosen_states(address.given.get("states", ()), on)
    if not states:
        raise BadAddress(NO_STATE)
    whole = with_lists(compare(states, chosen_dimensions(address.given.get("topics", ())), on))
    return table_of(whole, narrowed(whole, address), address)


def narrowed(whole, address):
    """What of a comparison the address asks for: all of it, or what differs."""
    return only_what_differs(whole) if "differs" in address.given else whole


def table_of(whole, comparison, address):
    """The table of what is shown of a comparison; it says what was left out."""
    return comparison_table(comparison, layout_of(address), whole=None if comparison is whole else whole)


def layout_of(address):
    """How the address asks for the table to lie; '' where it does not say."""
    return "".join(address.given.get("layout", ()))
