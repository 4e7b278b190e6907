"""What a cross-country list and the records say of one place, and the one rule that decides it.

A list is a claim of its source, not a fact about each state. It is held against the law on file at the time of the list:

- *agrees*: the list names the state, and a law that fits was in force then;
- *agrees, if*: it names the state, and a law that fits may have been in force then (of a list of states without such a
  law: agrees, if that law was not in force);
- *list says more*: it names the state, and no such law is on file for that time: a lead, not confirmed;
- *not named*: the list names all that it counts, the state is not among them, and such a law was in force then. Silence
  is no statement, so this is no disagreement;
- *records say more*: the same of a list that has a date and says itself that it covers the state;
- *disputed*: the list's own sources differ on the state, or a source on file says that there was none;
- *nothing said*: a list of duties, a list that only counts, or one that is later than the day asked about.
"""

from enum import StrEnum

from apps.criminalization.force import Force
from apps.tables import Kind


class Scope(StrEnum):
    """What is known of the states that a list looked at, for one state."""

    NOT_STATED = "not_stated"
    COVERED = "covered"  # it says that it covers this state, and of what time it is
    NARROWER = "narrower"  # it says what it covers, and that is not this state, or cannot be told of it


class Verdict(StrEnum):
    """What a list and the records say of one place."""

    AGREES = "agrees"
    AGREES_IF = "agrees_if"
    AGREES_IF_NOT = "agrees_if_not"
    LIST_SAYS_MORE = "list_says_more"
    RECORDS_SAY_MORE = "records_say_more"
    DISPUTED = "disputed"
    NOT_NAMED = "not_named"
    NOTHING_SAID = "nothing_said"

    @property
    def label(self):
        return LABELS[self]


LABELS = {
    Verdict.AGREES: "Agrees with the records",
    Verdict.AGREES_IF: "Agrees, if the law was in force by then",
    Verdict.AGREES_IF_NOT: "Agrees, if the law was not in force then",
    Verdict.LIST_SAYS_MORE: "The list says more",
    Verdict.RECORDS_SAY_MORE: "The records say more",
    Verdict.DISPUTED: "Sources differ",
    Verdict.NOT_NAMED: "Not named by the list",
    Verdict.NOTHING_SAID: "Not held against the records",
}

DISAGREE = (Verdict.LIST_SAYS_MORE, Verdict.RECORDS_SAY_MORE, Verdict.DISPUTED)
OF_UNNAMED = (Verdict.RECORDS_SAY_MORE, Verdict.NOT_NAMED)  # the verdicts that a state without a row can have

KINDS = {  # the kind of value of a verdict, in a table
    Verdict.AGREES: Kind.YES,
    Verdict.AGREES_IF: Kind.UNCERTAIN,
    Verdict.AGREES_IF_NOT: Kind.UNCERTAIN,
    Verdict.LIST_SAYS_MORE: Kind.NOT_FOUND,
    Verdict.RECORDS_SAY_MORE: Kind.YES,
    Verdict.DISPUTED: Kind.DISPUTED,
    Verdict.NOT_NAMED: Kind.NOT_APPLICABLE,
    Verdict.NOTHING_SAID: Kind.NOT_APPLICABLE,
}


def judge(
    *, held, names=False, says_none=False, is_duty=False, disputes=False, is_full=False, denied=False, scope=None
):
    """The one rule. `held` is whether a law that fits was in force at the time of the list."""
    if is_duty:
        return Verdict.NOTHING_SAID
    if disputes:
        return Verdict.DISPUTED
    if not names:
        return _unnamed(is_full and not says_none and held is Force.YES, scope)
    if says_none:
        return {Force.YES: Verdict.DISPUTED, Force.UNCERTAIN: Verdict.AGREES_IF_NOT, Force.NO: Verdict.AGREES}[held]
    if denied:
        return Verdict.DISPUTED
    return {Force.YES: Verdict.AGREES, Force.UNCERTAIN: Verdict.AGREES_IF, Force.NO: Verdict.LIST_SAYS_MORE}[held]


def _unnamed(is_left_out, scope):
    """What follows where the list does not name the state; `is_left_out`: though it names all, and a law is on file."""
    if not is_left_out or scope is Scope.NARROWER:
        return Verdict.NOTHING_SAID
    return Verdict.RECORDS_SAY_MORE if scope is Scope.COVERED else Verdict.NOT_NAMED
