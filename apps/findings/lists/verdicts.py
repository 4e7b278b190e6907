"""What a cross-country list and the records say of one place, and the one rule that decides it.

A list is a claim of its source, not a fact about each state. It is held against the law on file at the time of the list:

- *agrees*: the list names the state, and a law that fits was in force then, or may have been;
- *list says more*: it names the state, and no such law is on file for that time: a lead, not confirmed;
- *records say more*: the list names all that it counts, the state is not among them, and a law was in force then;
- *disputed*: the list's own sources differ on the state, or a source on file says that there was none;
- *nothing said*: a list of duties, a list that only counts, or one that is later than the day asked about.
"""

from enum import StrEnum

from apps.criminalization.force import Force
from apps.tables import Kind


class Verdict(StrEnum):
    """What a list and the records say of one place."""

    AGREES = "agrees"
    LIST_SAYS_MORE = "list_says_more"
    RECORDS_SAY_MORE = "records_say_more"
    DISPUTED = "disputed"
    NOTHING_SAID = "nothing_said"

    @property
    def label(self):
        return LABELS[self]


LABELS = {
    Verdict.AGREES: "Agrees with the records",
    Verdict.LIST_SAYS_MORE: "The list says more",
    Verdict.RECORDS_SAY_MORE: "The records say more",
    Verdict.DISPUTED: "Sources differ",
    Verdict.NOTHING_SAID: "Not held against the records",
}

DISAGREE = (Verdict.LIST_SAYS_MORE, Verdict.RECORDS_SAY_MORE, Verdict.DISPUTED)

KINDS = {  # the kind of value of a verdict, in a table
    Verdict.AGREES: Kind.YES,
    Verdict.LIST_SAYS_MORE: Kind.NOT_FOUND,
    Verdict.RECORDS_SAY_MORE: Kind.YES,
    Verdict.DISPUTED: Kind.DISPUTED,
    Verdict.NOTHING_SAID: Kind.NOT_APPLICABLE,
}


def judge(*, held, names=False, says_none=False, is_duty=False, disputes=False, is_full=False, denied=False):
    """The one rule. `held` is whether a law that fits was in force at the time of the list."""
    if is_duty:
        return Verdict.NOTHING_SAID
    if disputes:
        return Verdict.DISPUTED
    if not names:
        says_more = is_full and not says_none and held is Force.YES
        return Verdict.RECORDS_SAY_MORE if says_more else Verdict.NOTHING_SAID
    if says_none:
        return Verdict.DISPUTED if held is Force.YES else Verdict.AGREES
    if denied:
        return Verdict.DISPUTED
    return Verdict.LIST_SAYS_MORE if held is Force.NO else Verdict.AGREES
