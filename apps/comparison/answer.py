"""What a state answers to a question, and how many records weigh up to one kind of answer."""

from dataclasses import dataclass

from apps.sources.models import Confidence
from apps.tables import Cell, Kind

FROM_LOW_TO_HIGH = [Confidence.LOW, Confidence.MEDIUM, Confidence.HIGH]


@dataclass(frozen=True)
class Answer:
    """One cell of a comparison: its kind, its words, since when, and the records behind it.

    `beside` are claims that its note tells of and that the answer does not rest on; they are cited with it.
    """

    kind: Kind
    text: str
    since: str = ""
    note: str = ""
    swatch: str = ""
    records: tuple = ()
    beside: tuple = ()

    @property
    def citations(self):
        """Every source of every record behind the answer, then of the claims beside it."""
        return tuple(citation for record in (*self.records, *self.beside) for citation in cited(record))

    @property
    def confidence(self):
        """The confidence of the records: high, or a span such as low to high. Empty where they carry none.

        What was not found has none either: the records behind it are where it was looked for, and say something else.
        """
        if self.kind in (Kind.NOT_FOUND, Kind.NOT_RESEARCHED):
            return ""
        found = {record.confidence for record in self.records if getattr(record, "confidence", "")}
        words = [level.value for level in FROM_LOW_TO_HIGH if level in found]
        return " to ".join(dict.fromkeys([*words[:1], *words[-1:]]))

    def cell(self):
        """The same as a cell of a table."""
        return Cell(
            text=self.text,
            kind=self.kind,
            since=self.since,
            confidence=self.confidence,
            note=self.note,
            swatch=self.swatch,
            citations=self.citations,
        )


def cited(record):
    """The citations of a record; a row of participation carries its one source itself."""
    return record.cited if hasattr(record, "cited") else record.citations.all()


def not_on_file(asked, family, note="", records=()):
    """Not found where the family was looked for in the state, not researched where it was not."""
    if asked.state.looked_for(family):
        return Answer(Kind.NOT_FOUND, f"Not found ({asked.looked})", note=note, records=tuple(records))
    return Answer(Kind.NOT_RESEARCHED, "Not researched", note=note, records=tuple(records))


def denied(records):
    """A source says that there is none: the latest that does so gives the date."""
    latest = max(records, key=lambda record: record.as_of.last)
    return Answer(Kind.NONE, f"None, says a source ({latest.as_of.words})", note=latest.note, records=tuple(records))
