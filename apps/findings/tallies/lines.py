"""What a count by categories is made of: lines, each with what certainly counts and what possibly does.

A line counts states, or records of states, or adds up the values of figures. It is a range: from what is certain to all
that may count. Records that nobody looked for in a state have no number at all; such states stand apart (`unseen`), and
the highest number then says nothing of them.
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property

from apps.criminalization.force import Force
from apps.findings.tallies.verdicts import Reason
from apps.states.models import State


@dataclass(frozen=True)
class Entry:
    """A state, or a record of it, that counts or may: its number, the records behind it, and why it is uncertain."""

    state: State
    records: tuple = ()
    number: int = 1
    reason: Reason | None = None
    is_record: bool = False

    @property
    def key(self):
        """What tells it from the other entries of its line, on every day."""
        return (self.state.pk, *(record.pk for record in self.records)) if self.is_record else (self.state.pk,)


@dataclass(frozen=True)
class Line:
    """A category with its range. `whole` is the line that it is a share of, `per` says that it is so many for each.

    `others` are the states of a line of states that do not count: an entry has the records that say so, or the reason
    that nothing was found.
    """

    key: str
    label: str
    unit: str
    certain: tuple = ()
    perhaps: tuple = ()
    unseen: tuple = ()
    others: tuple = ()
    group: str = ""
    whole: "Line | None" = None
    per: str = ""

    @property
    def lowest(self):
        return sum(entry.number for entry in self.certain)

    @property
    def highest(self):
        return self.lowest + sum(entry.number for entry in self.perhaps)

    @property
    def words(self):
        """The range: 13–28, or one number where nothing is uncertain."""
        return str(self.lowest) if self.lowest == self.highest else f"{self.lowest}–{self.highest}"

    @property
    def said(self):
        """The range as people read it; where records were not looked for in some states, there may be more."""
        return f"{self.words} or more" if self.unseen else self.words

    @property
    def share(self):
        """The line as a part of its whole: 23 of 57 (40 %), 2.9 for each state; two ranges side by side have no ratio."""
        if self.whole is None:
            return ""
        whole, is_certain = self.whole.lowest, self.whole.lowest == self.whole.highest
        if not whole or not is_certain or (self.per and self.lowest != self.highest):
            return f"{self.words} {'for' if self.per else 'of'} {self.whole.words}"
        if self.per:
            return f"{self.lowest / whole:.1f} {self.per}"
        return f"{self.words} of {whole} ({self.percent} %)"

    @property
    def percent(self):
        """The share in whole per cent, as a range. Needs a whole that is certain."""
        low, high = (_rounded(100 * number / self.whole.lowest) for number in (self.lowest, self.highest))
        return str(low) if low == high else f"{low}–{high}"

    @property
    def by_reason(self):
        """The uncertain entries under each reason that occurs."""
        groups = ((reason, [entry for entry in self.perhaps if entry.reason is reason]) for reason in Reason)
        return [(reason, entries) for reason, entries in groups if entries]

    @property
    def not_found(self):
        """The states where it was looked for and nothing was found, which is no sign that there is nothing."""
        return [entry for entry in self.others if entry.reason]

    @cached_property
    def by_key(self):
        """Each entry by its key, with whether it counts."""
        sides = ((Force.NO, self.others), (Force.UNCERTAIN, self.perhaps), (Force.YES, self.certain))
        return {entry.key: (force, entry) for force, entries in sides for entry in entries}

    @property
    def certain_states(self):
        """Each state that certainly counts, with its number."""
        return states_in(self.certain)

    @property
    def perhaps_states(self):
        """Each reason with the states that it holds for, each with its number."""
        return [(reason, states_in(entries)) for reason, entries in self.by_reason]


def _rounded(number):
    """To the nearest whole number, halves upwards."""
    return int(number + 0.5)


def states_in(entries):
    """Each state of some entries once, with its number, in the order of the entries."""
    found = {}
    for entry in entries:
        found[entry.state] = found.get(entry.state, 0) + entry.number
    return list(found.items())


@dataclass(frozen=True)
class Tally:
    """A count by categories. `rule` says in words what `lines` counts; `lines` takes every state as asked on a day.

    `published` is the line beside which the number of the finding stands, where it gives one; `is_percent` says that
    this number is the line's share of its whole.
    """

    key: str
    findings: tuple
    title: str
    rule: str
    lines: Callable
    published: str = ""
    is_percent: bool = False


def states_line(asked, key, label, verdict, **also):
    """The states of which a verdict holds, as a line."""
    found = [(each.state, verdict(each)) for each in asked]
    return line_of(key, label, found, **also)


def line_of(key, label, verdicts, **also):
    """Verdicts on states as a line."""
    sides = {force: [] for force in Force}
    for state, said in verdicts:
        sides[said.force].append(Entry(state, said.records, reason=said.reason))
    certain, perhaps, others = (tuple(sides[force]) for force in (Force.YES, Force.UNCERTAIN, Force.NO))
    return Line(key, label, "states", certain, perhaps, others=others, **also)


def records_line(asked, key, label, unit, found, family=None, number=lambda record: 1, **also):
    """The records that `found` gives for each state, with None for those that count and a reason where they may.

    Each counts once, or as often as its `number` says.
    States where the family was not looked for and nothing stands on file are `unseen`.
    """
    certain, perhaps, unseen = [], [], []
    for each in asked:
        records = list(found(each))
        for record, reason in records:
            entry = Entry(each.state, (record,), number(record), reason, is_record=True)
            (perhaps if reason else certain).append(entry)
        if family and not records and not each.state.looked_for(family):
            unseen.append(each.state)
    return Line(key, label, unit, tuple(certain), tuple(perhaps), tuple(unseen), **also)


def every(asked):
    """Every state that was asked, as the whole of a share."""
    return Line("all", "All states", "states", tuple(Entry(each.state) for each in asked))
