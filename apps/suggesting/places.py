"""Where in the files of facts a record stands, and a field of it."""

from apps.loading.entries import Entries, Entry
from apps.loading.files import FactFiles
from apps.loading.pieces import Piece, pieces_of
from apps.suggesting.scalars import CannotEdit

# The kinds of records as the files call them, where it is not the name of the family.
KINDS = {
    "states": "state_files",
    "measure-types": "prevention_types",
    "policy-regimes": "regimes",
    "cross-country-lists": "lists",
}
NAMED_BY = {"states": "state"}  # the key that names a record, where it is not “id”
# Fields that stand below another key of their record, by what they are called in its row.
BELOW = {
    ("statutes", "fine"): ("penalty", "fine"),
    ("statutes", "imprisonment_min_months"): ("penalty", "imprisonment_min_months"),
    ("statutes", "imprisonment_max_months"): ("penalty", "imprisonment_max_months"),
    ("statutes", "penalty_note"): ("penalty", "note"),
}

Path = tuple[str | int, ...]


def place_of(files: FactFiles, family: str, key: str, field: str) -> tuple[str, Path]:
    """The file of a field, by its name in the folder, and the way to it through keys and places in lists."""
    piece = _piece(files, family, key)
    if piece.is_row:
        raise CannotEdit("its record stands in a grid, a row of which is one line")
    return piece.file, (*_path(piece.top.entry, piece.entry), *BELOW.get((family, field), (field,)))


def _piece(files, family, key) -> Piece:
    kind, name = KINDS.get(family, family.replace("-", "_")), NAMED_BY.get(family, "id")
    found = [each for each in pieces_of(files) if each.kind == kind and each.text(name) == key]
    if len(found) != 1:
        raise CannotEdit("its record has no place of its own in the files: its key follows from others")
    return found[0]


def _path(top: Entry | Entries, wanted: Entry) -> Path | None:
    """The way from the top of a file to a record in it."""
    if top is wanted:
        return ()
    for step, value in top.items() if isinstance(top, Entry) else enumerate(top):
        if isinstance(value, Entry | Entries) and (rest := _path(value, wanted)) is not None:
            return (step, *rest)
    return None
