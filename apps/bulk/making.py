"""The files of one version of the facts are made: all of them, with their digests, in one folder."""

import hashlib
import json
from functools import cache
from pathlib import Path

from apps.bulk.files.formats import FILES, SUMS

MANIFEST = "manifest.json"
CODE = Path(__file__).parents[1]


@cache
def edition():
    """A digest of the code that makes the files: what models, vocabularies and formats say of themselves is in them too."""
    digest = hashlib.sha256()
    for path in sorted(CODE.rglob("*.py")):
        digest.update(path.read_bytes())
    return digest.hexdigest()


def name_of_folder(facts):
    """Where the files of some facts stand: elsewhere for other facts, and for files that are made otherwise."""
    return hashlib.sha256(f"{facts} {edition()}".encode()).hexdigest()


def make_files(data, folder):
    """Write every file of the data set into a folder, the list of digests, and what to know of them without opening any."""
    digests = {}
    for file in FILES:
        contents = file.write(data)
        digests[file.name] = _written(folder / file.name, contents)
    sums = "".join(f"{digest}  {name}\n" for name, digest in sorted(digests.items())).encode()
    digests[SUMS.name] = _written(folder / SUMS.name, sums)
    tables = [
        {"name": table.name, "description": table.description, "rows": len(table.rows), "api": table.api or None}
        for table in data.tables
    ]
    (folder / MANIFEST).write_text(json.dumps({"digests": digests, "tables": tables}), encoding="utf-8")


def _written(path, contents):
    path.write_bytes(contents)
    return hashlib.sha256(contents).hexdigest()
