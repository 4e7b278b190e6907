"""The files of facts as they stand in their folder, read but not yet judged."""

from dataclasses import dataclass, field
from pathlib import Path

from apps.addresses.nearest import nearest
from apps.loading.faults import Fault
from apps.loading.grids import read_grid
from apps.loading.yaml_words import read_yaml

GRIDS = ("osce", "jurisdictions", "participation")
DOCUMENTS = (
    "organizations",
    "instruments",
    "approaches",
    "findings",
    "recommendations",
    "readings",
    "perspectives",
    "security_sector",
    "cross_country_lists",
    "explanations",
    "moved",
    "floors",
)

READING_RULES = {
    "a_file_can_be_read": "Every file of the folder is there and is written in UTF-8.",
    "a_file_has_a_place": "The folder holds the files that are read, and no other YAML or CSV.",
    "a_file_is_yaml": "A YAML file follows the grammar of YAML, and holds one document.",
    "a_file_holds_a_mapping": "A YAML file begins with keys and values.",
    "an_alias_does_not_hold_itself": "An alias may repeat what stands elsewhere in the file, but not what it is part of.",
    "a_value_has_no_tag": "Values carry no tags of YAML: what stands there is text.",
    "a_key_is_a_word": "A key is a word, not a list or a mapping.",
    "a_key_stands_once": "A key stands once in its record; a second one would silently win.",
    "a_file_is_csv": "A CSV file follows the grammar of CSV.",
    "a_grid_has_columns": "The first row of a grid names each column once.",
    "a_row_fills_every_column": "Each row of a grid has a cell for each column, an empty one for what is not known.",
}


@dataclass
class FactFiles:
    """All files of a folder: the states and the reasons for changes by the name of their file, the others by name.

    A file that cannot be read is missing here and stands among the faults. Every scalar is text or None.
    """

    folder: Path
    states: dict = field(default_factory=dict)
    changes: dict = field(default_factory=dict)
    documents: dict = field(default_factory=dict)
    grids: dict = field(default_factory=dict)
    faults: list = field(default_factory=list)


def read(folder):
    """Every file of a folder of facts, with all that keeps one from being read."""
    files = FactFiles(Path(folder))
    for shelf, name in ((files.states, "states"), (files.changes, "changes")):
        for path in sorted((files.folder / name).glob("*.yaml")):
            _keep(files, shelf, path, read_yaml)
    for stem in DOCUMENTS:
        _keep(files, files.documents, files.folder / f"{stem}.yaml", read_yaml)
    for stem in GRIDS:
        _keep(files, files.grids, files.folder / f"{stem}.csv", read_grid)
    files.faults += _strangers(files.folder)
    return files


def _keep(files, shelf, path, reader):
    file = path.relative_to(files.folder).as_posix()
    text, faults = _text(path, file)
    if text is not None:
        content, faults = reader(text, file)
        if content is not None:
            shelf[path.stem] = content
    files.faults += faults


def _text(path, file):
    """The text of a file, or the reason why there is none."""
    try:
        # Some editors begin a file of UTF-8 with a byte order mark; it is no part of the text.
        return path.read_bytes().decode("utf-8-sig"), []
    except FileNotFoundError:
        return None, [Fault(file, 0, "a_file_can_be_read", "is missing")]
    except OSError as error:
        return None, [Fault(file, 0, "a_file_can_be_read", f"cannot be read: {error.strerror}")]
    except UnicodeDecodeError as error:
        line = error.object.count(b"\n", 0, error.start) + 1
        return None, [Fault(file, line, "a_file_can_be_read", f"is not UTF-8: {error.reason}")]


def _strangers(folder):
    """Files that look like facts and that nothing would ever load."""
    known = [f"{stem}.yaml" for stem in DOCUMENTS] + [f"{stem}.csv" for stem in GRIDS]
    for path in sorted(folder.rglob("*")):
        name = path.relative_to(folder).as_posix()
        here = name in known or (path.parent in (folder / "states", folder / "changes") and path.suffix == ".yaml")
        if path.is_file() and path.suffix in {".yaml", ".yml", ".csv"} and not here:
            near = nearest(name, known)
            meant = f"; did you mean {near}?" if near else ""
            yield Fault(name, 0, "a_file_has_a_place", f"is not a file that is read{meant}")
