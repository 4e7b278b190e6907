"""Records of facts as their history tells them: field by field, in words that can be set beside those of another release.

A row that the database would delete with a record is told within it (the sources it cites, the steps of a recommendation),
unless it is a record of its own. So a change is told where a reader looks for it, and once.
"""

from collections import defaultdict
from dataclasses import dataclass

from apps.changes.digests import is_part, written
from apps.changes.families import FAMILIES
from apps.criminalization.models import EnforcementFigure
from apps.dates.fields import KnownDateField
from apps.findings.models import CompilersNote, Criterion, Explanation
from apps.sources.models import Citation, Source
from apps.states.models import State

# A source is told by the records that cite it: its key follows from its words, so a corrected title would be another
# source. A research lead is a question, and no fact.
NOT_TOLD = {"sources", "leads"}
# Texts of the site's own that stand in files of facts and have no list in the API.
FURTHER = {"criteria": (Criterion,), "explanations": (Explanation,), "compilers-notes": (CompilersNote,)}
TOLD = {name: models for name, models in FAMILIES.items() if name not in NOT_TOLD} | FURTHER
UNTOLD_MODELS = {model for name in NOT_TOLD for model in FAMILIES[name]}
MODELS = {model: family for family, models in TOLD.items() for model in models}
SOURCES = "sources"
NAMES = (
    "label",
    "short_title",
    "law",
    "title",
    "name",
    "question",
    "statement",
    "claim",
    "obligation",
    "text",
    "summary",
)
UNTOLD = {
    "id",
    "position",
    "first_source",
}  # the key, the place in a file, and the first of the sources, told with the rest
LONGEST_NAME = 120

Place = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Record:
    """A record as it is told: its family and key, whom it is of (a code; "" where of no one state), what each field says."""

    family: str
    key: str
    state: str
    name: str
    fields: dict[str, str]

    @property
    def place(self) -> Place:
        """What tells it from every other."""
        return self.family, self.key


def records_of(rows) -> dict[Place, Record]:
    """Every record of rows of facts by model, in order of family and key."""
    telling = _Telling(rows)
    told = (telling.record(family, row) for model, family in MODELS.items() for row in rows.get(model, ()))
    return {record.place: record for record in sorted(told, key=lambda record: record.place)}


class _Telling:
    """Rows with those that are told within them."""

    def __init__(self, rows):
        self.rows = {(model, row.pk): row for model, made in rows.items() for row in made}
        self.parts = defaultdict(list)
        for model, made in rows.items():
            for field in () if model in MODELS or model in UNTOLD_MODELS else _owners(model):
                for row in made:
                    self.parts[field.related_model, getattr(row, field.attname)].append((field, row))

    def record(self, family, row):
        fields = {**self._own(row), **self._within(row)}
        return Record(family, row.pk, self._state(row), _name(row, fields)[:LONGEST_NAME], fields)

    def _own(self, row, but=None):
        """What the row says itself; fields that say nothing are left out."""
        told = {}
        for column in row._meta.concrete_fields:
            name, value = _value(row, column)
            if name in UNTOLD or column is but or value in (None, ""):
                continue
            told[SOURCES if column.related_model is Source else name] = self._said(column, value)
        return told

    def _said(self, column, value):
        return self._source(value) if column.related_model is Source else written(value)

    def _within(self, row):
        told = defaultdict(list)
        for field, part in self.parts[type(row), row.pk]:
            name = SOURCES if isinstance(part, Citation) else field.remote_field.get_accessor_name()
            told[name].append((getattr(part, "position", 0), self._part(part, field)))
        return {name: "\n".join(words for _, words in sorted(parts)) for name, parts in told.items()}

    def _part(self, part, owner):
        """A row in one line of its owner, with what stands within it."""
        if isinstance(part, Citation):
            return f"{self._source(part.source_id)}: {part.supports}"
        return "; ".join([*self._own(part, owner).values(), *self._within(part).values()])

    def _source(self, key):
        source = self.rows.get((Source, key))
        if source is None:
            return key
        return f"{source.title} <{source.url}>" if source.title and source.url else source.title or source.url

    def _state(self, row):
        """The state that a record is of, by way of what it belongs to."""
        if isinstance(row, State):
            return row.pk
        for column in row._meta.concrete_fields:
            key = getattr(row, column.attname) if column.is_relation else None
            if key and column.related_model is State:
                return key
        for field in _owners(type(row)):
            owner = self.rows.get((field.related_model, getattr(row, field.attname)))
            if owner is not None and (state := self._state(owner)):
                return state
        return ""


def _name(row, fields):
    """What a reader would call it: a figure by what it counts and when, what has no name by its key."""
    if isinstance(row, EnforcementFigure):
        years = dict.fromkeys((row.first_year, row.last_year))
        return f"{row.get_kind_display()}, {' to '.join(map(str, years))}"
    return next((fields[each] for each in NAMES if fields.get(each)), row.pk)


def _owners(model):
    """The fields by which a row names what it is told within, or belongs to."""
    return [field for field in model._meta.concrete_fields if field.is_relation and is_part(field)]


def _value(row, column):
    """The name and value of a column; of a known date, which takes two columns, once."""
    stem, _, end = column.name.rpartition("_")
    known = getattr(type(row), stem, None) if end in ("first", "last") else None
    if isinstance(known, KnownDateField):
        return (stem, known.fget(row)) if end == "first" else (stem, None)
    return column.name, getattr(row, column.attname)
