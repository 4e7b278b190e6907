"""What differs between two states of the facts, record by record and field by field."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from apps.changes.telling import Place, Record

ADDED, REMOVED, CHANGED = "added", "removed", "changed"


@dataclass(frozen=True, slots=True)
class Difference:
    """A record that came or went, or a field that says something else; `field` is "" where it is the whole record.

    What a field said before, or says after, is "" where it said nothing.
    """

    record: Record
    what: str
    field: str = ""
    before: str = ""
    after: str = ""

    @property
    def place(self) -> Place:
        """Of which record."""
        return self.record.place


def differences(before: Mapping[Place, Record], after: Mapping[Place, Record]) -> Iterator[Difference]:
    """Everything that became different, in order of family, key and field."""
    for place in sorted({*before, *after}):
        old, new = before.get(place), after.get(place)
        if old is None:
            yield Difference(new, ADDED)
        elif new is None:
            yield Difference(old, REMOVED)
        elif old.fields != new.fields:
            yield from _fields(old, new)


def _fields(old: Record, new: Record) -> Iterator[Difference]:
    for name in sorted({*old.fields, *new.fields}):
        said, says = old.fields.get(name, ""), new.fields.get(name, "")
        if said != says:
            yield Difference(new, CHANGED, name, said, says)
