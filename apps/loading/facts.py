"""All records of all files, and what they are called: what a rule over the whole set is asked about."""

from collections import Counter
from functools import cached_property

from apps.changes.families import FAMILIES
from apps.loading.entries import Entries
from apps.loading.history import History
from apps.loading.pieces import pieces_of
from apps.loading.rows import rows_of

# Laws and measures are named in addresses, so their ids share one space.
STATE_KINDS = {"statutes": "laws and measures", "measures": "laws and measures"}


class Facts:
    """The records of a folder. Iterating gives each piece."""

    def __init__(self, files):
        self.files = files
        self.pieces = list(pieces_of(files))

    def __iter__(self):
        return iter(self.pieces)

    @cached_property
    def states(self):
        """The code of each state of osce.csv, with its row."""
        return {piece.text("iso2"): piece for piece in self.pieces if piece.kind == "states" and piece.text("iso2")}

    @cached_property
    def states_by_name(self):
        return {row.text("name"): code for code, row in self.states.items()}

    @cached_property
    def files_of_states(self):
        """States with a file, also where it could not be read: that is a fault of its own."""
        return {path.stem for path in (self.files.folder / "states").glob("*.yaml")}

    @cached_property
    def jurisdictions(self):
        """Each jurisdiction with its state: the states as a whole, and their parts."""
        parts = {piece.text("id"): piece.text("state") for piece in self.pieces if piece.kind == "jurisdictions"}
        return {**{code: code for code in self.states}, **parts}

    @cached_property
    def history(self):
        """The facts beside the releases before them. What changed since needs files without a fault."""
        return History(self.files)

    def piece_of(self, key):
        """The record with an id, as far as one stands in a file; else the first of all."""
        return next((piece for piece in self.pieces if piece.text("id") == key), self.pieces[0])

    def ids(self, kind):
        return [piece.text("id") for piece in self.pieces if piece.kind == kind and piece.text("id")]

    @cached_property
    def ids_by_family(self):
        """The ids of every family of the API: most follow from the files and stand in none. Needs files without a fault."""
        rows = rows_of(self.files)
        return {family: {row.pk for model in models for row in rows[model]} for family, models in FAMILIES.items()}

    def naming(self, meaning):
        """Each text that stands for such a record: piece, key, text, line."""
        for piece in self.pieces:
            yield from ((piece, key, text, line) for key, text, line in piece.meaning(meaning))

    @cached_property
    def counts(self):
        """How many records of each kind there are, as floors.yaml names the kinds."""
        counts = Counter(piece.kind for piece in self.pieces)
        counts["states"] = len(self.files.states)
        counts["leads"] = sum(_length(piece.entry.get("leads")) for piece in self.pieces if piece.kind == "state_files")
        return counts


def _length(value):
    return len(value) if isinstance(value, Entries) else 0
