"""Each record of the files, one by one, with its shape and its place: what the rules are asked about."""

import re
from collections import defaultdict
from dataclasses import dataclass, field
from functools import cached_property

from apps.dates import KnownDate
from apps.loading.entries import Entries, Entry
from apps.loading.shapes import CHANGES_FILE, DOCUMENT_SHAPES, ROW_SHAPES, STATE_FILE
from apps.loading.shapes.keys import Shape

STATES_SECTION = re.compile(r"states/(.+)\.yaml")


@dataclass(frozen=True, eq=False)
class Piece:
    """A record of a file, or the file itself (`above` is None), read under its shape.

    What is written in the wrong form reads as missing here; one rule reports it, and the others need not mind it.
    """

    file: str
    entry: Entry
    shape: Shape
    name: str = ""
    above: "Piece | None" = field(default=None, repr=False)

    @property
    def kind(self):
        return self.shape.kind

    @property
    def top(self):
        return self.above.top if self.above else self

    @property
    def state(self):
        """The state whose file this stands in, by the file's name; '' in the other files."""
        found = STATES_SECTION.fullmatch(self.file)
        return found[1] if found else ""

    @property
    def is_row(self):
        """Whether this is a row of a grid, whose keys are the columns of all rows alike."""
        return self.file.endswith(".csv")

    def text(self, key):
        value = self.entry.get(key)
        return value if isinstance(value, str) else ""

    def texts(self, key):
        """Each text of a list with its line; of a single text, that one."""
        value = self.entry.get(key)
        if isinstance(value, str):
            return [(value, self.entry.line_of(key))]
        if isinstance(value, Entries):
            return [(item, line) for item, line in zip(value, value.lines, strict=True) if isinstance(item, str)]
        return []

    def words(self, key):
        return [text for text, _ in self.texts(key)]

    def entries(self, key):
        value = self.entry.get(key)
        return [item for item in value if isinstance(item, Entry)] if isinstance(value, Entries) else []

    def date(self, key):
        """The date that stands there; None where there is none, or none that can be read."""
        text = self.text(key)
        try:
            return KnownDate.parse(text) if text else None
        except ValueError:
            return None

    def whole(self, key):
        return int(self.text(key)) if re.fullmatch(r"[0-9]{1,9}", self.text(key)) else None

    def meaning(self, *meanings):
        """Each text whose key has one of these meanings: key, text, line."""
        for meaning in meanings:
            yield from self._by_meaning.get(meaning, ())

    @cached_property
    def _by_meaning(self):
        """Every rule asks each record what it means, so each is read once."""
        found = defaultdict(list)
        for key in self.entry:
            held = self.shape.key(key)
            if held and held.meaning:
                found[held.meaning] += [(key, text, line) for text, line in self.texts(key)]
        return found


def pieces_of(files):
    """Every record of every file that could be read, each after the record that holds it."""
    for stem, entry in files.states.items():
        yield from _walk(Piece(f"states/{stem}.yaml", entry, STATE_FILE))
    for stem, entry in files.changes.items():
        yield from _walk(Piece(f"changes/{stem}.yaml", entry, CHANGES_FILE))
    for stem, entry in files.documents.items():
        yield from _walk(Piece(f"{stem}.yaml", entry, DOCUMENT_SHAPES[stem]))
    for stem, rows in files.grids.items():
        for row in rows:
            name = " ".join(filter(None, (row.get(key) for key in ("id", "iso2", "instrument_id"))))
            yield Piece(f"{stem}.csv", row, ROW_SHAPES[stem], name)


def _walk(piece):
    yield piece
    for key, value in piece.entry.items():
        held = piece.shape.key(key)
        if not held or not held.shape:
            continue
        if isinstance(value, Entry):
            yield from _walk(_below(piece, key, value, held.shape))
        for number, item in enumerate(value if isinstance(value, Entries) else (), 1):
            if isinstance(item, Entry):
                yield from _walk(_below(piece, f"{key} {number}", item, held.shape))


def _below(piece, place, entry, shape):
    own = entry.get("id")
    name = own if isinstance(own, str) else f"{piece.name} {place}".strip()
    return Piece(piece.file, entry, shape, name, piece)
