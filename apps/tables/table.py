"""A table as it is meant: columns, rows of cells, and what each cell rests on."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Protocol

from apps.tables.kinds import Kind

GROUP = "group"


class CitedSource(Protocol):
    """A source as a table needs it, whatever stores it."""

    url: str
    title: str
    publisher: str
    authors: str

    @property
    def published_text(self) -> str:
        """When it was published, as closely as is known, in words: July 2005."""

    @property
    def published_on(self) -> str:
        """The same for programs: 2005, 2005-07 or 2005-07-01; "" where it is not known."""

    @property
    def kind_label(self) -> str:
        """What sort of source it is, in words."""


class Cited(Protocol):
    """A source together with what it supports."""

    supports: str

    @property
    def source(self) -> CitedSource:
        """The source that is cited."""


@dataclass(frozen=True, slots=True)
class Column:
    """One question that every row of a table answers.

    `key` is for programs and never changes, `label` is for people. A `coded` column
    holds answers of different kinds; a file then says the kind of each. `group` is the
    heading that columns share, as the topics of a comparison do.
    """

    key: str
    label: str
    help: str = ""
    numeric: bool = False
    coded: bool = False
    group: str = ""


@dataclass(frozen=True, slots=True)
class Cell:
    """One answer: text for people, value for programs, and what it rests on.

    The value is the text where none is given. A cell without text says its kind, so
    that an unknown never looks like a none; and "in part" must say which part.
    """

    text: str
    value: Any = None
    kind: Kind = Kind.YES
    since: str = ""
    confidence: str = ""
    note: str = ""
    href: str = ""
    swatch: str = ""
    citations: tuple[Cited, ...] = ()

    def __post_init__(self) -> None:
        """Settle what follows from the rest: a text for the unknown, a value."""
        if self.kind is Kind.PARTLY and not (self.text or self.note):
            raise ValueError("A cell of the kind 'partly' must say which part.")
        if not self.text and self.kind is not Kind.YES:
            object.__setattr__(self, "text", self.kind.label)
        if self.value is None:
            object.__setattr__(self, "value", self.text)

    @property
    def words(self) -> str:
        """All that the cell says, in one line, for a format with one place a cell: the answer, then what stands beside it."""
        since = f"since {self.since}" if self.since else ""
        confidence = f"confidence: {self.confidence}" if self.confidence else ""
        return "; ".join(part for part in (self.text, since, confidence, self.note) if part)


Row = tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """An answer, laid out: each row has one cell for each column.

    `as_of` is the day that the answer is true for (YYYY-MM-DD), `query` what was asked,
    in words, `address` where the same answer can be had again, `facts` the version of the
    facts that it was drawn from, and `issued` the day since which a kept table has stood as
    it is. `remark` says what a reader must know before the rows: that some were left out, or
    why there is none. The first cell of a row names the row; a column with the key `GROUP` says under
    which heading the row stands.
    """

    title: str
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    notes: tuple[str, ...] = ()
    as_of: str = ""
    query: str = ""
    address: str = ""
    caption: str = ""
    facts: str = ""
    issued: str = ""
    remark: str = ""

    def __post_init__(self) -> None:
        """Refuse a table whose rows do not fit its columns, or with one key twice."""
        for field in ("columns", "rows", "notes"):
            object.__setattr__(self, field, tuple(getattr(self, field)))
        twice = [key for key, times in Counter(c.key for c in self.columns).items() if times > 1]
        if twice:
            raise ValueError(f"Table {self.title!r} has more than one column {twice[0]!r}.")
        for number, row in enumerate(self.rows, start=1):
            self._check_row(number, row)

    def _check_row(self, number: int, row: Row) -> None:
        if len(row) != len(self.columns):
            name = f" ({row[0].text})" if row else ""
            raise ValueError(
                f"Row {number}{name} of table {self.title!r} has {len(row)} cells for {len(self.columns)} columns."
            )

    def cited(self) -> Iterator[tuple[str, Column, Cited]]:
        """Each citation where it stands: name of the row, column, citation."""
        for row in self.rows:
            for column, cell in zip(self.columns, row, strict=True):
                for citation in cell.citations:
                    yield row[0].text, column, citation

    def citations(self) -> tuple[Cited, ...]:
        """Every citation once, in the order in which a reader meets them."""
        return distinct(citation for _, _, citation in self.cited())

    def kinds(self) -> dict[Kind, int]:
        """How many cells of coded columns are of each kind that occurs, in the order of `Kind`."""
        coded = [place for place, column in enumerate(self.columns) if column.coded]
        counts = Counter(row[place].kind for row in self.rows for place in coded)
        return {kind: counts[kind] for kind in Kind if counts[kind]}


def distinct(citations: Iterator[Cited] | tuple[Cited, ...]) -> tuple[Cited, ...]:
    """The citations, each once: the same source may be cited for two different claims."""
    seen: dict[tuple[str, str, str], Cited] = {}
    for citation in citations:
        seen.setdefault(claim_of(citation), citation)
    return tuple(seen.values())


def claim_of(citation: Cited) -> tuple[str, str, str]:
    """What makes two citations one: the same source for the same claim."""
    return (citation.source.url, citation.source.title, citation.supports)
