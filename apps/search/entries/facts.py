"""The rows of facts, before they are written, as entries ask for them: no query is made."""

from collections import defaultdict
from dataclasses import dataclass, field
from functools import cached_property

from apps.comparison.spellings import SPELLINGS
from apps.states.models import Jurisdiction, State


@dataclass(frozen=True)
class Told:
    """What an entry says of its record, before words are made of it.

    `names` are other names of the record itself, `beside` are words that lead to it and are shown nowhere. Each line of
    `body` is one part: a quotation never runs from one part into the next.
    """

    kind: str
    key: str
    title: str
    line: str = ""
    slug: str = ""
    names: tuple = ()
    beside: tuple = ()
    body: tuple = ()
    states: tuple = ()
    citations: list = field(default_factory=list)


class Facts:
    """Rows of facts by model and by what they belong to."""

    def __init__(self, rows):
        self.rows = rows
        self._by_parent = {}

    def all(self, model):
        return self.rows.get(model, ())

    def of(self, model, parent, key):
        """The rows of a model that name this parent: `facts.of(Amendment, "statute_id", law.id)`."""
        if (model, parent) not in self._by_parent:
            grouped = self._by_parent[model, parent] = defaultdict(list)
            for row in self.all(model):
                grouped[getattr(row, parent)].append(row)
        return self._by_parent[model, parent].get(key, [])

    def cited(self, *records):
        """The citations of some records, record by record."""
        return [
            citation
            for record in records
            for citation in self.of(type(record)._meta.get_field("citations").related_model, "record_id", record.id)
        ]

    @cached_property
    def states(self):
        return {state.id: state for state in self.all(State)}

    @cached_property
    def jurisdictions(self):
        return {place.id: place for place in self.all(Jurisdiction)}

    def called(self, code):
        """Every word by which a state is named: name, codes, other spellings."""
        state = self.states[code]
        return (state.name, state.id, state.iso3, *SPELLINGS.get(code, ()))


def labels(*words):
    """Words of vocabularies as one part of a body."""
    return " · ".join(str(word) for word in words if word)
